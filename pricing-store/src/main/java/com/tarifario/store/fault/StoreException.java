package com.tarifario.store.fault;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.MessageKey;
import org.jspecify.annotations.Nullable;

/** The store can't do what it was asked for; nothing was changed. */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Message sentence;

  /** What is wrong and what to do. */
  public StoreException(MessageKey key, Object... arguments) {
    this(Message.of(key, arguments), null);
  }

  /** What is wrong and what to do, and what the database said; null if it said nothing. */
  public StoreException(Message sentence, @Nullable Throwable cause) {
    super(sentence.toString(), cause);
    this.sentence = sentence;
  }

  /** What is wrong and what to do. */
  public final Message sentence() {
    return sentence;
  }
}
