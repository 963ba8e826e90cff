package com.tarifario.store.agreement;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of planning.
 *
 * @param agreements how many agreements were planned
 * @param planned how many visits have a work order now that had none
 * @param there how many had one before
 * @param left how many visits of the rules were left out: by the plan, or by a person
 * @param withoutHolidays the years of which the calendar has no holidays, of the visits that have a
 *     work order now that had none
 */
public record PlanCounts(
    int agreements,
    int planned,
    int there,
    int left,
    SortedSet<YearWithoutHolidays> withoutHolidays) {

  /** Nothing was planned. */
  public static final PlanCounts NONE = new PlanCounts(0, 0, 0, 0);

  public PlanCounts {
    withoutHolidays = Collections.unmodifiableSortedSet(new TreeSet<>(withoutHolidays));
  }

  /** Of every year, holidays are known. */
  public PlanCounts(int agreements, int planned, int there, int left) {
    this(agreements, planned, there, left, Collections.emptySortedSet());
  }

  /** Both together. */
  public PlanCounts plus(PlanCounts other) {
    SortedSet<YearWithoutHolidays> both = new TreeSet<>(withoutHolidays);
    both.addAll(other.withoutHolidays);
    return new PlanCounts(
        agreements + other.agreements,
        planned + other.planned,
        there + other.there,
        left + other.left,
        both);
  }
}
