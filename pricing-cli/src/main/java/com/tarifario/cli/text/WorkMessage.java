package com.tarifario.cli.text;

import com.tarifario.core.text.MessageKey;

/** The sentences and words of the commands about the state of works. */
public enum WorkMessage implements MessageKey {
  ADVANCED,
  ACTION_MISSING,
  NONE_ADVANCED,
  APPROVED_WITH_PROBLEMS,
  STILL_OPEN,
  STILL_OPEN_ONE,
  STILL_OPEN_FIXED,
  GIVE_UP_ALL,
  BAD_TYPE,
  BAD_STATE,
  STATES_SET,
  STATES_SAME,
  COLUMN_NUMBER,
  COLUMN_TYPE,
  COLUMN_STATE,
  COLUMN_LEFT,
  COLUMN_DUE,
  COLUMN_TITLE,
  COLUMN_MEANS,
  COLUMN_LEADS_TO,
  COLUMN_ACTION,
  COLUMN_MOMENT,
  LABEL_CLIENT,
  LABEL_CENTRE,
  LABEL_CAN,
  LABEL_REQUEST,
  LABEL_QUOTE,
  LABEL_ORDER,
  LABEL_WORK_ORDER,
  LABEL_AGREEMENT,
  LABEL_CORRECTS,
  LABEL_TO_DO,
  TO_VALUE,
  TO_BILL,
  HEADING_CHECKLIST,
  HEADING_STATES,
  HEADING_CAME_OF,
  TYPE_REQUEST,
  TYPE_QUOTE,
  TYPE_ORDER,
  TYPE_WORK_ORDER,
  TYPE_WORK_REPORT,
  TYPE_DELIVERY_NOTE,
  TYPE_AGREEMENT;

  @Override
  public String bundle() {
    return "com.tarifario.cli.text.work-messages";
  }
}
