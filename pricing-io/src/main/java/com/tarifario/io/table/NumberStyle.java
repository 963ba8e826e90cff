package com.tarifario.io.table;

import com.tarifario.core.text.NumberText;
import com.tarifario.core.text.NumberText.Shape;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of one file are read. Most numbers tell their decimal sign by themselves ({@code
 * 12,5}, {@code 1.234,56}, {@code 0.125}) and are always read so. What {@code 1.234} and {@code
 * 1,234} mean is settled once for the whole file:
 *
 * <ol>
 *   <li>by the sign that whoever runs the program names;
 *   <li>else by the numbers of the file that tell it by themselves;
 *   <li>else, in a file whose cells are parted by {@code ;}, the comma is the decimal sign and the
 *       point groups thousands; in any other the point is the decimal sign, and {@code 1,234} is
 *       refused.
 * </ol>
 *
 * <p>If some numbers of a file tell one sign and some the other, both {@code 1.234} and {@code
 * 1,234} are refused.
 */
public final class NumberStyle {

  /** A point is the decimal sign: what programs write. */
  public static final NumberStyle PLAIN = new NumberStyle(DecimalSign.POINT, true, false);

  private final @Nullable DecimalSign sign;
  private final boolean decimals;
  private final boolean groups;

  /**
   * A style.
   *
   * @param sign the decimal sign; null if the file contradicts itself
   * @param decimals whether the decimal sign before three digits is taken as such
   * @param groups whether the other sign before three digits is taken as grouping thousands
   */
  private NumberStyle(@Nullable DecimalSign sign, boolean decimals, boolean groups) {
    this.sign = sign;
    this.decimals = decimals;
    this.groups = groups;
  }

  /** Numbers with that decimal sign; the other groups thousands. */
  public static NumberStyle of(DecimalSign sign) {
    return new NumberStyle(sign, true, true);
  }

  /** The number; null if the text is none, or {@link #isAmbiguous}. */
  public @Nullable BigDecimal parse(String text) {
    NumberText number = NumberText.of(text);
    DecimalSign decimal = number == null ? null : decimalSign(number.shape());
    return number == null || decimal == null
        ? null
        : number.value(decimal == DecimalSign.POINT ? '.' : ',');
  }

  /** Whether the text is a number that could mean two things in this file. */
  public boolean isAmbiguous(String text) {
    NumberText number = NumberText.of(text);
    return number != null && decimalSign(number.shape()) == null;
  }

  private @Nullable DecimalSign decimalSign(Shape shape) {
    return switch (shape) {
      case WHOLE, DECIMAL_POINT -> DecimalSign.POINT;
      case DECIMAL_COMMA -> DecimalSign.COMMA;
      case POINT_OR_GROUP -> settled(DecimalSign.POINT);
      case COMMA_OR_GROUP -> settled(DecimalSign.COMMA);
    };
  }

  private @Nullable DecimalSign settled(DecimalSign written) {
    return (written == sign ? decimals : groups) ? sign : null;
  }

  /** Gathers what the numbers of a file tell about their decimal sign. */
  public static final class Evidence {

    private boolean point;
    private boolean comma;

    /** Takes note of a cell of a column of numbers. */
    public void see(String cell) {
      boolean tellsNothing = cell.isEmpty() || (point && (comma || hasOnePointAtMost(cell)));
      NumberText number = tellsNothing ? null : NumberText.of(cell);
      if (number != null) {
        point |= number.shape() == Shape.DECIMAL_POINT;
        comma |= number.shape() == Shape.DECIMAL_COMMA;
      }
    }

    private static boolean hasOnePointAtMost(String cell) {
      return cell.indexOf(',') < 0 && cell.indexOf('.') == cell.lastIndexOf('.');
    }

    /** The style of the file, whose cells are parted by that separator. */
    public NumberStyle style(char separator) {
      if (point && comma) {
        return new NumberStyle(null, false, false);
      }
      if (point || comma) {
        return of(point ? DecimalSign.POINT : DecimalSign.COMMA);
      }
      return separator == ';' ? of(DecimalSign.COMMA) : PLAIN;
    }
  }
}
