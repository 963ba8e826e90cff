package com.tarifario.rules.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml.Entry;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.Yaml.Scalar;
import com.tarifario.rules.settings.Yaml.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a tree of what the YAML parser reads. */
final class YamlTree {

  private final String file;
  private final YAMLParser parser;
  private final Problems problems;
  private boolean complete = true;

  /**
   * A reader of one file.
   *
   * @param problems takes keys that stand twice and what is not understood here
   */
  YamlTree(String file, YAMLParser parser, Problems problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
  }

  /** The whole file, an empty mapping if it is empty; nothing if a part is not understood. */
  Optional<Yaml> read() throws IOException {
    if (parser.nextToken() == null) {
      return Optional.of(new Mapping(Map.of(), new SourceLocation(file, 1, 1)));
    }
    Yaml value = value();
    if (parser.nextToken() != null) {
      problems.error(here(), RulesMessage.YAML_SECOND_DOCUMENT);
    }
    return complete ? Optional.of(value) : Optional.empty();
  }

  private Yaml value() throws IOException {
    SourceLocation where = here();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(where);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Yaml> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value());
      }
      return new Sequence(items, where);
    }
    if (parser.isCurrentAlias()) {
      problems.error(where, RulesMessage.YAML_ALIAS, "*" + parser.getText());
      complete = false;
    }
    boolean isNothing = token == JsonToken.VALUE_NULL || parser.getText().isEmpty();
    return new Scalar(isNothing ? null : parser.getText(), where);
  }

  private Mapping mapping(SourceLocation where) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      SourceLocation keyAt = here();
      parser.nextToken();
      Entry first = entries.putIfAbsent(key, new Entry(keyAt, value()));
      if (first != null) {
        problems.error(keyAt, RulesMessage.YAML_TWICE, key);
      }
    }
    return new Mapping(entries, where);
  }

  private SourceLocation here() {
    JsonLocation at = parser.currentTokenLocation();
    return new SourceLocation(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
  }
}
