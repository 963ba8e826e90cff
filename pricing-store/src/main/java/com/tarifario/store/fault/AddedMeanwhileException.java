package com.tarifario.store.fault;

import com.tarifario.core.text.Message;

/** Somebody else added the same thing meanwhile. Nothing was changed, and nothing was lost. */
public final class AddedMeanwhileException extends StoreException {

  private static final long serialVersionUID = 1;

  /**
   * What was added meanwhile.
   *
   * @param what what both wanted to add: {@code C-014}
   * @param cause what the database said
   */
  public AddedMeanwhileException(String what, Throwable cause) {
    super(Message.of(StoreMessage.ADDED_MEANWHILE, what), cause);
  }
}
