package com.tarifario.io.quote;

import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.money.Currencies;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.quote.YamlNode.Entry;
import com.tarifario.io.quote.YamlNode.Mapping;
import com.tarifario.io.quote.YamlNode.Nothing;
import com.tarifario.io.quote.YamlNode.Scalar;
import com.tarifario.io.quote.YamlNode.Sequence;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping, read as what they should be. What is absent is null; what is wrong is
 * null too, and among the problems.
 */
final class Fields {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");

  private final Mapping mapping;
  private final Problems problems;

  /**
   * The fields of the mapping; those that are not known are among the problems.
   *
   * @param known the fields that there are
   */
  Fields(Mapping mapping, List<String> known, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    mapping.fields().forEach((name, entry) -> refuseUnknown(name, entry, known));
  }

  /** The fields of the node; null if it is no mapping, which is among the problems. */
  static @Nullable Fields of(YamlNode node, List<String> known, Problems problems) {
    if (node instanceof Mapping mapping) {
      return new Fields(mapping, known, problems);
    }
    problems.error(node.at(), QuoteMessage.EXPECTED_FIELDS, known.get(0), node.shown());
    return null;
  }

  /** Where the mapping begins. */
  SourceLocation at() {
    return mapping.at();
  }

  /** Where the field's value begins; where the mapping does, if there is no such field. */
  SourceLocation at(String name) {
    Entry entry = mapping.fields().get(name);
    return entry == null ? mapping.at() : entry.value().at();
  }

  /** The field's value; null if it is absent or {@code null}. */
  @Nullable YamlNode node(String name) {
    Entry entry = mapping.fields().get(name);
    return entry == null || entry.value() instanceof Nothing ? null : entry.value();
  }

  /** Whether the field has a value. */
  boolean has(String name) {
    return node(name) != null;
  }

  /**
   * Says that the field is missing.
   *
   * @param example a value that it could have
   */
  void missing(String name, String example) {
    problems.error(mapping.at(), QuoteMessage.MISSING_FIELD, name, example);
  }

  @Nullable String text(String name) {
    YamlNode node = node(name);
    return node == null ? null : text(name, node);
  }

  /** A text that must be there and not blank. */
  @Nullable String requiredText(String name, String example) {
    YamlNode node = node(name);
    String text = node == null ? "" : text(name, node);
    if (text != null && text.isBlank()) {
      missing(name, example);
      return null;
    }
    return text;
  }

  @Nullable String code(String name) {
    String text = text(name);
    if (text != null && !Codes.isCode(text)) {
      problems.error(at(name), QuoteMessage.BAD_CODE, text);
      return null;
    }
    return text;
  }

  @Nullable String requiredCode(String name, String example) {
    if (!has(name)) {
      missing(name, example);
      return null;
    }
    return code(name);
  }

  /** A number of any sign. */
  @Nullable BigDecimal number(String name) {
    YamlNode node = node(name);
    return node == null ? null : number(name, node, problems);
  }

  /** A number above 0 that must be there. */
  @Nullable BigDecimal requiredAboveZero(String name, String example) {
    if (!has(name)) {
      missing(name, example);
      return null;
    }
    return aboveZero(name);
  }

  /** A number above 0. */
  @Nullable BigDecimal aboveZero(String name) {
    BigDecimal number = number(name);
    if (number != null && number.signum() <= 0) {
      problems.error(at(name), QuoteMessage.NUMBER_NOT_ABOVE_ZERO, name, number);
      return null;
    }
    return number;
  }

  /** A currency by its code (ISO 4217), or the other if it is absent or there is no such code. */
  Currency currency(String name, Currency otherwise) {
    String code = text(name);
    if (code == null) {
      return otherwise;
    }
    Currency known = Currencies.find(code).orElse(null);
    if (known == null) {
      problems.error(at(name), QuoteMessage.UNKNOWN_CURRENCY, code);
      return otherwise;
    }
    return known;
  }

  /** An amount of at least 0. */
  @Nullable Money price(String name, Currency currency) {
    BigDecimal number = number(name);
    if (number != null && number.signum() < 0) {
      problems.error(at(name), QuoteMessage.NUMBER_BELOW_ZERO, name, number);
      return null;
    }
    return number == null ? null : Money.of(number, currency);
  }

  @Nullable LocalDate date(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      problems.error(
          at(name), QuoteMessage.BAD_DATE, name, Objects.requireNonNull(node(name)).shown());
      return null;
    }
  }

  /** The entries of a list; empty if it is absent. */
  List<YamlNode> list(String name) {
    YamlNode node = node(name);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Sequence sequence) {
      return sequence.entries();
    }
    problems.error(node.at(), QuoteMessage.EXPECTED_LIST, name, node.shown());
    return List.of();
  }

  /** The entries of a list that must be there and have at least one. */
  List<YamlNode> requiredList(String name, String example) {
    YamlNode node = node(name);
    if (node == null) {
      missing(name, example);
      return List.of();
    }
    List<YamlNode> entries = list(name);
    if (node instanceof Sequence && entries.isEmpty()) {
      problems.error(node.at(), QuoteMessage.EMPTY_LIST, name);
    }
    return entries;
  }

  /** A list of texts; empty if it is absent. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (YamlNode each : list(name)) {
      String text = text(name, each);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private @Nullable String text(String name, YamlNode node) {
    return text(name, node, problems);
  }

  static @Nullable String text(String name, YamlNode node, Problems problems) {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    problems.error(node.at(), QuoteMessage.EXPECTED_TEXT, name, node.shown());
    return null;
  }

  static @Nullable BigDecimal number(String name, YamlNode node, Problems problems) {
    if (node instanceof Scalar scalar && NUMBER.matcher(scalar.text()).matches()) {
      return new BigDecimal(scalar.text());
    }
    problems.error(node.at(), QuoteMessage.BAD_NUMBER, name, node.shown());
    return null;
  }

  private void refuseUnknown(String name, Entry entry, List<String> known) {
    if (known.contains(name)) {
      return;
    }
    String near = Suggestion.nearest(name, known).orElse(null);
    if (near == null) {
      problems.error(entry.keyAt(), QuoteMessage.UNKNOWN_FIELD, name, known);
    } else {
      problems.error(entry.keyAt(), QuoteMessage.UNKNOWN_FIELD_NEAR, name, near);
    }
  }
}
