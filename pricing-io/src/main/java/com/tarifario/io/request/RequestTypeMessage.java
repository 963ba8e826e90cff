package com.tarifario.io.request;

import com.tarifario.core.text.MessageKey;

/** What can be wrong in files of types of requests. */
enum RequestTypeMessage implements MessageKey {
  BAD_NAME,
  DUPLICATE_FIELD_NAME,
  UNKNOWN_KIND,
  NOT_OF_KIND,
  OPTIONS_MISSING,
  LEAST_ABOVE_MOST,
  PRESET_CANNOT_BE,
  UNKNOWN_STATE,
  UNKNOWN_FIELD_IN_TEXT,
  UNKNOWN_FIELD_NAME,
  FIELD_OF_OTHER_KIND,
  NO_CURRENCY,
  UNKNOWN_ACTION,
  ONE_PRODUCT,
  NUMBER_OR_FIELD,
  WHOLE_NUMBER,
  CANNOT_HOLD,
  AS_FILLED,
  UNKNOWN_WORK,
  UNKNOWN_REACHED,
  QUOTES_BY_ITSELF;

  @Override
  public String bundle() {
    return "com.tarifario.io.request.request-type-messages";
  }
}
