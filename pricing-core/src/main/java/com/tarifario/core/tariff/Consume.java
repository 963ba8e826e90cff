package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;

/**
 * What is charged consumes units of a pack that the client paid beforehand. What the pack has units
 * for is not charged; the rest is, at its base price.
 *
 * @param pack the name of the packs: {@code bono}
 * @param rate how many units of the pack one unit of the line consumes, above 0
 */
public record Consume(String pack, Calculation rate) implements Proposal {
  public Consume {
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(rate, "rate");
  }

  @Override
  public Stage stage() {
    return Stage.LINE;
  }

  @Override
  public Message describe() {
    return Message.of(CoreMessage.CONSUME, rate.describe(), pack);
  }
}
