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
 * What a person may do who sets a price by hand. Exactly one holds: highest layer, then highest
 * priority. Without any, all is allowed.
 *
 * @param term what is allowed
 * @param layer only for prices whose base is of the layer of that name; null if for all
 */
public record Permission(Term term, @Nullable String layer) implements Proposal {

  public Permission {
    Objects.requireNonNull(term, "term");
  }

  @Override
  public Stage stage() {
    return Stage.LINE;
  }

  @Override
  public Message describe() {
    return layer == null
        ? term.describe()
        : Message.of(CoreMessage.OVERRIDE_OF_LAYER, term.describe(), layer);
  }

  /** What is allowed. */
  public sealed interface Term {

    /** It in words. */
    Message describe();
  }

  /** Terms that name no price. */
  public enum Mode implements Term {
    /** Any price. */
    FREE(CoreMessage.OVERRIDE_FREE),
    /** Any price, with a reason; without one the tariff's price holds. */
    REASON(CoreMessage.OVERRIDE_REASON),
    /** None: the tariff's price holds. */
    LOCKED(CoreMessage.OVERRIDE_LOCKED);

    private final CoreMessage words;

    Mode(CoreMessage words) {
      this.words = words;
    }

    @Override
    public Message describe() {
      return Message.of(words);
    }
  }

  /**
   * A price of at least this part of the tariff's; a lower one holds too, and is a problem.
   *
   * @param rate the part, from 0 to 100 %
   */
  public record DownToPart(Percentage rate) implements Term {
    public DownToPart {
      Objects.requireNonNull(rate, "rate");
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.OVERRIDE_DOWN_TO_PART, rate);
    }
  }

  /**
   * A price of at least this; a lower one holds too, and is a problem.
   *
   * @param price for one unit
   * @param unit the unit; null if that of the line, whatever it is
   */
  public record DownToPrice(Money price, @Nullable Unit unit) implements Term {
    public DownToPrice {
      Objects.requireNonNull(price, "price");
    }

    @Override
    public Message describe() {
      return Message.of(CoreMessage.OVERRIDE_DOWN_TO, price, unit == null ? "" : "/" + unit);
    }
  }
}
