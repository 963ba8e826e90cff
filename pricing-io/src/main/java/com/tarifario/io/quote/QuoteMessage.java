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
  CODES_COLLIDE,

  // Concepts with parameters, versions, items and chapters
  BAD_YIELD,
  YIELD_DIVIDES,
  YIELD_BELOW_ZERO,
  BAD_PARAMETER_NAME,
  PARAMETER_IS_FIELD,
  DEFAULT_OUTSIDE,
  SEVERAL_BREAKDOWNS,
  DUPLICATE_VERSION,
  SAME_BEGINNING,
  VERSION_ENDS_BEFORE,
  CONCEPT_NOT_IN_FORCE,
  CONCEPT_NO_MORE_IN_FORCE,
  CONCEPT_OF_SEVERAL,
  BAD_PARAMETERS,

  // Options, discounts, wished totals
  INSTEAD_OF_NOTHING,
  INSTEAD_OF_OPTION,
  AMOUNT_AND_DISCOUNT,
  BAD_DISCOUNT,
  CHAPTER_OF_CONCEPT,
  OTHER_NUMBER;

  @Override
  public String bundle() {
    return "com.tarifario.io.quote.quote-messages";
  }
}
