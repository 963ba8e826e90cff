package com.tarifario.store.fault;

import com.tarifario.core.text.MessageKey;

/** The sentences of the store. */
public enum StoreMessage implements MessageKey {
  // Opening a database
  URL_UNKNOWN,
  CANNOT_OPEN,
  IN_USE,
  NEWER,
  MIGRATION_FAILED,

  // Changing what is kept
  STALE,
  GONE,
  AUTHOR_MISSING,
  TOO_LONG,

  // Numbers of documents
  NUMBER_FORMAT_INVALID;

  @Override
  public String bundle() {
    return "com.tarifario.store.store-messages";
  }
}
