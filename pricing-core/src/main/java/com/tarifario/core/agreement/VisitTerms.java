package com.tarifario.core.agreement;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each visit of a service is.
 *
 * @param concepts the codes of the budget concepts that are rendered
 * @param workType the type of work that its lines are priced as: {@code preventivo}; null if not
 *     said
 * @param person who goes; null if whoever plans decides
 * @param at when it begins; null if at no certain hour
 * @param hours how long it is meant to take, above 0; null if not said
 * @param within how many days there are to do it, its own included; null if no day is set
 * @param onePerAsset whether there is a visit for each piece of equipment, and not one for all of a
 *     work centre
 * @param paidByFee whether the fee of a mixed agreement pays for it; that of one by fee pays for
 *     all, whatever stands here
 */
public record VisitTerms(
    List<String> concepts,
    @Nullable String workType,
    @Nullable String person,
    @Nullable LocalTime at,
    @Nullable BigDecimal hours,
    @Nullable Integer within,
    boolean onePerAsset,
    boolean paidByFee) {

  /** A visit of which nothing special was said. */
  public static final VisitTerms PLAIN =
      new VisitTerms(List.of(), null, null, null, null, null, false, false);

  public VisitTerms {
    concepts = List.copyOf(concepts);
    if (hours != null && hours.signum() <= 0) {
      throw new IllegalArgumentException("A visit takes more than " + hours + " hours.");
    }
    if (within != null && within < 1) {
      throw new IllegalArgumentException("A visit has at least a day, not " + within + ".");
    }
  }
}
