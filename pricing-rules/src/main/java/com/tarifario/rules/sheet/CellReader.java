package com.tarifario.rules.sheet;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.text.Values;
import com.tarifario.io.table.Names;
import com.tarifario.io.table.NumberStyle;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.Blank;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values in cells, with the numbers of one file. */
final class CellReader {

  /** A number, and a unit such as {@code %}, {@code km} or {@code EUR/h}. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "([+-]?\\d[\\d.,'\\u00A0\\u202F ]*?)(\\s*)(%|€|\\p{L}[\\p{L}\\d²³]*)(\\s*/.*)?");

  private final NumberStyle style;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param problems takes what is wrong with cells
   */
  CellReader(NumberStyle style, Problems problems) {
    this.style = style;
    this.problems = problems;
  }

  /** The number at the beginning of the text, to tell how numbers are written in the file. */
  static String leadingNumber(String text) {
    int end = 0;
    while (end < text.length() && isOfNumber(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).strip();
  }

  /** The numbers of a condition, which may be an interval or several values. */
  static void numbers(String text, Consumer<String> seen) {
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      boolean isInterval = text.startsWith("..", at);
      if (at == text.length() || isInterval || "|<>=()[]".indexOf(text.charAt(at)) >= 0) {
        seen.accept(leadingNumber(text.substring(from, at)));
        at += isInterval ? 1 : 0;
        from = at + 1;
      }
    }
  }

  private static boolean isOfNumber(char sign) {
    return (sign >= '0' && sign <= '9') || " .,-+'\u00A0\u202F".indexOf(sign) >= 0;
  }

  /** What is put into a verb; null if the cell's number could mean two things. */
  @Nullable Blank blank(Cell cell) {
    String text = cell.text();
    BigDecimal number = style.parse(text);
    if (number != null) {
      return new Blank(number.toPlainString(), number, cell.where());
    }
    Matcher measured = MEASURED.matcher(text);
    if (style.isAmbiguous(text) || (measured.matches() && style.isAmbiguous(measured.group(1)))) {
      problems.error(cell.where(), RulesMessage.SHEET_NUMBER_AMBIGUOUS, text);
      return null;
    }
    BigDecimal measure = measured.matches() ? style.parse(measured.group(1)) : null;
    String plain =
        measure == null ? text : measure.toPlainString() + text.substring(measured.end(1));
    return new Blank(plain, null, cell.where());
  }

  /** A value of the field; null if the text is none, which is then among the problems. */
  @Nullable Comparable<?> value(Field field, String text, Cell cell) {
    return switch (field.type()) {
      case TEXT -> text;
      case WORD -> word(field, text, cell);
      case NUMBER -> number(field, text, cell);
      case BOOLEAN -> known(Values.bool(text), field, text, cell);
      case DATE -> known(Values.date(text), field, text, cell);
      case TIME -> known(Values.time(text), field, text, cell);
    };
  }

  private <T extends Comparable<?>> @Nullable T known(
      @Nullable T value, Field field, String text, Cell cell) {
    if (value == null) {
      wrongType(field, text, cell);
    }
    return value;
  }

  private void wrongType(Field field, String text, Cell cell) {
    problems.error(cell.where(), RulesMessage.LITERAL_TYPE, field.name(), example(field), text);
  }

  private static String example(Field field) {
    Unit unit = field.unit();
    return switch (field.type()) {
      case TEXT, WORD -> "...";
      case NUMBER -> unit == null ? "12.5, 10..20, >20" : "12.5, 12.5 " + unit + ", 10..20, >20";
      case BOOLEAN -> "yes, no";
      case DATE -> "2026-01-31, 31/01/2026, 2026-01-01..2026-01-31";
      case TIME -> "22:00, 08:00..14:00";
    };
  }

  private @Nullable String word(Field field, String text, Cell cell) {
    String key = Names.key(text);
    Optional<String> word =
        field.words().stream().filter(each -> Names.key(each).equals(key)).findFirst();
    if (word.isEmpty()) {
      problems.error(
          cell.where(),
          RulesMessage.LITERAL_WORD,
          field.name(),
          text,
          field.words(),
          Suggestion.hint(text, field.words()));
    }
    return word.orElse(null);
  }

  /** A number, perhaps with a unit or a percent sign. */
  private @Nullable BigDecimal number(Field field, String text, Cell cell) {
    BigDecimal number = style.parse(text);
    if (number != null) {
      return number.stripTrailingZeros();
    }
    Matcher measured = MEASURED.matcher(text);
    boolean isMeasured = measured.matches() && measured.group(4) == null;
    if (style.isAmbiguous(isMeasured ? measured.group(1) : text)) {
      problems.error(cell.where(), RulesMessage.SHEET_NUMBER_AMBIGUOUS, text);
      return null;
    }
    BigDecimal measure = isMeasured ? style.parse(measured.group(1)) : null;
    if (measure == null) {
      wrongType(field, text, cell);
      return null;
    }
    return measured.group(3).equals("%")
        ? Exact.divide(measure, Exact.HUNDRED).stripTrailingZeros()
        : inUnit(field, new Quantity(measure, Unit.of(measured.group(3))), text, cell);
  }

  private @Nullable BigDecimal inUnit(Field field, Quantity quantity, String text, Cell cell) {
    Unit unit = field.unit();
    if (unit == null) {
      problems.error(cell.where(), RulesMessage.LITERAL_NO_UNIT, field.name(), text);
      return null;
    }
    if (!quantity.unit().convertsTo(unit)) {
      problems.error(cell.where(), RulesMessage.LITERAL_UNIT, field.name(), unit.symbol(), text);
      return null;
    }
    return quantity.in(unit).value().stripTrailingZeros();
  }

  /** Whether values of the field are numbers. */
  static boolean isNumber(Field field) {
    return field.type() == FieldType.NUMBER;
  }
}
