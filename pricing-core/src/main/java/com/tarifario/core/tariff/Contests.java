package com.tarifario.core.tariff;

import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Adjustment.Coefficient;
import com.tarifario.core.tariff.Adjustment.PerLine;
import com.tarifario.core.tariff.Adjustment.Percent;
import com.tarifario.core.tariff.Charge.Pick;
import java.util.Objects;

/** Which proposals compete with each other. */
public final class Contests {

  private Contests() {}

  /**
   * Whether two proposals for one line can't both stand if neither layer nor priority puts one
   * before the other: two base prices, two winners of a group, two tax rates, two adjustments whose
   * order changes the price. Two that both ask for the best price are compared instead. Likewise
   * two ways to offer one service, or two times after which it is due again.
   */
  public static boolean contradict(Proposal one, Proposal other) {
    if (one instanceof Waiver waiver) {
      return waives(waiver, other);
    }
    if (other instanceof Waiver waiver) {
      return waives(waiver, one);
    }
    if (one instanceof Cost) {
      return other instanceof Cost;
    }
    if (one instanceof Base base) {
      return other instanceof Base otherBase && !(base.best() && otherBase.best());
    }
    if (one instanceof Cover) {
      return other instanceof Cover && !one.equals(other);
    }
    if (one instanceof Consume) {
      return other instanceof Consume && !one.equals(other);
    }
    if (one instanceof PriceEnding) {
      return other instanceof PriceEnding;
    }
    if (one instanceof Permission permission) {
      return other instanceof Permission otherPermission
          && (permission.layer() == null
              || otherPermission.layer() == null
              || permission.layer().equals(otherPermission.layer()));
    }
    if (one instanceof Tax) {
      return other instanceof Tax;
    }
    if (one instanceof OfferProposal proposal && other instanceof OfferProposal otherProposal) {
      return contradict(proposal, otherProposal);
    }
    if (one instanceof QuantityRule rule && other instanceof QuantityRule otherRule) {
      return one.getClass() == other.getClass() && rule.scope() == otherRule.scope();
    }
    if (one instanceof Limit limit && other instanceof Limit otherLimit) {
      return limit.bound().getClass() == otherLimit.bound().getClass()
          && !(limit.binding() && otherLimit.binding());
    }
    if (one instanceof Adjustment adjustment && other instanceof Adjustment otherAdjustment) {
      return contradict(adjustment, otherAdjustment);
    }
    if (one instanceof Charge charge && other instanceof Charge otherCharge) {
      return contradict(charge, otherCharge);
    }
    return one instanceof TotalCharge total
        && other instanceof TotalCharge otherTotal
        && contradict(total, otherTotal);
  }

  /**
   * Whether two adjustments give two prices in two orders: a part of the running price, and
   * anything that is not one.
   */
  public static boolean orderMatters(Adjustment one, Adjustment other) {
    return !(one.change() instanceof PerLine)
        && !(other.change() instanceof PerLine)
        && isOfRunning(one) != isOfRunning(other);
  }

  /**
   * Whether two proposals contradict each other only since nothing says in which order they are
   * counted: both apply.
   */
  public static boolean isOfOrder(Proposal one, Proposal other) {
    return one instanceof Adjustment adjustment
        && other instanceof Adjustment otherAdjustment
        && !compete(adjustment, otherAdjustment);
  }

  private static boolean waives(Waiver waiver, Proposal other) {
    if (other instanceof Adjustment adjustment) {
      return waiver.group().equals(adjustment.group());
    }
    if (other instanceof TotalCharge total) {
      return waiver.group().equals(total.name());
    }
    if (other instanceof Cover cover) {
      return waiver.group().equals(cover.name());
    }
    if (other instanceof Consume consume) {
      return waiver.group().equals(consume.pack());
    }
    return other instanceof Charge charge && waiver.group().equals(charge.name());
  }

  private static boolean contradict(Adjustment one, Adjustment other) {
    return compete(one, other) ? !(one.best() && other.best()) : orderMatters(one, other);
  }

  /** Whether only one of two adjustments can win their group. */
  public static boolean compete(Adjustment one, Adjustment other) {
    return one.group() != null
        && Objects.equals(one.group(), other.group())
        && !one.additive()
        && !other.additive();
  }

  /** Two offers, or two rhythms, that are not the same; an exclusion stands before an offer. */
  private static boolean contradict(OfferProposal one, OfferProposal other) {
    boolean single = one instanceof OfferProposal.Offer || one instanceof OfferProposal.DueAgain;
    return single && one.getClass() == other.getClass() && !one.equals(other);
  }

  /** Two charges of one name that are not the same, and none to be picked by its amount. */
  private static boolean contradict(Charge one, Charge other) {
    boolean picked =
        (one.pick() == Pick.MAXIMUM || one.pick() == Pick.MINIMUM)
            && one.pick() == other.pick()
            && one.scope() == other.scope()
            && !one.fee().equals(other.fee());
    return one.name().equals(other.name()) && !one.equals(other) && !picked;
  }

  /**
   * Two charges on sums of one name that are not the same; or two minimums (maximums) once for the
   * same, since what each adds depends on which is looked at first.
   */
  private static boolean contradict(TotalCharge one, TotalCharge other) {
    boolean bothBounds =
        !(one.change() instanceof TotalCharge.Part)
            && one.change().getClass() == other.change().getClass()
            && one.scope() == other.scope();
    return !one.equals(other) && (one.name().equals(other.name()) || bothBounds);
  }

  private static boolean isOfRunning(Adjustment adjustment) {
    return (adjustment.change() instanceof Percent percent && percent.basis() == Basis.RUNNING)
        || (adjustment.change() instanceof Coefficient factor && factor.basis() == Basis.RUNNING);
  }
}
