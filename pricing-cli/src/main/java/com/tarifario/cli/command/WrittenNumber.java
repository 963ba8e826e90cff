package com.tarifario.cli.command;

import com.tarifario.cli.text.LineMessage;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them on the command line, with a point or a comma: {@code 1234.5}, {@code
 * 1234,5}, {@code 1.234,50}, {@code 1,234.50}. Three digits after one sign may be thousands or
 * decimals, so nobody guesses.
 */
final class WrittenNumber {

  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,15})?");
  private static final Pattern UNCLEAR = Pattern.compile("-?[1-9][0-9]{0,2}[.,][0-9]{3}");
  private static final Pattern POINTS =
      Pattern.compile("-?[1-9][0-9]{0,2}(?:(?:\\.[0-9]{3})+,[0-9]+|(?:\\.[0-9]{3}){2,})");
  private static final Pattern COMMAS =
      Pattern.compile("-?[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+\\.[0-9]+|(?:,[0-9]{3}){2,})");

  private WrittenNumber() {}

  /**
   * The number; null if it is none.
   *
   * @throws CannotRunException if it may be meant in thousands or with decimals
   */
  static @Nullable BigDecimal of(String text) {
    String number = text.strip();
    if (UNCLEAR.matcher(number).matches()) {
      String digits = number.replaceAll("[.,]", "");
      throw new CannotRunException(LineMessage.MAYBE_THOUSANDS, number, digits, number + "0");
    }
    if (PLAIN.matcher(number).matches()) {
      return new BigDecimal(number.replace(',', '.'));
    }
    if (POINTS.matcher(number).matches()) {
      return new BigDecimal(number.replace(".", "").replace(',', '.'));
    }
    return COMMAS.matcher(number).matches() ? new BigDecimal(number.replace(",", "")) : null;
  }
}
