package com.tarifario.core.offer;

import com.tarifario.core.text.Message;
import java.util.Locale;

/** Thrown when services can't be matched to a client; it says what is wrong and what to do. */
public final class InvalidOfferException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  /** Because of that. */
  public InvalidOfferException(Message sentence) {
    super(sentence.toString());
    this.sentence = sentence;
  }

  /** What is wrong. */
  public Message sentence() {
    return sentence;
  }

  /** What is wrong, in the language. */
  public String in(Locale locale) {
    return sentence.in(locale);
  }
}
