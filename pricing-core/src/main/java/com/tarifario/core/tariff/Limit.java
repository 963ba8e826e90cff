package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the unit price above or below something, after all adjustments. Of each type of bound the
 * highest layer's holds; a binding one holds beside all higher ones.
 *
 * @param bound what it keeps the price to
 * @param binding whether higher layers can't take it away
 */
public record Limit(Bound bound, boolean binding) implements Proposal {

  public Limit {
    Objects.requireNonNull(bound, "bound");
  }

  @Override
  public Stage stage() {
    return Stage.LINE;
  }

  @Override
  public Message describe() {
    return binding ? Message.of(CoreMessage.BINDING, bound.describe()) : bound.describe();
  }

  /** What a limit keeps a unit price to. */
  public sealed interface Bound {

    /** The bound in words. */
    Message describe();
  }

  /**
   * At least this price.
   *
   * @param price for one unit; that of the price if it names none
   */
  public record Floor(UnitAmount price) implements Bound {
    public Floor {
      Objects.requireNonNull(price, "price");
    }

    /** A fixed one; a unit of null is that of the price. */
    public Floor(Money price, @Nullable Unit unit) {
      this(new UnitAmount.Fixed(price, unit));
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.FLOOR, price.describe());
    }
  }

  /**
   * At most this price.
   *
   * @param price for one unit; that of the price if it names none
   */
  public record Ceiling(UnitAmount price) implements Bound {
    public Ceiling {
      Objects.requireNonNull(price, "price");
    }

    /** A fixed one; a unit of null is that of the price. */
    public Ceiling(Money price, @Nullable Unit unit) {
      this(new UnitAmount.Fixed(price, unit));
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.CEILING, price.describe());
    }
  }

  /**
   * At least the price that leaves this margin on sale: cost / (1 - margin).
   *
   * @param margin the margin on the selling price, below 100 %
   */
  public record MarginFloor(Percentage margin) implements Bound {
    public MarginFloor {
      Formula.requireBelowHundred(margin);
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.MARGIN_FLOOR, margin);
    }
  }
}
