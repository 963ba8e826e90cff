package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.QuantityRule;
import com.tarifario.core.tariff.QuantityRule.Increment;
import com.tarifario.core.tariff.QuantityRule.Minimum;
import com.tarifario.core.tariff.QuantityRule.TopUp;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.valuation.LineStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies the quantity rules to a whole line: {@code minimum + ceil((q - minimum) / step) x step}.
 * A line of which nothing is charged stays so.
 */
final class QuantityPricing {

  private final Trace trace;

  QuantityPricing(Trace trace) {
    this.trace = trace;
  }

  /**
   * What is charged for each piece.
   *
   * @param pieces the pieces before, in order of time
   * @param candidates the quantity rules that any piece matched, ranked
   */
  List<Quantity> apply(List<Piece> pieces, List<Candidate> candidates) {
    List<Quantity> charged = new ArrayList<>(pieces.stream().map(Piece::quantity).toList());
    if (candidates.isEmpty()) {
      return charged;
    }
    Unit unit = charged.get(0).unit();
    Candidate minimum = Contest.single(of(Minimum.class, candidates), trace);
    Candidate increment = Contest.single(of(Increment.class, candidates), trace);
    BigDecimal total = sum(charged);
    if (Exact.settle(total).signum() == 0) {
      return charged;
    }
    BigDecimal least = BigDecimal.ZERO;
    if (minimum != null) {
      least = quantity(minimum, unit);
      if (isBelow(total, least)) {
        add(charged, minimum, total, least);
        total = least;
      }
    }
    if (increment != null && isBelow(least, total)) {
      BigDecimal step = quantity(increment, unit);
      BigDecimal steps =
          Exact.round(Exact.divide(total.subtract(least), step), 0, RoundingMode.CEILING);
      BigDecimal raised = least.add(steps.multiply(step));
      if (isBelow(total, raised)) {
        add(charged, increment, total, raised);
      }
    }
    return charged;
  }

  /**
   * Whether one is less than the other, the trace of an endless quotient left aside. The numbers
   * themselves keep all their digits, since they are multiplied by a price afterwards.
   */
  private static boolean isBelow(BigDecimal one, BigDecimal other) {
    return Exact.settle(one).compareTo(Exact.settle(other)) < 0;
  }

  private static List<Candidate> of(
      Class<? extends QuantityRule> type, List<Candidate> candidates) {
    return candidates.stream().filter(each -> type.isInstance(each.proposal())).toList();
  }

  private void add(List<Quantity> charged, Candidate winner, BigDecimal before, BigDecimal after) {
    QuantityRule rule = (QuantityRule) winner.proposal();
    int index = rule.topUp() == TopUp.FIRST ? 0 : charged.size() - 1;
    Quantity piece = charged.get(index);
    charged.set(index, piece.withValue(piece.value().add(after.subtract(before))));
    trace.quantity(rule.describe(), winner.rule(), before, after);
  }

  private static BigDecimal quantity(Candidate winner, Unit unit) {
    QuantityRule rule = (QuantityRule) winner.proposal();
    if (!rule.quantity().unit().convertsTo(unit)) {
      throw LineFailure.of(
          LineStatus.FAILED,
          CoreMessage.UNIT_MISMATCH,
          rule.describe(),
          rule.quantity().unit(),
          unit);
    }
    return rule.quantity().in(unit).value();
  }

  private static BigDecimal sum(List<Quantity> quantities) {
    return quantities.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sum of quantities of one unit, at least one, to be computed with. */
  static Quantity exactTotal(List<Quantity> quantities) {
    return quantities.get(0).withValue(sum(quantities));
  }

  /** The sum of quantities of one unit, at least one, to be shown. */
  static Quantity total(List<Quantity> quantities) {
    return quantities.get(0).withValue(Exact.settle(sum(quantities)));
  }
}
