package com.tarifario.rules.cases;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.text.SourceLocation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service that rules must offer, or not, as their author expects.
 *
 * @param name what it is about, in a sentence
 * @param where the file, as a path below the folder of the rules, and the line in which the case
 *     begins
 * @param source what the expectation rests on; null if it does not say
 * @param service what is known of the service, before any rule is asked
 * @param expectations what must come out, at least one
 */
public record OfferCase(
    String name,
    SourceLocation where,
    @Nullable String source,
    Facts service,
    List<OfferExpectation> expectations) {

  public OfferCase {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(service, "service");
    expectations = List.copyOf(expectations);
    if (expectations.isEmpty()) {
      throw new IllegalArgumentException("Case " + name + " expects nothing.");
    }
  }
}
