package com.tarifario.core.tariff;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Outcome.Arithmetic;
import com.tarifario.core.tariff.Outcome.Failed;
import com.tarifario.core.tariff.Outcome.NoRow;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.Outcome.Reason;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prices that depend on how much is charged: of one line, or of all lines together of a visit, a
 * day or the document that the scale's rule matches.
 *
 * @param type how the tiers apply
 * @param tiers at least one, the lowest first; only the last may be without a limit. Above the last
 *     limit the scale has no price
 * @param scope of what together the quantity counts
 */
public record Scale(Type type, List<Tier> tiers, Scope scope) {

  /** How the tiers of a scale apply. */
  public enum Type {
    /** Each tier prices what lies in it: the first 30 minutes at one price, the rest at another. */
    GRADUATED,
    /** All is priced by the tier in which the whole quantity lies. */
    VOLUME
  }

  /**
   * One tier of a scale.
   *
   * @param limit where it ends; null if it does not
   * @param inclusive whether the limit itself lies in it
   * @param price for one unit
   * @param unit the unit of the price
   */
  public record Tier(@Nullable Quantity limit, boolean inclusive, Money price, Unit unit) {
    public Tier {
      Objects.requireNonNull(price, "price");
      Objects.requireNonNull(unit, "unit");
      if (limit != null && !limit.unit().convertsTo(unit)) {
        throw new IllegalArgumentException(limit + " is not counted in " + unit + ".");
      }
    }

    /** What lies below the limit, and the limit itself. */
    public static Tier upTo(Quantity limit, Money price, Unit unit) {
      return new Tier(limit, true, price, unit);
    }

    /** What lies below the limit. */
    public static Tier under(Quantity limit, Money price, Unit unit) {
      return new Tier(limit, false, price, unit);
    }

    /** All that lies above the tiers before. */
    public static Tier beyond(Money price, Unit unit) {
      return new Tier(null, false, price, unit);
    }

    /** Whether this tier may follow the other: it ends later, and what they count is the same. */
    public boolean follows(Tier other) {
      if (!unit.convertsTo(other.unit) || other.limit == null) {
        return false;
      }
      int order = limit == null ? 1 : base(limit).compareTo(base(other.limit));
      return order > 0 || (order == 0 && inclusive && !other.inclusive);
    }

    /** Whether the point lies in this tier or below it. */
    private boolean contains(BigDecimal point) {
      int order = limit == null ? -1 : Exact.settle(point).compareTo(base(limit));
      return order < 0 || (order == 0 && inclusive);
    }

    /** Whether something of this tier lies beyond the point. */
    private boolean reachesBeyond(BigDecimal point) {
      return limit == null || Exact.settle(point).compareTo(base(limit)) < 0;
    }

    private Message describe() {
      if (limit == null) {
        return Message.of(CoreMessage.TIER_BEYOND, price, unit);
      }
      return Message.of(
          inclusive ? CoreMessage.TIER_UP_TO : CoreMessage.TIER_UNDER, limit, price, unit);
    }
  }

  public Scale {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(scope, "scope");
    tiers = List.copyOf(tiers);
    if (tiers.isEmpty()) {
      throw new IllegalArgumentException("A scale needs a tier.");
    }
    for (int index = 1; index < tiers.size(); index++) {
      if (!tiers.get(index).follows(tiers.get(index - 1))) {
        throw new IllegalArgumentException(
            tiers.get(index) + " can't follow " + tiers.get(index - 1) + ".");
      }
    }
  }

  /** Whether lines of the unit are counted. */
  public boolean counts(Unit unit) {
    return unit.convertsTo(unit());
  }

  private Unit unit() {
    return tiers.get(0).unit();
  }

  /**
   * The price of what begins where the input's portion does; for a graduated scale, as far as its
   * tier reaches.
   *
   * @param proposal what is proposed, in words
   */
  Outcome apply(PriceInput input, Message proposal) {
    if (!counts(input.unit())) {
      return new Failed(
          Reason.INVALID, Message.of(CoreMessage.UNIT_MISMATCH, proposal, unit(), input.unit()));
    }
    Portion portion = input.portion();
    if (portion == null) {
      return new Failed(Reason.INCOMPLETE, Message.of(CoreMessage.SCOPE_INCOMPLETE, proposal));
    }
    return type == Type.GRADUATED
        ? graduated(portion, input.unit())
        : volume(portion, input.unit());
  }

  private Outcome graduated(Portion portion, Unit unit) {
    boolean empty = Exact.settle(portion.rest()).signum() == 0;
    for (Tier tier : tiers) {
      if (empty ? tier.contains(portion.before()) : tier.reachesBeyond(portion.before())) {
        BigDecimal end = portion.before().add(portion.rest());
        BigDecimal extent = null;
        if (tier.limit != null && Exact.settle(end).compareTo(base(tier.limit)) > 0) {
          end = base(tier.limit);
          extent = end.subtract(portion.before());
        }
        Message what =
            Message.of(
                CoreMessage.STEP_GRADUATED,
                tier.describe(),
                in(unit, portion.before()),
                in(unit, end),
                in(unit, portion.total()));
        return priced(tier, what, extent);
      }
    }
    return new NoRow();
  }

  private Outcome volume(Portion portion, Unit unit) {
    for (Tier tier : tiers) {
      if (tier.contains(portion.total())) {
        Message what =
            Message.of(CoreMessage.STEP_VOLUME, tier.describe(), in(unit, portion.total()));
        return priced(tier, what, null);
      }
    }
    return new NoRow();
  }

  private Priced priced(Tier tier, Message what, @Nullable BigDecimal extent) {
    Arithmetic step = new Arithmetic(perScope(what), tier.price, tier.price);
    return new Priced(tier.price, tier.unit, List.of(step), extent);
  }

  private static Quantity in(Unit unit, BigDecimal base) {
    return new Quantity(Exact.settle(Exact.divide(base, unit.factor())), unit);
  }

  /** A quantity in the base unit of its dimension. */
  private static BigDecimal base(Quantity quantity) {
    return quantity.value().multiply(quantity.unit().factor());
  }

  /** The scale in words: {@code graduated: up to 30 min 1.30 EUR/min, beyond 1.00 EUR/min}. */
  Message describe() {
    List<Message> each = tiers.stream().map(Tier::describe).toList();
    return perScope(
        Message.of(type == Type.GRADUATED ? CoreMessage.GRADUATED : CoreMessage.VOLUME, each));
  }

  private Message perScope(Message what) {
    return scope == Scope.LINE ? what : Message.of(CoreMessage.PER_SCOPE, what, scope.word());
  }
}
