package com.tarifario.io;

import com.tarifario.core.text.MessageKey;

/** The sentences of reading and writing files. */
public enum IoMessage implements MessageKey {
  // Whole files
  FILE_MISSING,
  FILE_EMPTY,
  NO_ROWS,
  NOT_TEXT,
  UTF_16,
  NOT_XLSX,
  JSON_ARRAY,

  // Columns
  COLUMNS_MISSING,
  RESULT_FILE,
  NO_RESULT_FILE,
  COLUMN_TWICE,
  COLUMN_UNKNOWN,
  COLUMN_UNUSED,
  MAPPING_NOT_READ,
  MAPPING_UNKNOWN,
  MAPPING_ABSENT,

  // Rows
  CELLS_TOO_FEW,
  CELLS_TOO_MANY,
  CELL_ERROR,
  CELL_NOT_COMPUTED,
  QUOTE_UNCLOSED,
  QUOTE_MISPLACED,
  JSON_INVALID,
  JSON_NOT_OBJECT,

  // Cells
  CELL_BLANK,
  NOT_A_NUMBER,
  AMBIGUOUS_NUMBER,
  NOT_A_DATE,
  NOT_A_TIME,
  NOT_A_MOMENT,
  NOT_A_BOOLEAN,
  NOT_A_WORD,
  NEGATIVE,
  NOT_ABOVE_ZERO,
  CURRENCY_UNKNOWN,

  // Lines of documents
  DUPLICATE_LINE,
  DOCUMENT_TYPE_DIFFERS,
  TIME_INCOMPLETE,
  END_BEFORE_START,
  OVERRIDE_INCOMPLETE,
  OVERRIDE_WITHOUT_PRICE,
  CLIENT_UNKNOWN,
  WORK_CENTRE_UNKNOWN,
  AGREEMENT_UNKNOWN,
  AGREEMENT_OF_OTHER,

  // Data folders
  CODE_TWICE,
  CLIENT_TWICE,
  NAME_MISSING,
  AGREEMENT_ENDS_EARLY,
  PACK_ENDS_EARLY,

  // Results
  STEP,
  STEP_BY_RULE;

  @Override
  public String bundle() {
    return "com.tarifario.io.io-messages";
  }
}
