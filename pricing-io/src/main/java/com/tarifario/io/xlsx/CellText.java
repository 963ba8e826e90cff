package com.tarifario.io.xlsx;

import com.tarifario.core.money.Exact;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.IoMessage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell: a number as {@code 45.5}, a percentage as {@code 35 %}, a date as {@code
 * 2026-01-31}, a time as {@code 22:00}. How the cell is shown in the workbook, with how many
 * decimals or in what order day and month, does not matter.
 */
final class CellText {

  /** What spreadsheet programs show of a number, which they keep as a binary fraction. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  /** Numbers of formats that stand for dates and times, and have no text in the file. */
  private static final Set<Integer> DATES =
      Set.of(
          14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47);

  private static final Set<Integer> PERCENTAGES = Set.of(9, 10);

  /** What stands in a format without meaning: texts, escaped signs, colours, currencies. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]");

  private static final Pattern DATE_LETTER = Pattern.compile("[dmyhs]");
  private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(24L * 60 * 60);
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

  /**
   * Of a number with so many decimals, the decimal point could be taken for a sign of thousands.
   */
  private static final int AMBIGUOUS_DECIMALS = 3;

  private final boolean from1904;

  /**
   * Texts of the cells of a workbook.
   *
   * @param from1904 whether it counts days from 1904, as old Macintosh programs did
   */
  CellText(boolean from1904) {
    this.from1904 = from1904;
  }

  /** The text; empty for no cell. */
  String of(@Nullable Cell cell) {
    if (cell == null || cell.getValue() == null) {
      return "";
    }
    Object value = cell.getValue();
    return value instanceof BigDecimal ? number(cell) : value.toString();
  }

  /** Why the cell has no text; null if it has one. */
  static @Nullable Problem problem(@Nullable Cell cell, SourceLocation where) {
    if (cell == null) {
      return null;
    }
    String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
    boolean failed = cell.getType() == CellType.ERROR;
    if (failed || (cell.getType() == CellType.FORMULA && raw.startsWith("#"))) {
      return Problem.error(where, IoMessage.CELL_ERROR, raw.isEmpty() ? "#" : raw);
    }
    boolean isOpen = cell.getFormula() != null && raw.isEmpty() && cell.getValue() == null;
    return isOpen ? Problem.error(where, IoMessage.CELL_NOT_COMPUTED) : null;
  }

  private String number(Cell cell) {
    BigDecimal number = new BigDecimal(cell.getRawValue()).round(SHOWN);
    Integer format = cell.getDataFormatId();
    String written = cell.getDataFormatString();
    if (format != null && isDate(format, written)) {
      return moment(number);
    }
    boolean isPercentage =
        format != null
            && (PERCENTAGES.contains(format) || (written != null && plain(written).contains("%")));
    return isPercentage
        ? unmistakable(number.multiply(Exact.HUNDRED)) + " %"
        : unmistakable(number);
  }

  private static boolean isDate(int format, @Nullable String written) {
    return DATES.contains(format)
        || (written != null
            && !written.equalsIgnoreCase("general")
            && DATE_LETTER.matcher(plain(written)).find());
  }

  private static String plain(String format) {
    return LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The number in a form that means one thing, whatever other numbers stand in the sheet. */
  private static String unmistakable(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() == AMBIGUOUS_DECIMALS) {
      plain = plain.setScale(AMBIGUOUS_DECIMALS + 1, RoundingMode.UNNECESSARY);
    }
    return plain.toPlainString();
  }

  private String moment(BigDecimal days) {
    BigDecimal day = days.setScale(0, RoundingMode.FLOOR);
    long seconds =
        days.subtract(day)
            .multiply(SECONDS_OF_A_DAY)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    LocalDateTime moment =
        (from1904 ? DAY_0_OF_1904 : DAY_0)
            .plusDays(day.longValueExact())
            .atStartOfDay()
            .plusSeconds(seconds);
    if (seconds == 0 && day.signum() != 0) {
      return moment.toLocalDate().toString();
    }
    LocalTime time = moment.toLocalTime();
    return day.signum() == 0 ? time.toString() : moment.toLocalDate() + " " + time;
  }
}
