package com.tarifario.rules.cases;

import com.tarifario.core.text.SourceLocation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case that a tariff must price as its author expects.
 *
 * @param name what it is about, in a sentence
 * @param where the file, as a path below the tariff folder, and the line in which the case begins
 * @param source what the expectation rests on (a law, a published sheet); null if it does not say
 * @param price the lines to be priced
 * @param expectations what must come out, at least one
 */
public record TariffCase(
    String name,
    SourceLocation where,
    @Nullable String source,
    PriceCase price,
    List<Expectation> expectations) {

  public TariffCase {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(price, "price");
    expectations = List.copyOf(expectations);
    if (expectations.isEmpty()) {
      throw new IllegalArgumentException("Case " + name + " expects nothing.");
    }
  }
}
