package com.tarifario.core.catalogue;

import com.tarifario.core.text.Message;

/** A budget concept can't be offered with these parameters. */
public final class InvalidParameterException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final transient Message sentence;

  InvalidParameterException(Message sentence) {
    super(sentence.toString());
    this.sentence = sentence;
  }

  /** What is wrong and what to do. */
  public Message sentence() {
    return sentence;
  }
}
