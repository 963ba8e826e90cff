package com.tarifario.core.offer;

import com.tarifario.core.text.MessageKey;

/** The sentences about services that are or are not offered. */
public enum OfferMessage implements MessageKey {
  APPLIED,
  EXCLUDES,
  LOST_TO_EXCLUSION,
  SAYS_THE_SAME,
  WITHOUT_OFFER,
  NEVER_RENDERED,
  TIE,
  NOT_IN_CATALOGUE,
  OTHER_CURRENCY,
  UNKNOWN_CLIENT,
  UNKNOWN_CENTRE,
  ATTRIBUTE_DIFFERS,
  SEVERAL_CURRENCIES;

  @Override
  public String bundle() {
    return "com.tarifario.core.offer.offer-messages";
  }
}
