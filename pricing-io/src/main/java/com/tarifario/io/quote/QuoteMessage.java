package com.tarifario.io.quote;

import com.tarifario.core.text.MessageKey;

/** What can be wrong in files of budget concepts and quote requests. */
enum QuoteMessage implements MessageKey {
  DUPLICATE_CONCEPT_ITEM,
  BAD_KIND,
  UNKNOWN_ATTRIBUTE,
  UNKNOWN_ATTRIBUTE_NEAR,
  UNKNOWN_CONCEPT,
  UNKNOWN_CONCEPT_NEAR,
  UNKNOWN_CLIENT,
  UNKNOWN_WORK_CENTRE,
  UNKNOWN_COMPONENT,
  CONCEPT_FIXES_FIELD,
  CONCEPT_NOT_SUITED,
  VALID_BEFORE_DATE,
  CODES_COLLIDE;

  @Override
  public String bundle() {
    return "com.tarifario.io.quote.quote-messages";
  }
}
