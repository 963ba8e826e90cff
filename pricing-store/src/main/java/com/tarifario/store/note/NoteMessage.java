package com.tarifario.store.note;

import com.tarifario.core.text.MessageKey;

/** The sentences about what delivery notes gather, and what is corrected by a difference. */
public enum NoteMessage implements MessageKey {
  // What can't be gathered
  NOTHING_GATHERED,
  NOTHING_LEFT,
  MORE_THAN_LEFT,
  NOT_ABOVE_NOTHING,
  NAMED_TWICE,
  OF_OTHER_CLIENT,
  NOT_APPROVED,
  CANCELLED,
  NOTE_BEFORE,
  NOT_CHARGED,
  WITHOUT_LINES,
  ORDER_LINE_UNKNOWN,
  NO_CLOSED_PRICE,
  ORDER_WITHOUT_PRICE,
  PRICED_BY_ORDER,
  IN_CLOSED_PRICE,
  CLOSED_PRICE_BILLED,
  ORDER_BILLED,

  // What can't be corrected by a difference, or is
  NOT_FROZEN,
  CORRECTED_ALREADY,
  CORRECTED_BEFORE,
  BILLED_CORRECT_THERE,
  AGREED_STAYS,
  AGREED_ELSEWHERE,

  // What has no closed price, or not another one
  PRICED_BY_REVISIONS,
  PRICED_BY_QUOTE,
  CHARGED_BY_TARIFF,
  PART_OF_PRICE,
  PART_OF_GIVEN_UP,
  MARK_DONE,
  PAID_BY_GIVEN_UP,
  CORRECTION_NEEDED,
  CHARGED_MEANWHILE,
  PRICE_GIVEN_UP,
  MOVED_REPORTS,
  PRICED_BY_TERMS,
  PAID_BY_FEE,
  PRICED_BY_LINES,
  REQUEST_WITHOUT_PRICE,
  BILLED_PRICE_STAYS,
  CANCELLED_PRICE_STAYS,

  // What can't be compared
  NO_ORDER,
  NOTHING_TO_BILL;

  @Override
  public String bundle() {
    return "com.tarifario.store.note.note-messages";
  }
}
