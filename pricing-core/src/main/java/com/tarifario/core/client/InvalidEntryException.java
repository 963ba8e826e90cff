package com.tarifario.core.client;

import com.tarifario.core.text.Message;

/**
 * What somebody entered can't be: a tax number, a country, a postal code, an activity code, terms
 * of payment.
 */
public final class InvalidEntryException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final transient Message sentence;

  InvalidEntryException(Message sentence) {
    super(sentence.toString());
    this.sentence = sentence;
  }

  /** What is wrong and what was expected. */
  public Message sentence() {
    return sentence;
  }
}
