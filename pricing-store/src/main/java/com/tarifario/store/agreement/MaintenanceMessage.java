package com.tarifario.store.agreement;

import com.tarifario.core.text.MessageKey;

/** The sentences about maintenance agreements, their visits and fees. */
public enum MaintenanceMessage implements MessageKey {
  // What can't be agreed
  PLACES_UNKNOWN,
  TERMS_THERE,
  SINCE_OTHER_PERIODS,
  OTHER_BEGIN,
  FEES_CHARGED_AFTER,

  // What can't be done with an agreement
  NO_TERMS,
  NOT_ACTIVE,
  NO_RENEWAL,
  BAD_MONTHS,
  OPEN_ENDED,
  ENDS_BEFORE,
  ENDS_BEFORE_BEGIN,
  ENDS_LATER,
  WITHOUT_END,
  REGION_UNKNOWN,
  NOT_PLANNED,

  // What can't be done with a visit
  VISIT_UNKNOWN,
  VISIT_DONE,
  SKIP_REASON,
  VISIT_MOVED_OUT,

  // What can't be done with a fee
  NO_INDEX,
  OTHER_INDEX,
  INDEX_TOO_LATE,
  INDEX_CHANGED_AFTER_CHARGE;

  @Override
  public String bundle() {
    return "com.tarifario.store.agreement.maintenance-messages";
  }
}
