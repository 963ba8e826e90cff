package com.tarifario.cli.text;

import com.tarifario.core.text.MessageKey;

/** The sentences and words of the command that offers services. */
public enum OfferText implements MessageKey {
  NO_RULES_FOLDER,
  CONCEPTS_NEEDED,
  DATA_OR_DATABASE,
  WORK_NEEDS_DATA,
  WORK_REJECTED,
  NO_SUCH_CONCEPT,
  TITLE,
  BY_RULES,
  PRICED_BY,
  NOTHING,
  MORE,
  UNDECIDED,
  NO_PRICE,
  NO_PRICE_OF,
  COLUMN_RANK,
  COLUMN_CONCEPT,
  COLUMN_NAME,
  COLUMN_CENTRE,
  COLUMN_SCORE,
  COLUMN_PRICE,
  COLUMN_TIMES,
  COLUMN_LAST,
  COLUMN_DUE,
  COLUMN_WHY,
  COLUMN_STATUS,
  HEADING_OTHERS,
  STATUS_OFFERED,
  STATUS_EXCLUDED,
  STATUS_NOT_ASKED,
  STATUS_TIED,
  AT_CENTRE,
  RESULT_OFFERED,
  RESULT_OTHER,
  RENDERED,
  RENDERED_FOR,
  DUE_ON,
  PRICE_ESTIMATED;

  @Override
  public String bundle() {
    return "com.tarifario.cli.text.offer-messages";
  }
}
