package com.tarifario.core.agreement;

import com.tarifario.core.text.MessageKey;

/** How fees came about, and what quotes say of them. */
public enum AgreementMessage implements MessageKey {
  FEE_AGREED,
  FEE_BY_INDEX,
  FEE_BY_PERCENTAGE,
  FEE_IN_PART,
  HEADING_FEE,
  PAID_BY_FEE,
  FEE_OF_MONTH,
  FEE_OF_QUARTER,
  FEE_OF_HALF_YEAR,
  FEE_OF_YEAR,
  FEE_FOLLOWS;

  @Override
  public String bundle() {
    return "com.tarifario.core.agreement.agreement-messages";
  }
}
