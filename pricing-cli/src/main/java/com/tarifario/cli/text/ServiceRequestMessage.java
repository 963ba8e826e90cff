package com.tarifario.cli.text;

import com.tarifario.core.text.MessageKey;

/** The sentences and words of the commands of service requests. */
public enum ServiceRequestMessage implements MessageKey {
  OPENED,
  MADE,
  SET,
  SAME,
  ADVANCED,
  BAD_FIELD,
  FIELD_TWICE,
  NO_TYPES_IN,
  TYPE_ADDED,
  TYPE_CHANGED,
  TYPE_SAME,
  NO_EDITION,
  USE_REQUEST_ADVANCE,
  ASK_TYPE,
  ASK_UNIT,
  ASK_OPTIONS,
  ASK_YES_NO,
  ASK_PRESET,
  COLUMN_NAME,
  COLUMN_FIELD,
  COLUMN_KIND,
  COLUMN_NEEDED,
  COLUMN_PRESET,
  COLUMN_EDITION,
  COLUMN_MAKES,
  NEEDED_ALWAYS,
  LABEL_TYPE,
  HEADING_FIELDS,
  HEADING_STATES,
  HEADING_MAKES,
  HEADING_FOLLOWS,
  MAKES_AT_ONCE,
  MAKES_AFTER,
  MAKES_IF,
  FOLLOWS,
  KIND_TEXT,
  KIND_NUMBER,
  KIND_DAY,
  KIND_CHOICE,
  KIND_YES_NO,
  KIND_CENTRE,
  KIND_ASSET,
  KIND_CONCEPT,
  PRODUCT_WORK_ORDER,
  PRODUCT_QUOTE,
  PRODUCT_AGREEMENT_QUOTE,
  PLAIN,
  YES,
  NO;

  @Override
  public String bundle() {
    return "com.tarifario.cli.text.service-request-messages";
  }
}
