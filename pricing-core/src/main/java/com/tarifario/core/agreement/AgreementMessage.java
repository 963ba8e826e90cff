package com.tarifario.core.agreement;

import com.tarifario.core.text.MessageKey;

/** How fees came about. */
public enum AgreementMessage implements MessageKey {
  FEE_AGREED,
  FEE_BY_INDEX,
  FEE_BY_PERCENTAGE,
  FEE_IN_PART;

  @Override
  public String bundle() {
    return "com.tarifario.core.agreement.agreement-messages";
  }
}
