package com.tarifario.core.catalogue;

import com.tarifario.core.text.MessageKey;

/** Why so much of a budget concept can't be offered. */
enum ConceptMessage implements MessageKey {
  PARAMETER_TOO_SMALL,
  PARAMETER_TOO_GREAT,
  PARAMETER_UNKNOWN,
  PARAMETER_NONE,
  YIELD_NEGATIVE,
  YIELD_DIVIDES_BY_ZERO,
  NOTHING_LEFT;

  @Override
  public String bundle() {
    return "com.tarifario.core.catalogue.concept-messages";
  }
}
