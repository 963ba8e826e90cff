package com.tarifario.core.request;

import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.text.Values;
import com.tarifario.core.text.WrittenNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is entered into fields: read of the texts that people write, and written as the texts that
 * are kept.
 */
public final class FieldValues {

  /** A number, and maybe its unit. */
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?[\\d.,' ]*\\d)(?:\\s*([^\\d\\s.,].*))?");

  private FieldValues() {}

  /** The value as a text that reads back as it is; empty for null. */
  public static String text(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value == null ? "" : value.toString();
  }

  /**
   * Reads a value that a person typed, in any of the ways in which people write numbers and days.
   *
   * @param text what was typed, not blank
   * @param problems where it says what is wrong
   * @return the value, of the type that the field's kind tells; null if the text is none
   */
  public static @Nullable Object typed(RequestField field, String text, List<Message> problems) {
    Matcher parts = NUMBER.matcher(text.strip());
    Message unclear =
        field.kind() == FieldKind.NUMBER && parts.matches()
            ? WrittenNumber.unclear(parts.group(1))
            : null;
    if (unclear != null) {
      problems.add(Message.of(RequestMessage.MAYBE_THOUSANDS, field.name(), unclear));
      return null;
    }
    return read(field, text, problems);
  }

  /**
   * Reads a value of a file or of what is kept, where a point begins the decimals.
   *
   * @param text what stands there, not blank
   * @param problems where it says what is wrong
   * @return the value, of the type that the field's kind tells; null if the text is none
   */
  public static @Nullable Object read(RequestField field, String text, List<Message> problems) {
    String entered = text.strip();
    return switch (field.kind()) {
      case NUMBER -> number(field, entered, problems);
      case DAY -> day(field, entered, problems);
      case CHOICE -> choice(field, entered, problems);
      case YES_NO -> yesOrNo(field, entered, problems);
      case TEXT, CENTRE, ASSET, CONCEPT -> plain(field, entered, problems);
    };
  }

  private static @Nullable String plain(RequestField field, String text, List<Message> problems) {
    if (text.length() > RequestField.LONGEST) {
      problems.add(
          Message.of(
              RequestMessage.TEXT_TOO_LONG, field.name(), text.length(), RequestField.LONGEST));
      return null;
    }
    return text;
  }

  private static @Nullable LocalDate day(RequestField field, String text, List<Message> problems) {
    LocalDate day = Values.date(text);
    if (day == null) {
      problems.add(Message.of(RequestMessage.BAD_DAY, field.name(), text));
    }
    return day;
  }

  private static @Nullable Boolean yesOrNo(
      RequestField field, String text, List<Message> problems) {
    Boolean truth = Values.bool(text);
    if (truth == null) {
      problems.add(Message.of(RequestMessage.BAD_YES_NO, field.name(), text));
    }
    return truth;
  }

  private static @Nullable String choice(RequestField field, String text, List<Message> problems) {
    for (String option : field.options()) {
      if (option.equalsIgnoreCase(text)) {
        return option;
      }
    }
    problems.add(
        Message.of(
            RequestMessage.BAD_CHOICE,
            field.name(),
            text,
            field.options(),
            Suggestion.hint(text, field.options())));
    return null;
  }

  private static @Nullable BigDecimal number(
      RequestField field, String text, List<Message> problems) {
    Matcher parts = NUMBER.matcher(text);
    BigDecimal number =
        parts.matches() && !WrittenNumber.hasExponent(text)
            ? WrittenNumber.withDecimals(parts.group(1))
            : null;
    if (number == null) {
      problems.add(Message.of(RequestMessage.BAD_NUMBER, field.name(), text));
      return null;
    }
    if (!isOfUnit(field, parts.group(2))) {
      problems.add(
          field.unit() == null
              ? Message.of(RequestMessage.BAD_NUMBER, field.name(), text)
              : Message.of(RequestMessage.OTHER_UNIT, field.name(), text, field.unit()));
      return null;
    }
    BigDecimal least = field.least();
    if (least != null && number.compareTo(least) < 0) {
      problems.add(Message.of(RequestMessage.TOO_SMALL, field.name(), number, least));
      return null;
    }
    BigDecimal most = field.most();
    if (most != null && number.compareTo(most) > 0) {
      problems.add(Message.of(RequestMessage.TOO_GREAT, field.name(), number, most));
      return null;
    }
    return number;
  }

  /** Whether what stands behind the number is the field's own unit, or nothing. */
  private static boolean isOfUnit(RequestField field, @Nullable String behind) {
    return behind == null || (field.unit() != null && field.unit().equals(Unit.of(behind)));
  }
}
