package com.tarifario.store.fault;

import com.tarifario.core.text.MessageKey;

/** The sentences of the store. */
public enum StoreMessage implements MessageKey {
  // Opening a database
  URL_UNKNOWN,
  PLACE_BLANK,
  CANNOT_OPEN,
  HOST_UNKNOWN,
  NOBODY_ANSWERS,
  WRONG_PASSWORD,
  NO_SUCH_DATABASE,
  FILE_DAMAGED,
  NOT_OURS,
  NO_RIGHT,
  READ_ONLY,
  IN_USE,
  BUSY,
  LOST_CONNECTION,
  LOST_AT_END,
  NEWER,
  MIGRATION_FAILED,

  // Saving all of it
  NO_BACKUP,
  BACKUP_DAMAGED,
  NOT_EMPTY,

  // Changing what is kept
  STALE,
  GONE,
  AUTHOR_MISSING,
  TOO_LONG,
  BLANK,
  CENTRE_IN_USE,
  NO_PROSPECT,

  // Clients
  CLIENT_UNKNOWN,
  CLIENT_TAKEN,
  CLIENT_CODE_FIXED,
  CLIENT_ERASED,
  WORK_CENTRE_UNKNOWN,
  AGREEMENT_TAKEN,
  ATTRIBUTE_INVALID,
  AGREEMENT_ATTRIBUTE_INVALID,
  CONTACT_UNKNOWN,
  VISIT_UNKNOWN,
  EXPENSE_UNKNOWN,
  INCIDENT_UNKNOWN,
  INCIDENT_CLOSED,
  INCIDENT_CLOSED_BEFORE,
  NEXT_BEFORE_VISIT,
  DUE_BEFORE,
  NOTHING_SPENT,

  // Works
  WORK_UNKNOWN,
  NUMBER_UNKNOWN,
  WORK_TAKEN,
  NUMBER_UNUSABLE,
  WORK_OF_OTHER_TYPE,
  STATE_IN_USE,

  // Requests
  NO_REQUEST_TYPES,
  REQUEST_TYPE_UNKNOWN,
  QUOTE_NEEDS_TARIFF,
  BEFORE_REQUEST,

  // Budget concepts
  CONCEPT_UNKNOWN,
  CONCEPT_BEGINS_TWICE,

  // Numbers of documents
  NUMBER_FORMAT_INVALID;

  @Override
  public String bundle() {
    return "com.tarifario.store.store-messages";
  }
}
