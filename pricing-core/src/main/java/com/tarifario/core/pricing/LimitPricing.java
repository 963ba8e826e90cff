package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.Limit.Bound;
import com.tarifario.core.tariff.Limit.Ceiling;
import com.tarifario.core.tariff.Limit.Floor;
import com.tarifario.core.tariff.Limit.MarginFloor;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a unit price inside its limits. */
final class LimitPricing {

  private final Trace trace;

  LimitPricing(Trace trace) {
    this.trace = trace;
  }

  /**
   * The price inside the limits.
   *
   * @param ranked the limits that are proposed, ranked
   * @param base the base price found
   * @param price the price after adjustments
   * @param unit the unit that it is for
   * @param cost what one such unit cost us; null if not known
   * @throws LineFailure if limits can't be told apart or contradict each other
   */
  Money apply(
      List<Candidate> ranked,
      BasePricing.Found base,
      Money price,
      Unit unit,
      @Nullable Money cost) {
    List<Candidate> open = new ArrayList<>();
    for (Candidate each : ranked) {
      if (each.layer() < base.closedBelow() && !((Limit) each.proposal()).binding()) {
        trace.lost(each, CoreMessage.LOST_CLOSED, base.winner().rule());
      } else {
        open.add(each);
      }
    }
    Highest floor = new Highest(1);
    Highest ceiling = new Highest(-1);
    for (Candidate each : holding(open, Floor.class)) {
      Floor bound = (Floor) bound(each);
      floor.offer(each, UnitPrices.perUnit(bound.price(), bound.unit(), unit, each.proposal()));
    }
    for (Candidate each : holding(open, MarginFloor.class)) {
      if (cost == null) {
        throw LineFailure.of(
            LineStatus.NO_COST, CoreMessage.COST_MISSING, each.proposal().describe());
      }
      floor.offer(each, Formula.priceForMargin(cost, ((MarginFloor) bound(each)).margin()));
    }
    for (Candidate each : holding(open, Ceiling.class)) {
      Ceiling bound = (Ceiling) bound(each);
      ceiling.offer(each, UnitPrices.perUnit(bound.price(), bound.unit(), unit, each.proposal()));
    }
    refuseContradiction(floor, ceiling);
    return ceiling.keep(floor.keep(price));
  }

  private static Bound bound(Candidate candidate) {
    return ((Limit) candidate.proposal()).bound();
  }

  /** The highest limit of the type, and the binding ones below it. */
  private List<Candidate> holding(List<Candidate> ranked, Class<? extends Bound> type) {
    List<Candidate> ofType = ranked.stream().filter(each -> type.isInstance(bound(each))).toList();
    List<Candidate> holding = new ArrayList<>();
    for (int index = 0; index < ofType.size(); index++) {
      Candidate each = ofType.get(index);
      if (index == 0) {
        refuseTie(ofType);
        trace.applied(each, CoreMessage.APPLIED_LIMIT);
        holding.add(each);
      } else if (((Limit) each.proposal()).binding()) {
        trace.applied(each, CoreMessage.APPLIED_BINDING);
        holding.add(each);
      } else {
        Contest.lost(each, ofType.get(0), trace);
      }
    }
    return holding;
  }

  /** Level limits can't both be the highest, unless all of them hold in any case. */
  private void refuseTie(List<Candidate> ofType) {
    List<Candidate> level = ofType.stream().filter(each -> each.ties(ofType.get(0))).toList();
    if (!level.stream().allMatch(each -> ((Limit) each.proposal()).binding())) {
      Contest.refuseTie(level, 0, trace);
    }
  }

  private static void refuseContradiction(Highest floor, Highest ceiling) {
    Candidate low = floor.candidate;
    Candidate high = ceiling.candidate;
    if (low != null
        && high != null
        && floor.price != null
        && ceiling.price != null
        && floor.price.compareTo(ceiling.price) > 0) {
      throw LineFailure.of(
          LineStatus.FAILED,
          CoreMessage.LIMITS_CONTRADICT,
          low.rule(),
          low.proposal().describe(),
          high.rule(),
          high.proposal().describe());
    }
  }

  /** The tightest of several bounds on one side. */
  private final class Highest {
    private final int sign;
    private @Nullable Candidate candidate;
    private @Nullable Money price;

    Highest(int sign) {
      this.sign = sign;
    }

    void offer(Candidate newCandidate, Money newPrice) {
      if (price == null || sign * newPrice.compareTo(price) > 0) {
        candidate = newCandidate;
        price = newPrice;
      }
    }

    Money keep(Money free) {
      if (candidate == null || price == null || sign * price.compareTo(free) <= 0) {
        return free;
      }
      if (trace.isOn()) {
        Message what = candidate.proposal().describe();
        trace.unitPrice(what, candidate.rule(), free, price);
      }
      return price;
    }
  }
}
