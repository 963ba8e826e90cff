package com.tarifario.io.yaml;

import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.money.Currencies;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.text.Values;
import com.tarifario.io.yaml.YamlNode.Entry;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlNode.Nothing;
import com.tarifario.io.yaml.YamlNode.Scalar;
import com.tarifario.io.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
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
public final class Fields {

  /** With as many decimals as a quotient can have. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,60})?");

  private final Mapping mapping;
  private final Problems problems;

  /**
   * The fields of the mapping; those that are not known are among the problems.
   *
   * @param known the fields that there are
   */
  public Fields(Mapping mapping, List<String> known, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    mapping.fields().forEach((name, entry) -> refuseUnknown(name, entry, known));
  }

  /** The fields of the node; null if it is no mapping, which is among the problems. */
  public static @Nullable Fields of(YamlNode node, List<String> known, Problems problems) {
    if (node instanceof Mapping mapping) {
      return new Fields(mapping, known, problems);
    }
    problems.error(node.at(), YamlMessage.EXPECTED_FIELDS, known.get(0), node.shown());
    return null;
  }

  /** Where the mapping begins. */
  public SourceLocation at() {
    return mapping.at();
  }

  /** Where the field's value begins; where the mapping does, if there is no such field. */
  public SourceLocation at(String name) {
    Entry entry = mapping.fields().get(name);
    return entry == null ? mapping.at() : entry.value().at();
  }

  /** The field's value; null if it is absent or {@code null}. */
  public @Nullable YamlNode node(String name) {
    Entry entry = mapping.fields().get(name);
    return entry == null || entry.value() instanceof Nothing ? null : entry.value();
  }

  /** Whether the field has a value. */
  public boolean has(String name) {
    return node(name) != null;
  }

  /**
   * Says that the field is missing.
   *
   * @param example a value that it could have
   */
  public void missing(String name, String example) {
    problems.error(mapping.at(), YamlMessage.MISSING_FIELD, name, example);
  }

  /** The text of a scalar; null if it is absent. */
  public @Nullable String text(String name) {
    YamlNode node = node(name);
    return node == null ? null : text(name, node);
  }

  /** A text that must be there and not blank. */
  public @Nullable String requiredText(String name, String example) {
    YamlNode node = node(name);
    String text = node == null ? "" : text(name, node);
    if (text != null && text.isBlank()) {
      missing(name, example);
      return null;
    }
    return text;
  }

  /** A code: not blank, no spaces around it, no slash in it; null if it is absent. */
  public @Nullable String code(String name) {
    String text = text(name);
    if (text != null && !Codes.isCode(text)) {
      problems.error(at(name), YamlMessage.BAD_CODE, text);
      return null;
    }
    return text;
  }

  /** A code that must be there. */
  public @Nullable String requiredCode(String name, String example) {
    if (!has(name)) {
      missing(name, example);
      return null;
    }
    return code(name);
  }

  /** A number of any sign. */
  public @Nullable BigDecimal number(String name) {
    YamlNode node = node(name);
    return node == null ? null : number(name, node, problems);
  }

  /** A number above 0 that must be there. */
  public @Nullable BigDecimal requiredAboveZero(String name, String example) {
    if (!has(name)) {
      missing(name, example);
      return null;
    }
    return aboveZero(name);
  }

  /** A number above 0. */
  public @Nullable BigDecimal aboveZero(String name) {
    BigDecimal number = number(name);
    if (number != null && number.signum() <= 0) {
      problems.error(at(name), YamlMessage.NUMBER_NOT_ABOVE_ZERO, name, number);
      return null;
    }
    return number;
  }

  /** A currency by its code (ISO 4217), or the other if it is absent or there is no such code. */
  public Currency currency(String name, Currency otherwise) {
    String code = text(name);
    if (code == null) {
      return otherwise;
    }
    Currency known = Currencies.find(code).orElse(null);
    if (known == null) {
      problems.error(at(name), YamlMessage.UNKNOWN_CURRENCY, code);
      return otherwise;
    }
    return known;
  }

  /** An amount of at least 0. */
  public @Nullable Money price(String name, Currency currency) {
    BigDecimal number = number(name);
    if (number != null && number.signum() < 0) {
      problems.error(at(name), YamlMessage.NUMBER_BELOW_ZERO, name, number);
      return null;
    }
    return number == null ? null : Money.of(number, currency);
  }

  /** A day, {@code 2026-03-31}; null if it is absent. */
  public @Nullable LocalDate date(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    LocalDate date = Values.isoDate(text);
    if (date == null) {
      problems.error(
          at(name), YamlMessage.BAD_DATE, name, Objects.requireNonNull(node(name)).shown());
    }
    return date;
  }

  /** {@code true} or {@code false}; the other if it is absent. */
  public boolean isTrue(String name, boolean otherwise) {
    String text = text(name);
    if (text == null || text.equals("true") || text.equals("false")) {
      return text == null ? otherwise : text.equals("true");
    }
    problems.error(at(name), YamlMessage.BAD_BOOLEAN, name, text);
    return otherwise;
  }

  /** The fields inside the field; null if it is absent or has none. */
  public @Nullable Fields fields(String name, List<String> known) {
    YamlNode node = node(name);
    return node == null ? null : Fields.of(node, known, problems);
  }

  /** The entries of a list; empty if it is absent. */
  public List<YamlNode> list(String name) {
    YamlNode node = node(name);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Sequence sequence) {
      return sequence.entries();
    }
    problems.error(node.at(), YamlMessage.EXPECTED_LIST, name, node.shown());
    return List.of();
  }

  /** The entries of a list that must be there and have at least one. */
  public List<YamlNode> requiredList(String name, String example) {
    YamlNode node = node(name);
    if (node == null) {
      missing(name, example);
      return List.of();
    }
    List<YamlNode> entries = list(name);
    if (node instanceof Sequence && entries.isEmpty()) {
      problems.error(node.at(), YamlMessage.EMPTY_LIST, name);
    }
    return entries;
  }

  /** A list of texts; empty if it is absent. */
  public List<String> texts(String name) {
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

  /** The text of a node that should be a scalar; null if it is none. */
  public static @Nullable String text(String name, YamlNode node, Problems problems) {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    problems.error(node.at(), YamlMessage.EXPECTED_TEXT, name, node.shown());
    return null;
  }

  /** The number of a node; null if it is none. */
  public static @Nullable BigDecimal number(String name, YamlNode node, Problems problems) {
    if (node instanceof Scalar scalar && NUMBER.matcher(scalar.text()).matches()) {
      return new BigDecimal(scalar.text());
    }
    problems.error(node.at(), YamlMessage.BAD_NUMBER, name, node.shown());
    return null;
  }

  private void refuseUnknown(String name, Entry entry, List<String> known) {
    if (known.contains(name)) {
      return;
    }
    String near = Suggestion.nearest(name, known).orElse(null);
    if (near == null) {
      problems.error(entry.keyAt(), YamlMessage.UNKNOWN_FIELD, name, known);
    } else {
      problems.error(entry.keyAt(), YamlMessage.UNKNOWN_FIELD_NEAR, name, near);
    }
  }
}
