package com.tarifario.core.tariff;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.UnitAmount.Fixed;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes the price. All adjustments apply, lowest layer first and then by priority; of those that
 * name one group only the winner does, unless they are additive. If the winner of a group asks to
 * be compared, the one that is best for the client of all that do takes its place.
 *
 * @param change by how much
 * @param group the group that it competes in; null if in none
 * @param additive whether it applies beside the winner of its group
 * @param best whether it is compared with all others of its group that say so
 */
public record Adjustment(Change change, @Nullable String group, boolean additive, boolean best)
    implements Proposal {

  public Adjustment {
    Objects.requireNonNull(change, "change");
    if (best && (group == null || additive || change instanceof PerLine)) {
      throw new IllegalArgumentException(
          "Only changes of the unit price that compete in a group can be compared.");
    }
  }

  /** An adjustment that is not compared. */
  public Adjustment(Change change, @Nullable String group, boolean additive) {
    this(change, group, additive, false);
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
    Message plain = best ? Message.of(CoreMessage.BEST, change.describe()) : change.describe();
    return Message.of(
        additive ? CoreMessage.ADDITIVE_IN_GROUP : CoreMessage.IN_GROUP, plain, group);
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
   * A price times a number.
   *
   * @param factor the number, 0 or more; below 1 it is a discount
   * @param basis the price that it is taken of
   */
  public record Coefficient(Expression factor, Basis basis) implements Change {
    public Coefficient {
      Objects.requireNonNull(factor, "factor");
      Objects.requireNonNull(basis, "basis");
    }

    @Override
    public Message describe() {
      return Message.of(
          basis == Basis.BASE ? CoreMessage.COEFFICIENT_ON_BASE : CoreMessage.COEFFICIENT,
          factor.describe());
    }
  }

  /**
   * So much on each unit.
   *
   * @param amount money for one unit; that of the price if it names none
   * @param discount whether it is taken off
   */
  public record PerUnit(UnitAmount amount, boolean discount) implements Change {
    public PerUnit {
      Objects.requireNonNull(amount, "amount");
    }

    /** A fixed amount, below 0 if it is taken off; a unit of null is that of the price. */
    public PerUnit(Money amount, @Nullable Unit unit) {
      this(new Fixed(absolute(amount), unit), amount.isNegative());
    }

    @Override
    public Message describe() {
      return Message.of(
          discount ? CoreMessage.DISCOUNT_PER_UNIT : CoreMessage.SURCHARGE_PER_UNIT,
          amount.describe());
    }
  }

  /**
   * So much once on the line's amount, whatever its quantity; added after the unit price is
   * settled.
   *
   * @param amount money for the line
   * @param discount whether it is taken off
   */
  public record PerLine(UnitAmount amount, boolean discount) implements Change {
    public PerLine {
      Objects.requireNonNull(amount, "amount");
    }

    /** A fixed amount, below 0 if it is taken off. */
    public PerLine(Money amount) {
      this(new Fixed(absolute(amount), null), amount.isNegative());
    }

    @Override
    public Message describe() {
      return Message.of(
          discount ? CoreMessage.DISCOUNT_PER_LINE : CoreMessage.SURCHARGE_PER_LINE,
          amount.describe());
    }
  }

  private static Money absolute(Money amount) {
    return amount.withAmount(amount.amount().abs());
  }
}
