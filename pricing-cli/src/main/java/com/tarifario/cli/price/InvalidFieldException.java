package com.tarifario.cli.price;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.MessageKey;

/** A field typed on the command line that can't be used. */
public final class InvalidFieldException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Message sentence;

  InvalidFieldException(MessageKey key, Object... arguments) {
    super(Message.of(key, arguments).toString(), null, false, false);
    this.sentence = Message.of(key, arguments);
  }

  /** What is wrong and what to do. */
  public Message sentence() {
    return sentence;
  }
}
