package com.tarifario.rules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/** Values of fields and literals of rules, which are of the same few types. */
public final class Literals {

  private Literals() {}

  /**
   * Compares two values of one type; numbers by value, so that 1.00 is 1.
   *
   * @throws IllegalArgumentException if they are of different types, or of none that fields have
   */
  public static int compare(Object one, Object other) {
    if (one instanceof String text && other instanceof String otherText) {
      return text.compareTo(otherText);
    }
    if (one instanceof BigDecimal number && other instanceof BigDecimal otherNumber) {
      return number.compareTo(otherNumber);
    }
    if (one instanceof Boolean flag && other instanceof Boolean otherFlag) {
      return flag.compareTo(otherFlag);
    }
    if (one instanceof LocalDate date && other instanceof LocalDate otherDate) {
      return date.compareTo(otherDate);
    }
    if (one instanceof LocalTime time && other instanceof LocalTime otherTime) {
      return time.compareTo(otherTime);
    }
    throw new IllegalArgumentException(
        "Can't compare " + one.getClass().getName() + " with " + other.getClass().getName() + ".");
  }

  /** One text for one value, texts in quotes. */
  public static String canonical(Object literal) {
    if (literal instanceof String text) {
      return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
    if (literal instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return literal.toString();
  }
}
