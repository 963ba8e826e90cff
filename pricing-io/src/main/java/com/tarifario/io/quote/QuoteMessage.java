package com.tarifario.io.quote;

import com.tarifario.core.text.MessageKey;

/** What can be wrong in files of budget concepts and quote requests. */
enum QuoteMessage implements MessageKey {
  NOT_UTF8,
  NOT_YAML,
  EMPTY_FILE,
  SECOND_DOCUMENT,
  ALIAS,
  DUPLICATE_FIELD,
  EXPECTED_FIELDS,
  EXPECTED_LIST,
  EXPECTED_TEXT,
  UNKNOWN_FIELD,
  UNKNOWN_FIELD_NEAR,
  MISSING_FIELD,
  EMPTY_LIST,
  BAD_CODE,
  DUPLICATE_CODE,
  DUPLICATE_CONCEPT_ITEM,
  BAD_NUMBER,
  NUMBER_NOT_ABOVE_ZERO,
  NUMBER_BELOW_ZERO,
  UNKNOWN_CURRENCY,
  BAD_DATE,
  BAD_TIME,
  BAD_MOMENT,
  BAD_BOOLEAN,
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
