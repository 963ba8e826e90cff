package com.tarifario.io.quote;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.text.Values;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Entry;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlNode.Nothing;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tariff's own attributes of lines as the types that it declares. */
final class AttributeReader {

  private final Map<String, Field> declared = new LinkedHashMap<>();
  private final boolean typed;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param vocabulary which attributes there are; null if any may stand there, as a text
   */
  AttributeReader(@Nullable Vocabulary vocabulary, Problems problems) {
    this.typed = vocabulary != null;
    this.problems = problems;
    if (vocabulary == null) {
      return;
    }
    for (Field field : vocabulary.attributes()) {
      if (field.origin() == Origin.LINE) {
        declared.put(field.name(), field);
      }
    }
  }

  /** The attributes in the field {@code attributes}; empty if there are none. */
  Map<String, Object> read(Fields fields) {
    YamlNode node = fields.node("attributes");
    if (node == null) {
      return Map.of();
    }
    if (!(node instanceof Mapping mapping)) {
      problems.error(node.at(), YamlMessage.EXPECTED_FIELDS, "attribute", node.shown());
      return Map.of();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    mapping
        .fields()
        .forEach(
            (name, entry) -> {
              Object value = value(name, entry);
              if (value != null) {
                values.put(name, value);
              }
            });
    return values;
  }

  private @Nullable Object value(String name, Entry entry) {
    if (!typed) {
      return entry.value() instanceof Nothing ? null : Fields.text(name, entry.value(), problems);
    }
    Field field = declared.get(name);
    if (field == null) {
      String near = Suggestion.nearest(name, declared.keySet()).orElse(null);
      if (near == null) {
        problems.error(entry.keyAt(), QuoteMessage.UNKNOWN_ATTRIBUTE, name);
      } else {
        problems.error(entry.keyAt(), QuoteMessage.UNKNOWN_ATTRIBUTE_NEAR, name, near);
      }
      return null;
    }
    if (entry.value() instanceof Nothing) {
      return null;
    }
    if (field.type() == FieldType.NUMBER) {
      return Fields.number(name, entry.value(), problems);
    }
    String text = Fields.text(name, entry.value(), problems);
    return text == null ? null : value(field, text, entry.value());
  }

  private @Nullable Object value(Field field, String text, YamlNode node) {
    YamlMessage expected =
        switch (field.type()) {
          case DATE -> YamlMessage.BAD_DATE;
          case TIME -> YamlMessage.BAD_TIME;
          default -> YamlMessage.BAD_BOOLEAN;
        };
    try {
      Object value =
          switch (field.type()) {
            case DATE -> Values.isoDate(text);
            case TIME -> LocalTime.parse(text);
            case BOOLEAN -> Values.bool(text);
            case TEXT, WORD, NUMBER -> text;
          };
      if (value != null) {
        return value;
      }
    } catch (DateTimeException e) {
      // Said below, like a word that is no truth value.
    }
    problems.error(node.at(), expected, field.name(), node.shown());
    return null;
  }
}
