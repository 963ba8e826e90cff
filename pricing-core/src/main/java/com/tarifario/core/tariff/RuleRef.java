package com.tarifario.core.tariff;

import com.tarifario.core.text.SourceLocation;
import java.util.Objects;

/**
 * Which rule, and where it stands.
 *
 * @param layer the name of the rule's layer
 * @param name the rule's name, its business sentence
 * @param location its file (a path below the tariff folder) and line
 */
public record RuleRef(String layer, String name, SourceLocation location) {

  public RuleRef {
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(location, "location");
  }

  /** {@code "name" (file:line)}. */
  @Override
  public String toString() {
    return "\"" + name + "\" (" + location.file() + ":" + location.line() + ")";
  }
}
