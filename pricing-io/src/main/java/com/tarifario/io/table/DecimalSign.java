package com.tarifario.io.table;

/** Which sign parts the whole from the decimals of numbers in a file. */
public enum DecimalSign {
  /** {@code 1,234.56}: a comma groups thousands. */
  POINT,
  /** {@code 1.234,56}: a point groups thousands. */
  COMMA
}
