package com.tarifario.store.quote;

import com.tarifario.core.text.MessageKey;

/** What can't be done with a quote. */
public enum QuoteFault implements MessageKey {
  NO_SUCH_REVISION,
  REVISED_MEANWHILE,
  FIXED,
  OTHER_NUMBER,
  OTHER_CLIENT,
  INCOMPLETE,
  ONLY_OPTIONS,
  BELOW_LIMIT,
  NOT_VALID,
  NOT_YET,
  ACCEPTED_ALREADY,
  ERASED,
  NOT_HERE,
  MORE_FOLLOWS,
  NOT_AS_OFFERED,
  FEE_NOT_STATED,
  FEE_CHANGED;

  @Override
  public String bundle() {
    return "com.tarifario.store.quote.quote-faults";
  }
}
