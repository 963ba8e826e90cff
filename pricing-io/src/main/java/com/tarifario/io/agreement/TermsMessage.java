package com.tarifario.io.agreement;

import com.tarifario.core.text.MessageKey;

/** What can be wrong with the terms of an agreement. */
enum TermsMessage implements MessageKey {
  BAD_WORD,
  BAD_DAY_OF_YEAR,
  BAD_WHOLE_NUMBER,
  BAD_FEE,
  FEE_DECIMALS,
  FEE_CURRENCY,
  END_BEFORE_BEGIN,
  TO_AND_MONTHS,
  FEE_AND_TARIFF,
  PAID_BY_FEE_MIXED,
  BAD_KIND,
  REVISION_BY_ONE,
  ATTRIBUTE_OF_PRICE,
  UNKNOWN_ATTRIBUTE,
  BAD_ATTRIBUTE,
  RULE,
  RULE_LOSES,
  RULE_MAY_LOSE;

  @Override
  public String bundle() {
    return "com.tarifario.io.agreement.terms-messages";
  }
}
