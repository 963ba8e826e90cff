package com.tarifario.rules.cases;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Currencies;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Values;
import com.tarifario.core.text.WrittenNumber;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes values of what a person writes for a field. */
final class FieldText {

  private static final String END_OF_DAY = "24:00";

  private FieldText() {}

  /**
   * The value of a field.
   *
   * @throws InvalidFieldException if the field can't be that
   */
  static Object read(Field field, String text) {
    if (text.isEmpty()) {
      throw new InvalidFieldException(CaseMessage.FIELD_EMPTY, field.name());
    }
    return switch (field.type()) {
      case TEXT -> text;
      case WORD -> word(field, text);
      case NUMBER -> number(field, text);
      case BOOLEAN -> known(Values.bool(text), CaseMessage.FIELD_NOT_BOOLEAN, field, text);
      case DATE -> known(Values.date(text), CaseMessage.FIELD_NOT_DATE, field, text);
      case TIME -> known(time(field, text), CaseMessage.FIELD_NOT_TIME, field, text);
    };
  }

  private static String word(Field field, String text) {
    String word = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    if (!field.words().contains(word)) {
      throw new InvalidFieldException(
          CaseMessage.FIELD_NOT_WORD, text, field.name(), List.<Object>copyOf(field.words()));
    }
    return word;
  }

  /**
   * Refuses a number that a person typed and that may be meant in thousands or with decimals.
   *
   * @throws InvalidFieldException if so
   */
  static void refuseUnclear(Field field, String text) {
    Message unclear = field.type() == FieldType.NUMBER ? WrittenNumber.unclear(digits(text)) : null;
    if (unclear != null) {
      throw new InvalidFieldException(null, unclear);
    }
  }

  private static String digits(String text) {
    return text.replaceFirst("\\s*[^-+0-9.,\\s'][^0-9]*[23²³]?$", "").strip();
  }

  /** A number with a point or a comma for its decimals, and maybe a unit or a currency. */
  private static BigDecimal number(Field field, String text) {
    if (WrittenNumber.hasExponent(text)) {
      throw new InvalidFieldException(CaseMessage.FIELD_EXPONENT, text, field.name());
    }
    String digits = digits(text);
    String unit = text.substring(digits.length()).strip();
    Unit expected = field.unit();
    BigDecimal number = WrittenNumber.withDecimals(digits);
    if (number == null) {
      throw new InvalidFieldException(CaseMessage.FIELD_NOT_NUMBER, text, field.name());
    }
    try {
      if (expected == null || unit.isEmpty()) {
        return number;
      }
      return new Quantity(number, Unit.of(unit)).in(expected).value();
    } catch (IllegalArgumentException notOne) {
      throw new InvalidFieldException(CaseMessage.FIELD_NOT_NUMBER, text, field.name());
    }
  }

  /**
   * The currency that stands behind a number.
   *
   * @return null if nothing does
   * @throws InvalidFieldException if what does is none
   */
  static @Nullable Currency currency(Field field, String text) {
    String code = text.replaceFirst("^[-+0-9.,\\s]+", "").replaceFirst("/.*", "").strip();
    if (code.isEmpty()) {
      return null;
    }
    return Currencies.find(code)
        .orElseThrow(
            () -> new InvalidFieldException(CaseMessage.FIELD_NOT_MONEY, text, field.name()));
  }

  /** An hour; where work begins or ends, maybe with its day, and 24:00 as the end of a day. */
  private static @Nullable Object time(Field field, String text) {
    boolean start = field.equals(StandardField.START.field());
    boolean end = field.equals(StandardField.END.field());
    LocalDateTime moment = start || end ? Values.dateTime(text) : null;
    return moment != null
        ? moment
        : end && text.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : Values.time(text);
  }

  private static Object known(@Nullable Object value, CaseMessage wrong, Field field, String text) {
    if (value == null) {
      throw new InvalidFieldException(wrong, text, field.name());
    }
    return value;
  }
}
