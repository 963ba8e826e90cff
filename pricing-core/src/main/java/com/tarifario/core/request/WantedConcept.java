package com.tarifario.core.request;

import com.tarifario.core.request.FieldNumber.Fixed;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A budget concept that a type of requests puts into the quotes that come out of it.
 *
 * @param concept the concept's code: {@code CL-SPLIT-35}, or {@code {concepto}} if it stands in a
 *     field
 * @param quantity how much of it; without a number above 0 it is left out
 * @param parameters the numbers of its parameters, by name; one without a number is left to the
 *     concept
 * @param description what the quote calls it; null for the concept's own name
 * @param onlyIf what must stand in fields for it to be offered
 */
public record WantedConcept(
    FilledText concept,
    FieldNumber quantity,
    Map<String, FieldNumber> parameters,
    @Nullable FilledText description,
    FieldCondition onlyIf) {

  public WantedConcept {
    Objects.requireNonNull(concept, "concept");
    Objects.requireNonNull(quantity, "quantity");
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    Objects.requireNonNull(onlyIf, "onlyIf");
  }

  /** So much of a concept, whatever stands in fields. */
  public static WantedConcept of(String concept, String quantity) {
    return new WantedConcept(
        new FilledText(concept),
        new Fixed(new BigDecimal(quantity)),
        Map.of(),
        null,
        FieldCondition.ALWAYS);
  }

  /** What is to be offered of it; null if nothing. */
  @Nullable PlannedItem plan(Map<String, Object> values) {
    String code = concept.fill(values).strip();
    BigDecimal number = quantity.in(values);
    if (code.isEmpty() || number == null || number.signum() <= 0 || !onlyIf.holds(values)) {
      return null;
    }
    Map<String, BigDecimal> given = new LinkedHashMap<>();
    parameters.forEach(
        (name, of) -> {
          BigDecimal value = of.in(values);
          if (value != null) {
            given.put(name, value);
          }
        });
    return new PlannedItem(
        code, number, given, description == null ? null : description.title(values));
  }
}
