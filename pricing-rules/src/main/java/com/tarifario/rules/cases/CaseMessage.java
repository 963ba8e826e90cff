package com.tarifario.rules.cases;

import com.tarifario.core.text.MessageKey;

/** The sentences about lines that are written field by field, and about a tariff's own cases. */
public enum CaseMessage implements MessageKey {
  // A line, field by field
  NOT_FIELD_VALUE,
  UNKNOWN_FIELD,
  FIELD_IS_COMPUTED,
  FIELD_TWICE,
  FIELD_EMPTY,
  FIELD_NOT_WORD,
  FIELD_NOT_NUMBER,
  FIELD_EXPONENT,
  FIELD_NOT_MONEY,
  FIELD_NOT_BOOLEAN,
  FIELD_NOT_DATE,
  FIELD_NOT_TIME,
  FIELD_BELOW_ZERO,
  FIELD_NOT_ABOVE_ZERO,
  UNKNOWN_CURRENCY,
  CURRENCY_TWICE,
  NEEDS_KIND,
  NEEDS_DATE,
  OF_QUOTE,
  START_AND_END,
  END_FIRST,
  OVERRIDE_INCOMPLETE,
  FIELD_STAYS,
  FIELD_OF_COST,
  UNKNOWN_CLIENT,
  UNKNOWN_CENTRE,
  UNKNOWN_AGREEMENT,
  AGREEMENT_ENDS_EARLY,

  // Lines that do not go together
  FIELDS_DIFFER,
  ONE_DOCUMENT,
  LINE_TWICE,

  // A file of cases
  FILE_UNREADABLE,
  FILE_NOT_UTF8,
  CASE_TWICE,
  LINE_OR_LINES,
  LINES_NONE,
  EXPECTS_NOTHING,
  WHICH_LINE,
  NO_SUCH_LAYER,
  NO_SUCH_STATUS,
  EXPECTED_NUMBER,
  EXPECTED_UNITS,
  EXPECTED_QUANTITY,
  EXPECTED_RATE,

  // What a case found
  VALUE,
  NOTHING,
  SEVERAL_PRICES,
  SUM_WITHOUT,
  NO_SUCH_LINE,
  NOT_IN_PROOF,
  DIFFERENCE,
  DIFFERENCE_OF_LINE,
  PROOF_OF,
  PROOF_APPLIED,
  PROOF_LOST,
  PROOF_STEP,
  PROOF_STEP_BY,

  // A file of cases of services
  OFFER_NEEDS_DATE,
  OFFER_NEEDS_SERVICE,
  OFFER_EXPECTS_NOTHING,
  EXPECTED_SCORE,
  EXPECTED_DAY;

  @Override
  public String bundle() {
    return "com.tarifario.rules.cases.case-messages";
  }
}
