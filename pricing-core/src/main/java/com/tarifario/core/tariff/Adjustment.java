package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes the price. All adjustments apply, lowest layer first and then by priority; of those that
 * name one group only the winner does, unless they are additive.
 *
 * @param change by how much
 * @param group the group that it competes in; null if in none
 * @param additive whether it applies beside the winner of its group
 */
public record Adjustment(Change change, @Nullable String group, boolean additive)
    implements Proposal {

  public Adjustment {
    Objects.requireNonNull(change, "change");
  }

  @Override
  public Stage stage() {
    return Stage.LINE;
  }

  @Override
  public Message describe() {
    if (group == null) {
      return change.describe();
    }
    return Message.of(
        additive ? CoreMessage.ADDITIVE_IN_GROUP : CoreMessage.IN_GROUP, change.describe(), group);
  }

  /** By how much; below 0 it is a discount. */
  public sealed interface Change {

    /** The change in words: {@code + 25 % of the base price}. */
    Message describe();
  }

  /**
   * A part of a price.
   *
   * @param rate the part
   * @param basis the price of which it is a part
   */
  public record Percent(Percentage rate, Basis basis) implements Change {
    public Percent {
      Objects.requireNonNull(rate, "rate");
      Objects.requireNonNull(basis, "basis");
    }

    @Override
    public Message describe() {
      boolean discount = rate.value().signum() < 0;
      Percentage shown = discount ? rate.negated() : rate;
      if (basis == Basis.BASE) {
        return Message.of(
            discount ? CoreMessage.DISCOUNT_ON_BASE : CoreMessage.SURCHARGE_ON_BASE, shown);
      }
      return Message.of(
          discount ? CoreMessage.DISCOUNT_ON_RUNNING : CoreMessage.SURCHARGE_ON_RUNNING, shown);
    }
  }

  /** Of which price a percentage is taken. */
  public enum Basis {
    /** Of the base price, before any adjustment: several add up (10 % + 20 % = 30 %). */
    BASE,
    /** Of the price as it stands: several compound. */
    RUNNING
  }

  /**
   * So much on each unit.
   *
   * @param amount money for one unit
   * @param unit the unit; null if that of the price, whatever it is
   */
  public record PerUnit(Money amount, @Nullable Unit unit) implements Change {
    public PerUnit {
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public Message describe() {
      String per = unit == null ? "" : "/" + unit;
      return amount.isNegative()
          ? Message.of(CoreMessage.DISCOUNT_PER_UNIT, amount.times(BigDecimal.ONE.negate()), per)
          : Message.of(CoreMessage.SURCHARGE_PER_UNIT, amount, per);
    }
  }

  /**
   * So much once on the line's amount, whatever its quantity; added after the unit price is
   * settled.
   *
   * @param amount money for the line
   */
  public record PerLine(Money amount) implements Change {
    public PerLine {
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public Message describe() {
      return amount.isNegative()
          ? Message.of(CoreMessage.DISCOUNT_PER_LINE, amount.times(BigDecimal.ONE.negate()))
          : Message.of(CoreMessage.SURCHARGE_PER_LINE, amount);
    }
  }
}
