package com.tarifario.io.csv;

/** Which sign parts the whole from the decimals of numbers in a file. */
public enum DecimalSign {
  /** {@code 1,234.56}: a comma, apostrophe or space groups thousands. */
  POINT,
  /** {@code 1.234,56}: a point, apostrophe or space groups thousands. */
  COMMA
}
