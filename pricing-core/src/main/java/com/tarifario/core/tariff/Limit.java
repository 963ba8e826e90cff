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
   * @param price for one unit
   * @param unit the unit; null if that of the price, whatever it is
   */
  public record Floor(Money price, @Nullable Unit unit) implements Bound {
    @Override
    public Message describe() {
      return Message.of(CoreMessage.FLOOR, price, unit == null ? "" : "/" + unit);
    }
  }

  /**
   * At most this price.
   *
   * @param price for one unit
   * @param unit the unit; null if that of the price, whatever it is
   */
  public record Ceiling(Money price, @Nullable Unit unit) implements Bound {
    @Override
    public Message describe() {
      return Message.of(CoreMessage.CEILING, price, unit == null ? "" : "/" + unit);
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
