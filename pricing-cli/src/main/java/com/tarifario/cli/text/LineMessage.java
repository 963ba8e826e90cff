package com.tarifario.cli.text;

import com.tarifario.core.text.MessageKey;

/** The sentences and words of the commands about works, their lines and their prices. */
public enum LineMessage implements MessageKey {
  // What was done
  ADDED,
  CHANGED,
  SAME,
  LINE_ADDED,
  OTHER_YEAR,
  LONG_TIME,
  CONCEPT_UNKNOWN,
  AGREEMENT_NOT_IN_FORCE,
  AGREEMENT_CANCELLED,
  AGREEMENT_UNNAMED,
  STILL_OF_AGREEMENT,
  LINE_CHANGED,
  LINE_SAME,
  LINE_REMOVED,
  LINES_REMOVED,
  ALL_REMOVED,
  IMPORTED,
  IMPORTED_QUOTED,
  IMPORTED_WORK_ORDERS,
  EXPORTED,
  EXPORTING,
  LEFT,
  REFUSED,
  MORE_REFUSED,
  NONE_TO_VALUE,

  // What can't be
  BAD_AMOUNT,
  BAD_CURRENCY,
  BAD_NUMBER,
  BAD_BILLING,
  CLOSED_PRICE_OF_ORDERS,
  LINK_OF_OTHER,
  OTHER_CENTRE,
  TYPE_COMES_ABOUT,
  AGREED_STAYS,
  PRICE_OR_LIFT,
  OTHER_CURRENCY,
  REMOVE_ALONE,
  NOTHING_TO_LIFT,
  REASON_WITHOUT_PRICE,
  FIELD_OF_REGISTER,
  FIELD_NEEDS_TARIFF,
  FIELD_AND_OPTION,
  PRICE_BY_OPTION,
  WHAT_TO_VALUE,
  NUMBERS_OR_SELECTION,
  NOT_VALUED,

  // What is asked for on a terminal
  ASK_TYPE,
  ASK_TITLE,
  ASK_REASON,

  // Words of tables
  COLUMN_WORKED,
  COLUMN_BILLABLE,
  VALUED_BY,
  NO_SUCH_VALUATION,
  COLUMN_VALUATION,
  COLUMN_VALUED_ON,
  COLUMN_VALUED_BY,
  COLUMN_TARIFF,
  OUTDATED,
  IN_DATABASE;

  @Override
  public String bundle() {
    return "com.tarifario.cli.text.line-messages";
  }
}
