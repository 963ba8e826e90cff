package com.tarifario.core.expression;

import com.tarifario.core.text.MessageKey;

/** What can be wrong with an expression that stands outside rules. */
enum ExpressionMessage implements MessageKey {
  GOES_ON,
  EXPECTED_SIGN,
  EXPECTED_NUMBER,
  NO_NUMBER,
  UNKNOWN_NAME,
  UNKNOWN_FUNCTION,
  DECIMALS,
  TOO_LONG,
  END;

  @Override
  public String bundle() {
    return "com.tarifario.core.expression.expression-messages";
  }
}
