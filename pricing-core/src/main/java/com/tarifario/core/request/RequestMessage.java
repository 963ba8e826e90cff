package com.tarifario.core.request;

import com.tarifario.core.text.MessageKey;

/** What can be wrong with what is entered into a request, and titles of what comes out of it. */
public enum RequestMessage implements MessageKey {
  UNKNOWN_FIELD,
  MISSING,
  TEXT_TOO_LONG,
  BAD_NUMBER,
  MAYBE_THOUSANDS,
  OTHER_UNIT,
  TOO_SMALL,
  TOO_GREAT,
  BAD_DAY,
  BAD_CHOICE,
  BAD_YES_NO,
  UNKNOWN_CENTRE,
  UNKNOWN_ASSET,
  UNKNOWN_ASSET_AT,
  ASSET_AT_SEVERAL,
  UNKNOWN_CONCEPT,
  CONCEPT_NOT_IN_FORCE,
  NOTHING_OFFERED,
  BESIDE_VISITS,
  TERMS_REFUSED;

  @Override
  public String bundle() {
    return "com.tarifario.core.request.request-messages";
  }
}
