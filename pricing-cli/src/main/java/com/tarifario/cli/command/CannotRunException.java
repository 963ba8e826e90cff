package com.tarifario.cli.command;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.MessageKey;

/** A command can't do what it was asked for: a file is missing, an argument means nothing. */
final class CannotRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Message sentence;

  CannotRunException(MessageKey key, Object... arguments) {
    this(Message.of(key, arguments));
  }

  CannotRunException(Message sentence) {
    super(sentence.toString(), null, false, false);
    this.sentence = sentence;
  }

  /** What is wrong and what to do. */
  Message sentence() {
    return sentence;
  }
}
