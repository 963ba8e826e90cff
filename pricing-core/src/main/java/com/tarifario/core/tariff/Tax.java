package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;

/**
 * The tax rate of a line.
 *
 * @param rate the rate on the net amount: 21 %
 */
public record Tax(Percentage rate) implements Proposal {

  public Tax {
    Objects.requireNonNull(rate, "rate");
  }

  @Override
  public Stage stage() {
    return Stage.TAX;
  }

  @Override
  public Message describe() {
    return Message.of(CoreMessage.TAX, rate);
  }
}
