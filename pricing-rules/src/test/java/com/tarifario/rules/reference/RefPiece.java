package com.tarifario.rules.reference;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.rules.reference.RefProposal.Base;
import com.tarifario.rules.reference.RefTariff.Match;
import java.util.List;

/** The unit price of one piece of a line: base, adjustments, limits, rounding. */
final class RefPiece {

  private final RefTariff tariff;
  private final ChargeLine line;
  private final List<Match> matches;
  private final List<String> verdicts;

  /**
   * A piece to be priced.
   *
   * @param matches what rules propose for it, highest first
   * @param verdicts takes what becomes of each proposal
   */
  RefPiece(RefTariff tariff, ChargeLine line, List<Match> matches, List<String> verdicts) {
    this.tariff = tariff;
    this.line = line;
    this.matches = matches;
    this.verdicts = verdicts;
  }

  /**
   * A unit price.
   *
   * @param unit what it is for
   * @param winner the rule whose base price it is
   * @param perLine what is added once to the line's amount
   */
  record Price(Fraction price, String unit, Match winner, List<Match> perLine) {}

  /**
   * The price.
   *
   * @throws RefFailure if there is none
   */
  Price price() {
    List<Match> bases = RefTariff.only(matches, Base.class);
    RefBase.Found base = new RefBase(line).find(bases);
    for (Match each : bases) {
      verdicts.add(RefLine.verdict(each, base.chain().contains(each)));
    }
    List<Match> adjustments = new RefAdjustments(tariff, matches, verdicts).applying(base);
    Fraction adjusted = RefAdjustments.adjusted(base, adjustments);
    RefLimits limits = new RefLimits(line, matches, verdicts);
    Fraction price = limits.limited(adjusted, base);
    return new Price(
        limits.rounded(price, tariff),
        base.unit(),
        base.chain().get(0),
        adjustments.stream().filter(RefAdjustments::isPerLine).toList());
  }
}
