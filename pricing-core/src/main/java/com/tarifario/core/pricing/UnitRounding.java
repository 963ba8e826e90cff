package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.PriceEnding;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rounds a unit price, by the price ending that wins or else to decimals, so that its limits still
 * hold: if the rounded price breaks one, the next that fits is taken.
 */
final class UnitRounding {

  private final Rounding rounding;
  private final Trace trace;

  UnitRounding(Rounding rounding, Trace trace) {
    this.rounding = rounding;
    this.trace = trace;
  }

  /**
   * The price rounded. Where nothing is rounded to decimals (a component of a quote), a price
   * ending still holds.
   *
   * @param ranked the price endings that are proposed, ranked
   * @param base the base price found
   * @throws LineFailure if two endings can't be told apart
   */
  Money round(PriceRange range, List<Candidate> ranked, BasePricing.Found base) {
    List<Candidate> open =
        ranked.isEmpty() ? ranked : ranked.stream().filter(each -> isOpen(each, base)).toList();
    if (!open.isEmpty()) {
      Contest.refuseTie(open, 0, trace);
      Candidate winner = open.get(0);
      CoreMessage obstacle = obstacle(winner, range);
      if (obstacle == null) {
        trace.applied(winner, open.size() == 1 ? CoreMessage.WON_ALONE : CoreMessage.WON);
      } else {
        trace.lost(winner, obstacle);
      }
      open.subList(1, open.size()).forEach(each -> Contest.lost(each, winner, trace));
      if (obstacle == null) {
        return ended(winner, range);
      }
    }
    return toDecimals(range);
  }

  private boolean isOpen(Candidate ending, BasePricing.Found base) {
    boolean closed = ending.layer() < base.closedBelow();
    if (closed) {
      trace.lost(ending, CoreMessage.LOST_CLOSED, base.winner().rule());
    }
    return !closed;
  }

  /** Why the ending does not round this price; null if it does. */
  private @Nullable CoreMessage obstacle(Candidate candidate, PriceRange range) {
    if (range.price().amount().signum() <= 0) {
      return CoreMessage.LOST_NOTHING_TO_ROUND;
    }
    return fitting((PriceEnding) candidate.proposal(), range) == null
        ? CoreMessage.LOST_NO_ENDING_FITS
        : null;
  }

  private static @Nullable Money fitting(PriceEnding ending, PriceRange range) {
    Money price = ending.of(range.price());
    if (range.least() != null && range.isBelow(price)) {
      price = ending.atLeast(range.least());
    } else if (range.most() != null && range.isAbove(price)) {
      price = ending.atMost(range.most()).orElse(price);
    }
    return range.allows(price) ? price : null;
  }

  private Money ended(Candidate candidate, PriceRange range) {
    PriceEnding ending = (PriceEnding) candidate.proposal();
    Money free = ending.of(range.price());
    Money fitting = fitting(ending, range);
    Money price = fitting == null ? free : fitting;
    if (trace.isOn()) {
      trace.unitPrice(ending.describe(), candidate.rule(), range.price(), free);
      noteFit(range, free, price);
    }
    return price;
  }

  private Money toDecimals(PriceRange range) {
    Money exact = range.price();
    Money free = rounding.unitPrice(exact);
    trace.roundedUnitPrice(rounding, exact, free);
    if (rounding.isNone() || range.allows(free)) {
      return free;
    }
    Money fitting =
        range.least() != null && range.isBelow(free)
            ? rounded(range.least(), RoundingMode.CEILING)
            : range.most() == null ? free : rounded(range.most(), RoundingMode.FLOOR);
    // Limits less than a cent apart may leave no round price between them.
    // Then it stays as exact as it is: cut off, it would take cents from the amount.
    Money price = range.allows(fitting) ? fitting : exact;
    noteFit(range, free, price);
    return price;
  }

  private Money rounded(Money bound, RoundingMode mode) {
    return bound.withAmount(Exact.round(bound.amount(), rounding.unitPriceDecimals(), mode));
  }

  private void noteFit(PriceRange range, Money free, Money price) {
    if (trace.isOn() && !price.equals(free)) {
      trace.unitPrice(
          Message.of(CoreMessage.STEP_ROUND_IN_LIMITS),
          price.compareTo(free) > 0 ? range.floor() : range.ceiling(),
          free,
          price);
    }
  }
}
