package com.tarifario.io.agreement;

import com.tarifario.core.calendar.Season.Span;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the fields of an agreement's terms have in common. */
final class TermsFields {

  private static final List<String> SPAN = List.of("from", "to");

  private final Problems problems;

  TermsFields(Problems problems) {
    this.problems = problems;
  }

  /** One of the constants, by its word; the other if the field is absent or wrong. */
  <E extends Enum<E>> E word(
      Fields fields, String name, Class<E> type, Function<E, String> word, E otherwise) {
    String text = fields.text(name);
    if (text == null) {
      return otherwise;
    }
    List<E> constants = List.of(type.getEnumConstants());
    for (E each : constants) {
      if (word.apply(each).equals(text)) {
        return each;
      }
    }
    List<String> known = constants.stream().map(word).toList();
    problems.error(
        fields.at(name), TermsMessage.BAD_WORD, name, text, Suggestion.hint(text, known), known);
    return otherwise;
  }

  /** A whole number; null if it is absent or wrong. */
  @Nullable Integer whole(Fields fields, String name, int least) {
    BigDecimal number = fields.number(name);
    if (number == null) {
      return null;
    }
    try {
      int whole = number.intValueExact();
      if (whole >= least) {
        return whole;
      }
    } catch (ArithmeticException noWholeNumber) {
      // said below
    }
    problems.error(fields.at(name), TermsMessage.BAD_WHOLE_NUMBER, name, least, number);
    return null;
  }

  /** Days of every year: {@code [{from: "08-01", to: "08-31"}]}; empty if there are none. */
  List<Span> spans(Fields fields, String name) {
    List<Span> spans = new ArrayList<>();
    for (YamlNode node : fields.list(name)) {
      Fields span = Fields.of(node, SPAN, problems);
      if (span != null) {
        SPAN.stream().filter(each -> !span.has(each)).forEach(each -> span.missing(each, "08-31"));
        MonthDay from = dayOfYear(span, "from");
        MonthDay to = dayOfYear(span, "to");
        if (from != null && to != null) {
          spans.add(new Span(from, to));
        }
      }
    }
    return spans;
  }

  /** A day of the year: {@code "08-31"}; null if it is absent or wrong. */
  @Nullable MonthDay dayOfYear(Fields fields, String name) {
    String text = fields.text(name);
    if (text == null) {
      return null;
    }
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException noDay) {
      problems.error(fields.at(name), TermsMessage.BAD_DAY_OF_YEAR, name, text);
      return null;
    }
  }

  /** The values that are there. */
  static <T> List<T> present(Stream<@Nullable T> values) {
    List<T> present = new ArrayList<>();
    values.forEach(
        each -> {
          if (each != null) {
            present.add(each);
          }
        });
    return present;
  }
}
