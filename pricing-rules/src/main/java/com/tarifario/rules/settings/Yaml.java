package com.tarifario.rules.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file as a tree in which each value knows its place, so that all that is wrong with a file
 * can be named at once.
 */
sealed interface Yaml {

  /** Where the value begins. */
  SourceLocation where();

  /** A text, number or truth value, as written; null if nothing is written. */
  record Scalar(@Nullable String text, SourceLocation where) implements Yaml {}

  /** Values in order. */
  record Sequence(List<Yaml> items, SourceLocation where) implements Yaml {}

  /** Values by key, in order, with the place of each key. */
  record Mapping(Map<String, Entry> entries, SourceLocation where) implements Yaml {}

  /** A value of a mapping and the place of its key. */
  record Entry(SourceLocation key, Yaml value) {}

  /** The file's content; nothing if it is not YAML, which is then among the problems. */
  static Optional<Yaml> parse(String file, String text, Problems problems) {
    YAMLFactory factory =
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        return Optional.of(new Mapping(Map.of(), new SourceLocation(file, 1, 1)));
      }
      return Optional.of(value(file, parser));
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      problems.add(
          Problem.error(
              at == null
                  ? SourceLocation.of(file)
                  : new SourceLocation(
                      file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr())),
              RulesMessage.YAML_SYNTAX,
              firstLine(broken.getOriginalMessage())));
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException("Reading from memory failed", impossible);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  private static Yaml value(String file, JsonParser parser) throws IOException {
    SourceLocation where = at(file, parser);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        SourceLocation keyAt = at(file, parser);
        parser.nextToken();
        entries.put(key, new Entry(keyAt, value(file, parser)));
      }
      return new Mapping(entries, where);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Yaml> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(file, parser));
      }
      return new Sequence(items, where);
    }
    return new Scalar(token == JsonToken.VALUE_NULL ? null : parser.getText(), where);
  }

  private static SourceLocation at(String file, JsonParser parser) {
    JsonLocation at = parser.currentTokenLocation();
    return new SourceLocation(file, at.getLineNr(), at.getColumnNr());
  }
}
