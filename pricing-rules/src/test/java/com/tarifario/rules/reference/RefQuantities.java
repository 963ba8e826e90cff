package com.tarifario.rules.reference;

import com.tarifario.rules.reference.RefProposal.Amount;
import com.tarifario.rules.reference.RefProposal.Measure;
import com.tarifario.rules.reference.RefTariff.Match;
import java.util.ArrayList;
import java.util.List;

/** How much of a line is charged: minimum + ceil((q - minimum) / step) x step. */
final class RefQuantities {

  private final String unit;
  private final List<Match> matches;
  private final List<String> verdicts;

  /**
   * The quantities of a line.
   *
   * @param unit the line's unit
   * @param matches what rules propose for any of its pieces, highest first
   * @param verdicts takes what becomes of each proposal
   */
  RefQuantities(String unit, List<Match> matches, List<String> verdicts) {
    this.unit = unit;
    this.matches = matches;
    this.verdicts = verdicts;
  }

  /**
   * What is charged for each piece.
   *
   * @throws RefFailure if two rules can't be told apart, or one is for something else
   */
  List<Fraction> charged(List<Fraction> worked) {
    List<Match> minimums = winner(Measure.MINIMUM);
    List<Match> increments = winner(Measure.INCREMENT);
    List<Fraction> charged = new ArrayList<>(worked);
    if (sum(worked).isZero()) {
      return charged;
    }
    minimums.forEach(this::number);
    increments.forEach(this::number);
    Fraction least = Fraction.ZERO;
    for (Match each : minimums) {
      least = number(each);
      raise(charged, each, least);
    }
    for (Match each : increments) {
      Fraction beyond = sum(charged).minus(least);
      if (beyond.isAbove(Fraction.ZERO)) {
        Fraction step = number(each);
        raise(charged, each, least.plus(beyond.over(step).ceiling().times(step)));
      }
    }
    return charged;
  }

  /** The highest rule of the measure; none if there is none. */
  private List<Match> winner(Measure measure) {
    List<Match> all =
        RefTariff.only(matches, Amount.class).stream()
            .filter(each -> amount(each).measure() == measure)
            .toList();
    List<Match> level = all.stream().filter(each -> each.ties(all.get(0))).toList();
    if (level.size() > 1) {
      throw RefFailure.tie(level);
    }
    for (Match each : all) {
      verdicts.add(RefLine.verdict(each, level.contains(each)));
    }
    return level;
  }

  private static Amount amount(Match match) {
    return (Amount) match.proposal();
  }

  private Fraction number(Match match) {
    return RefUnits.convert(amount(match).number(), amount(match).unit(), unit);
  }

  private static void raise(List<Fraction> charged, Match rule, Fraction to) {
    Fraction missing = to.minus(sum(charged));
    if (missing.isAbove(Fraction.ZERO)) {
      int index = amount(rule).onFirst() ? 0 : charged.size() - 1;
      charged.set(index, charged.get(index).plus(missing));
    }
  }

  static Fraction sum(List<Fraction> numbers) {
    return numbers.stream().reduce(Fraction.ZERO, Fraction::plus);
  }
}
