package com.tarifario.store.agreement;

/**
 * What came of planning.
 *
 * @param agreements how many agreements were planned
 * @param planned how many visits have a work order now that had none
 * @param there how many had one before
 * @param left how many visits of the rules were left out: by the plan, or by a person
 */
public record PlanCounts(int agreements, int planned, int there, int left) {

  /** Nothing was planned. */
  public static final PlanCounts NONE = new PlanCounts(0, 0, 0, 0);

  /** Both together. */
  public PlanCounts plus(PlanCounts other) {
    return new PlanCounts(
        agreements + other.agreements,
        planned + other.planned,
        there + other.there,
        left + other.left);
  }
}
