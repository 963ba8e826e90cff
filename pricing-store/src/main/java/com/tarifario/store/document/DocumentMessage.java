package com.tarifario.store.document;

import com.tarifario.core.text.MessageKey;

/** The sentences about work reports, delivery notes and their lines. */
public enum DocumentMessage implements MessageKey {
  // What can't be done with a document
  NO_DOCUMENT,
  NOT_EDITABLE,
  NOT_EDITABLE_REOPEN,
  NOT_EDITABLE_CORRECT,
  NO_LINES,
  NEVER_VALUED,
  CHANGED_SINCE,
  UNSETTLED,
  BILLED_ALREADY,
  PACK_SHORT,

  // What can't be done with a line
  LINE_UNKNOWN,
  LINE_TAKEN,
  LINE_OF_OTHER_CLIENT,
  BILLABLE_ABOVE,
  DELIVERED_ELSEWHERE,

  // What can't be imported
  SEVERAL_CLIENTS,
  DOCUMENT_INCOMPLETE,
  DOCUMENT_TAKEN,
  DOCUMENT_OTHER,
  WORK_ORDER_UNKNOWN,
  WORK_ORDER_OF_OTHER,

  // What can't be exported
  TWO_CURRENCIES;

  @Override
  public String bundle() {
    return "com.tarifario.store.document.document-messages";
  }
}
