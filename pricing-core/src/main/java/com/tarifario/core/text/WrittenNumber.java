package com.tarifario.core.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people type them, with a point or a comma: {@code 1234.5}, {@code 1234,5}, {@code
 * 1.234,50}, {@code 1,234.50}. Three digits after one sign may be thousands or decimals, and beside
 * what is typed there are no other numbers that tell, so nobody guesses.
 */
public final class WrittenNumber {

  private static final int MOST_DIGITS = 15;

  /** A number with an exponent, and maybe a unit. */
  private static final Pattern EXPONENT =
      Pattern.compile("[-+]?[0-9][0-9.,]*[eE][-+]?[0-9].*", Pattern.DOTALL);

  private WrittenNumber() {}

  /** The number; null if the text is none, is unclear, or has more digits than are kept. */
  public static @Nullable BigDecimal of(String text) {
    NumberText number = NumberText.of(text);
    return number == null || number.isUnclear() ? null : kept(number.withDecimals());
  }

  /**
   * The number of a text that a program wrote or that stands in a file, where three digits after
   * one sign are decimals; null if the text is none, or has more digits than are kept.
   */
  public static @Nullable BigDecimal withDecimals(String text) {
    NumberText number = NumberText.of(text);
    return number == null ? null : kept(number.withDecimals());
  }

  private static @Nullable BigDecimal kept(BigDecimal number) {
    boolean fits =
        number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DIGITS;
    return fits ? number : null;
  }

  /**
   * Whether the text is, or begins with, a number with an exponent, {@code 1e3}, as programs write
   * them; what stands behind the digits is then no unit.
   */
  public static boolean hasExponent(String text) {
    return EXPONENT.matcher(text.strip()).matches();
  }

  /** Which two numbers it may be, and how to write each; null if it is clear, or none. */
  public static @Nullable Message unclear(String text) {
    NumberText number = NumberText.of(text);
    if (number == null || !number.isUnclear()) {
      return null;
    }
    String written = number.text();
    return Message.of(
        CoreMessage.MAYBE_THOUSANDS, written, written.replaceAll("[.,]", ""), written + "0");
  }
}
