package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;

/**
 * The line is paid for already, by a monthly fee or an agreement, so that it is charged at 0. It
 * holds over any base price, unless a higher rule waives it.
 *
 * @param name what pays for it: {@code Cuota mensual}
 */
public record Cover(String name) implements Proposal {

  public Cover {
    Objects.requireNonNull(name, "name");
  }

  @Override
  public Stage stage() {
    return Stage.LINE;
  }

  @Override
  public Message describe() {
    return Message.of(CoreMessage.COVER, name);
  }
}
