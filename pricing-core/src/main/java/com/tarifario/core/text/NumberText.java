package com.tarifario.core.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a number shows by itself: which sign is its decimal sign, if that can be told.
 *
 * @param text the digits and signs, without spaces and apostrophes that group thousands
 * @param shape what can be told of its signs
 */
public record NumberText(String text, Shape shape) {

  private static final int LONGEST = 40;
  private static final int GROUP = 3;

  /** So many digits always fit into a long. */
  private static final int LONGEST_LONG = 18;

  /** What the signs of a number tell. */
  public enum Shape {
    /** No point and no comma: {@code 1234}. */
    WHOLE,
    /** The point is the decimal sign: {@code 12.5}, {@code 0.125}, {@code 1,234.5}. */
    DECIMAL_POINT,
    /** The comma is the decimal sign: {@code 12,5}, {@code 1.234,5}, {@code 1.234.567}. */
    DECIMAL_COMMA,
    /** {@code 1.234}: a thousand and more, or one and a bit. */
    POINT_OR_GROUP,
    /** {@code 1,234}: a thousand and more, or one and a bit. */
    COMMA_OR_GROUP
  }

  /** A number with all its digits and the decimal sign of a language, and nothing that groups. */
  public static String written(BigDecimal number, Locale locale) {
    String plain = number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    return plain.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
  }

  /** The number in the text; null if it is none. */
  public static @Nullable NumberText of(String written) {
    String text = written.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    text = withoutSpaces(text);
    if (text == null) {
      return null;
    }
    int first = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int digits = 0;
    int points = 0;
    int commas = 0;
    for (int at = first; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == '.') {
        points++;
      } else if (sign == ',') {
        commas++;
      } else if (sign >= '0' && sign <= '9') {
        digits++;
      } else {
        return null;
      }
    }
    char last = text.charAt(text.length() - 1);
    if (digits == 0 || last == '.' || last == ',') {
      return null;
    }
    Shape shape = shape(text, first, points, commas);
    return shape == null ? null : new NumberText(text, shape);
  }

  private static @Nullable Shape shape(String text, int first, int points, int commas) {
    if (points == 0 && commas == 0) {
      return Shape.WHOLE;
    }
    if (points > 0 && commas > 0) {
      boolean comma = text.lastIndexOf(',') > text.lastIndexOf('.');
      int decimal = comma ? text.lastIndexOf(',') : text.lastIndexOf('.');
      boolean fine = (comma ? commas : points) == 1 && isGrouped(text, first, decimal);
      return fine ? (comma ? Shape.DECIMAL_COMMA : Shape.DECIMAL_POINT) : null;
    }
    if (points + commas > 1) {
      if (!isGrouped(text, first, text.length())) {
        return null;
      }
      return points > 0 ? Shape.DECIMAL_COMMA : Shape.DECIMAL_POINT;
    }
    boolean couldGroup = isGrouped(text, first, text.length()) && text.charAt(first) != '0';
    if (points > 0) {
      return couldGroup ? Shape.POINT_OR_GROUP : Shape.DECIMAL_POINT;
    }
    return couldGroup ? Shape.COMMA_OR_GROUP : Shape.DECIMAL_COMMA;
  }

  /** Whether the digits stand as 1 to 3, then sign and three, again and again. */
  private static boolean isGrouped(String text, int first, int end) {
    int group = 0;
    boolean any = false;
    for (int at = first; at < end; at++) {
      if (Character.isDigit(text.charAt(at))) {
        group++;
      } else if (any ? group == GROUP : group >= 1 && group <= GROUP) {
        any = true;
        group = 0;
      } else {
        return false;
      }
    }
    return any && group == GROUP;
  }

  /** Without the spaces or apostrophes that group thousands; null if they stand elsewhere. */
  private static @Nullable String withoutSpaces(String text) {
    int at = 0;
    while (at < text.length() && !isSpace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    int decimal = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
    int first = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    String whole =
        text.substring(0, decimal < 0 ? text.length() : decimal)
            .replaceAll("[ '\\u00A0\\u202F\\u2019]", ".");
    return isGrouped(whole, first, whole.length())
        ? whole.replace(".", "") + (decimal < 0 ? "" : text.substring(decimal))
        : null;
  }

  private static boolean isSpace(int sign) {
    return sign == ' ' || sign == '\'' || sign == '\u00A0' || sign == '\u202F' || sign == '\u2019';
  }

  /** Whether it may be meant in thousands or with decimals: {@code 1.234}. */
  public boolean isUnclear() {
    return shape == Shape.POINT_OR_GROUP || shape == Shape.COMMA_OR_GROUP;
  }

  /** The number; of an unclear one, that with decimals. */
  public BigDecimal withDecimals() {
    return value(shape == Shape.DECIMAL_COMMA || shape == Shape.COMMA_OR_GROUP ? ',' : '.');
  }

  /** The number, with that decimal sign, a point or a comma; all other signs group. */
  public BigDecimal value(char decimal) {
    long digits = 0;
    int scale = -1;
    int first = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    if (text.length() - first > LONGEST_LONG) {
      return new BigDecimal(
          decimal == '.' ? text.replace(",", "") : text.replace(".", "").replace(',', '.'));
    }
    for (int at = first; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each == decimal) {
        scale = 0;
      } else if (each >= '0' && each <= '9') {
        digits = digits * 10 + each - '0';
        scale += scale < 0 ? 0 : 1;
      }
    }
    return BigDecimal.valueOf(text.charAt(0) == '-' ? -digits : digits, Math.max(scale, 0));
  }
}
