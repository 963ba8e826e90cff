package com.tarifario.rules.settings;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.ValidityDate;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml.Entry;
import com.tarifario.rules.settings.Yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a company's own attributes. */
final class AttributeReader {

  private static final List<String> ATTRIBUTE_KEYS = List.of("of", "type", "unit", "description");
  private static final Map<String, FieldType> TYPES =
      Map.of(
          "text", FieldType.TEXT,
          "number", FieldType.NUMBER,
          "boolean", FieldType.BOOLEAN,
          "date", FieldType.DATE,
          "time", FieldType.TIME);

  /** Words that mean something else in a rule, for us or for Drools' parser. */
  private static final Set<String> RESERVED =
      Set.of(
          "null",
          "true",
          "false",
          "in",
          "not",
          "matches",
          "then",
          "contains",
          "memberOf",
          "excludes",
          "soundslike",
          "str",
          "after",
          "before",
          "coincides",
          "during",
          "finishes",
          "finishedby",
          "meets",
          "metby",
          "overlaps",
          "overlappedby",
          "starts",
          "startedby",
          "includes",
          "new",
          "super",
          "int",
          "long",
          "double",
          "boolean",
          "char",
          "byte",
          "short",
          "float",
          ValidityDate.FIRST_OF_SEVERAL);

  private final YamlReader reader;
  private final Map<String, Origin> origins;
  private final Vocabulary standard;

  /**
   * A reader.
   *
   * @param origins what attributes can be of, by word
   * @param standard the fields that there are always
   */
  AttributeReader(YamlReader reader, Map<String, Origin> origins, Vocabulary standard) {
    this.reader = reader;
    this.origins = origins;
    this.standard = standard;
  }

  /** The attributes, in the order in which they stand. */
  List<Field> read(Mapping mapping) {
    List<Field> ordered = new ArrayList<>();
    for (Map.Entry<String, Entry> each : reader.entries(mapping, "attributes").entrySet()) {
      if (isName(each.getKey(), each.getValue().key(), standard)) {
        attribute(each.getKey(), each.getValue().value()).ifPresent(ordered::add);
      }
    }
    return ordered;
  }

  /** Whether a field can be called so; if not, why is an error. */
  boolean isName(String name, SourceLocation where, Vocabulary taken) {
    if (!name.matches("\\p{L}[\\p{L}\\d]*")) {
      reader.error(where, RulesMessage.ATTRIBUTE_NAME, name);
    } else if (RESERVED.contains(name)) {
      reader.error(where, RulesMessage.ATTRIBUTE_RESERVED, name);
    } else if (standard.field(name) != null) {
      reader.error(where, RulesMessage.ATTRIBUTE_STANDARD, name);
    } else if (taken.field(name) != null) {
      reader.error(where, RulesMessage.MEASURE_IS_ATTRIBUTE, name);
    } else {
      return true;
    }
    return false;
  }

  private Optional<Field> attribute(String name, Yaml value) {
    return reader
        .mapping(value, ATTRIBUTE_KEYS)
        .map(
            mapping -> {
              FieldType type = reader.known(mapping, "type", TYPES).orElse(FieldType.TEXT);
              return Field.attribute(
                  name,
                  type,
                  origin(mapping),
                  unit(mapping, type),
                  reader.text(mapping, "description").orElse(""));
            });
  }

  private @Nullable Unit unit(Mapping mapping, FieldType type) {
    Optional<Yaml> unit = reader.get(mapping, "unit");
    if (unit.isPresent() && type != FieldType.NUMBER) {
      reader.error(unit.get().where(), RulesMessage.ATTRIBUTE_UNIT);
      return null;
    }
    return unit.flatMap(reader::text).map(Unit::of).orElse(null);
  }

  /** What it is of: the line, if there are lines and it does not say; else it must say. */
  private Origin origin(Mapping mapping) {
    if (reader.get(mapping, "of").isEmpty() && !origins.containsValue(Origin.LINE)) {
      reader.error(mapping.where(), RulesMessage.YAML_MISSING_KEY, "of");
    }
    return reader.known(mapping, "of", origins).orElse(Origin.LINE);
  }
}
