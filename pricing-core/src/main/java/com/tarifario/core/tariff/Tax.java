package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Taxation.Order;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tax rate of a line.
 *
 * @param rate the rate on the net amount: 21 %
 * @param order where it is rounded; null if as the tariff says
 */
public record Tax(Percentage rate, @Nullable Order order) implements Proposal {

  public Tax {
    Objects.requireNonNull(rate, "rate");
  }

  /** A rate that is rounded where the tariff says. */
  public Tax(Percentage rate) {
    this(rate, null);
  }

  @Override
  public Stage stage() {
    return Stage.TAX;
  }

  @Override
  public Message describe() {
    if (order == null) {
      return Message.of(CoreMessage.TAX, rate);
    }
    return Message.of(
        order == Order.NET_FIRST ? CoreMessage.TAX_NET_FIRST : CoreMessage.TAX_GROSS_FIRST, rate);
  }
}
