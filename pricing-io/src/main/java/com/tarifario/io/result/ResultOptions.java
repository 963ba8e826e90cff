package com.tarifario.io.result;

import java.util.Locale;
import java.util.Objects;

/**
 * What is written of a valuation.
 *
 * @param format how
 * @param steps whether the steps of each price are written (in JSON also what became of each
 *     proposal); making them costs about as much time as valuing
 * @param locale the language of steps and problems; numbers in columns always have a point
 */
public record ResultOptions(ResultFormat format, boolean steps, Locale locale) {

  public ResultOptions {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(locale, "locale");
  }

  /** That format, without steps. */
  public static ResultOptions of(ResultFormat format, Locale locale) {
    return new ResultOptions(format, false, locale);
  }
}
