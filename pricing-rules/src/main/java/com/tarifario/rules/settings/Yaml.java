package com.tarifario.rules.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file as a tree in which each value knows its place, so that all that is wrong with a file
 * can be named at once.
 */
public sealed interface Yaml {

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
    try (YAMLParser parser = new YAMLFactory().createParser(text)) {
      return new YamlTree(file, parser, problems).read();
    } catch (JsonProcessingException broken) {
      problems.add(YamlMistake.of(file, broken));
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException("Reading from memory failed", impossible);
    }
  }
}
