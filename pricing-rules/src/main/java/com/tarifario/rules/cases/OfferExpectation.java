package com.tarifario.rules.cases;

import com.tarifario.core.offer.ServiceMatch;
import com.tarifario.core.text.SourceLocation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must come out for a service.
 *
 * @param where where it is written
 * @param property what is looked at
 * @param expected what must come out, as the property writes it; null if nothing
 */
public record OfferExpectation(
    SourceLocation where, OfferProperty property, @Nullable Object expected) {

  public OfferExpectation {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(property, "property");
  }

  /** What differs; empty if it came out as expected. */
  List<Difference> check(ServiceMatch match) {
    Object got = property.of(match);
    return Objects.equals(expected, got)
        ? List.of()
        : List.of(
            new Difference(
                where, property.word(), CaseValue.shown(expected), CaseValue.shown(got), null));
  }
}
