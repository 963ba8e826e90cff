package com.tarifario.core.lifecycle;

import com.tarifario.core.text.Message;

/** In that state, that can't be done. */
public final class TransitionRefusedException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  private final transient Message sentence;

  TransitionRefusedException(Message sentence) {
    super(sentence.toString());
    this.sentence = sentence;
  }

  /** What can't be done, and what can. */
  public Message sentence() {
    return sentence;
  }
}
