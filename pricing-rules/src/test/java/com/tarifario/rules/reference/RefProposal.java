package com.tarifario.rules.reference;

import org.jspecify.annotations.Nullable;

/** What a rule proposes, and how a rule file says so. */
sealed interface RefProposal {

  /** As a rule file has it, without the semicolon. */
  String drl();

  /** How a base price is found. */
  enum Formula {
    MARKUP,
    MARGIN_ON_SALE,
    UNIT_PRICE,
    LIST_DISCOUNT,
    BELOW
  }

  /**
   * A price to start from.
   *
   * @param number a rate in hundredths, or money
   * @param unit what the money is for; null if for the line's unit
   * @param closed whether lower layers' adjustments and limits stay away
   * @param best whether it is compared with all others that say so
   */
  record Base(
      Formula formula,
      Fraction number,
      @Nullable String unit,
      boolean closed,
      boolean best,
      String drl)
      implements RefProposal {}

  /** Of what an adjustment is a part, or on what it is put. */
  enum Way {
    ON_BASE,
    ON_RUNNING,
    PER_UNIT,
    PER_LINE
  }

  /**
   * A surcharge, or a discount below 0.
   *
   * @param unit what money per unit is for; null if for the price's unit
   * @param group in which it competes; null if in none
   * @param best whether it is compared with all others of its group that say so
   */
  record Adjustment(
      Way way,
      Fraction number,
      @Nullable String unit,
      @Nullable String group,
      boolean additive,
      boolean best,
      String drl)
      implements RefProposal {}

  /** Takes away what stands below it in a group of adjustments, or charges of that name. */
  record Waiver(String group, String drl) implements RefProposal {}

  /** The two ways in which rules change how much is charged. */
  enum Measure {
    MINIMUM,
    INCREMENT
  }

  /** So much at least, or in steps of so much; the first or the last piece gets what is added. */
  record Amount(Measure measure, Fraction number, String unit, boolean onFirst, String drl)
      implements RefProposal {}

  /** The sides on which a price can be kept in. */
  enum Side {
    FLOOR,
    FLOOR_MARGIN,
    CEILING
  }

  /** Keeps the unit price on one side of something. */
  record Limit(Side side, Fraction number, @Nullable String unit, boolean binding, String drl)
      implements RefProposal {}

  /** A fee of its own: {@code perVisit}, {@code maximum}. */
  record Charge(String name, Fraction amount, String scope, String pick, String kind, String drl)
      implements RefProposal {

    /** Whether it makes no difference which of both is charged. */
    boolean isSameAs(Charge other) {
      return name.equals(other.name)
          && amount.equals(other.amount)
          && scope.equals(other.scope)
          && pick.equals(other.pick)
          && kind.equals(other.kind);
    }
  }

  /** The tax rate. */
  record Tax(Fraction rate, String drl) implements RefProposal {}
}
