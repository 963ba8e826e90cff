package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Unit;
import com.tarifario.core.pricing.UnitPrices.Found;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.Limit.Bound;
import com.tarifario.core.tariff.Limit.Ceiling;
import com.tarifario.core.tariff.Limit.Floor;
import com.tarifario.core.tariff.Limit.MarginFloor;
import com.tarifario.core.tariff.PriceInput;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.tariff.UnitAmount;
import com.tarifario.core.tariff.UnitCost;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a unit price inside its limits. */
final class LimitPricing {

  private final BasePricing.@Nullable Found base;
  private final Unit unit;
  private final PriceInput input;
  private final Trace trace;

  /**
   * Limits of a price.
   *
   * @param base the base price found; null if there is none, so that nothing is closed
   * @param unit the unit that the price is for
   */
  LimitPricing(BasePricing.@Nullable Found base, Unit unit, PriceInput input, Trace trace) {
    this.base = base;
    this.unit = unit;
    this.input = input;
    this.trace = trace;
  }

  /**
   * The price inside the limits.
   *
   * @param ranked the limits that are proposed, ranked
   * @param price the price after adjustments
   * @throws LineFailure if limits can't be told apart, contradict each other or come to nothing
   */
  PriceRange apply(List<Candidate> ranked, Money price) {
    if (ranked.isEmpty()) {
      return new PriceRange(price, null, null, null, null);
    }
    List<Candidate> open = new ArrayList<>();
    for (Candidate each : ranked) {
      if (base != null
          && each.layer() < base.closedBelow()
          && !((Limit) each.proposal()).binding()) {
        trace.lost(each, CoreMessage.LOST_CLOSED, base.winner().rule());
      } else {
        open.add(each);
      }
    }
    Highest floor = new Highest(1);
    Highest ceiling = new Highest(-1);
    for (Candidate each : holding(open, Floor.class)) {
      floor.offer(each, found(((Floor) bound(each)).price(), each));
    }
    for (Candidate each : holding(open, MarginFloor.class)) {
      floor.offer(each, found(((MarginFloor) bound(each)).margin(), each));
    }
    for (Candidate each : holding(open, Ceiling.class)) {
      ceiling.offer(each, found(((Ceiling) bound(each)).price(), each));
    }
    refuseContradiction(floor, ceiling);
    return new PriceRange(
        ceiling.keep(floor.keep(price)), floor.price, floor.rule(), ceiling.price, ceiling.rule());
  }

  private Found found(UnitAmount amount, Candidate candidate) {
    return UnitPrices.find(amount, input, unit, candidate.proposal().describe());
  }

  private Found found(Percentage margin, Candidate candidate) {
    Message what = candidate.proposal().describe();
    UnitCost cost = input.unitCost();
    if (cost == null) {
      throw LineFailure.of(LineStatus.NO_COST, CoreMessage.COST_MISSING, what);
    }
    return new Found(Formula.priceForMargin(cost.per(unit), margin), what);
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
    private @Nullable Message what;

    Highest(int sign) {
      this.sign = sign;
    }

    void offer(Candidate newCandidate, Found found) {
      if (price == null || sign * found.money().compareTo(price) > 0) {
        candidate = newCandidate;
        price = found.money();
        what = found.what();
      }
    }

    @Nullable RuleRef rule() {
      return candidate == null ? null : candidate.rule();
    }

    Money keep(Money free) {
      if (price == null || what == null || sign * price.compareTo(free) <= 0) {
        return free;
      }
      trace.unitPrice(what, rule(), free, price);
      return price;
    }
  }
}
