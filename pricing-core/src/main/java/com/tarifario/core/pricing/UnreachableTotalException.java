package com.tarifario.core.pricing;

import com.tarifario.core.text.Message;

/** A quote can't come to the total that a person wished. */
public final class UnreachableTotalException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final transient Message sentence;

  UnreachableTotalException(Message sentence) {
    super(sentence.toString());
    this.sentence = sentence;
  }

  /** What stands in the way, and what could be reached. */
  public Message sentence() {
    return sentence;
  }
}
