package com.tarifario.core.expression;

import com.tarifario.core.text.Message;

/** A text is no expression. */
public final class InvalidExpressionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final int offset;
  private final transient Message sentence;

  InvalidExpressionException(int offset, Message sentence) {
    super(sentence.toString());
    this.offset = offset;
    this.sentence = sentence;
  }

  /** Where in the text it goes wrong: how many signs stand before. */
  public int offset() {
    return offset;
  }

  /** What is wrong and what was expected. */
  public Message sentence() {
    return sentence;
  }
}
