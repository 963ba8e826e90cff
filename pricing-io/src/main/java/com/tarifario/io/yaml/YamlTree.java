package com.tarifario.io.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.yaml.YamlNode.Entry;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlNode.Nothing;
import com.tarifario.io.yaml.YamlNode.Scalar;
import com.tarifario.io.yaml.YamlNode.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads a YAML file into nodes that know their place. Scalars keep the signs they are written with,
 * so that no number passes through a {@code double} and no code loses its zeros.
 */
public final class YamlTree {

  /** Large enough for a price book's concepts; small enough not to fill the memory. */
  private static final int MOST_CHARACTERS = 100_000_000;

  private static final YAMLFactory YAML = factory();

  private final String file;
  private final Problems problems;

  private YamlTree(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * The file's only document; null if it has none or can't be read, which is among the problems.
   *
   * @param hint what such a file begins with, for the message if it is empty
   * @throws IOException if the file can't be opened
   */
  public static @Nullable YamlNode read(Path file, String hint, Problems problems)
      throws IOException {
    String name = file.toString();
    byte[] bytes = Files.readAllBytes(file);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      boolean isZip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
      problems.error(SourceLocation.of(name), isZip ? YamlMessage.NOT_TEXT : YamlMessage.NOT_UTF8);
      return null;
    }
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new YamlTree(name, problems).read(withoutMark, hint);
  }

  /**
   * The only document of a text that stands in no file; null if it has none or can't be read.
   *
   * @param name what messages call the text
   * @param hint what such a text begins with, for the message if it is empty
   */
  public static @Nullable YamlNode parse(String name, String text, String hint, Problems problems) {
    try {
      return new YamlTree(name, problems).read(text, hint);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private @Nullable YamlNode read(String text, String hint) throws IOException {
    try (YAMLParser parser = YAML.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.error(SourceLocation.of(file), YamlMessage.EMPTY_FILE, hint);
        return null;
      }
      YamlNode root = node(parser, first);
      if (parser.nextToken() != null) {
        problems.error(at(parser.currentTokenLocation()), YamlMessage.SECOND_DOCUMENT);
      }
      return root;
    } catch (JsonProcessingException e) {
      refuse(e);
      return null;
    }
  }

  private YamlNode node(YAMLParser parser, @Nullable JsonToken token) throws IOException {
    SourceLocation at = at(parser.currentTokenLocation());
    if (token == JsonToken.START_OBJECT) {
      return mapping(parser, at);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> entries = new ArrayList<>();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        entries.add(node(parser, next));
      }
      return new Sequence(at, entries);
    }
    if (token == null || token == JsonToken.VALUE_NULL) {
      return new Nothing(at);
    }
    String text = parser.getText();
    if (parser.isCurrentAlias()) {
      problems.error(at, YamlMessage.ALIAS, text);
    }
    return text.isEmpty() ? new Nothing(at) : new Scalar(at, text);
  }

  private Mapping mapping(YAMLParser parser, SourceLocation at) throws IOException {
    Map<String, Entry> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      SourceLocation keyAt = at(parser.currentTokenLocation());
      Entry first = fields.get(name);
      Entry entry = new Entry(keyAt, node(parser, parser.nextToken()));
      if (first == null) {
        fields.put(name, entry);
      } else {
        problems.error(keyAt, YamlMessage.DUPLICATE_FIELD, name, first.keyAt().line());
      }
    }
    return new Mapping(at, fields);
  }

  private void refuse(JsonProcessingException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYAMLException marked && marked.getProblem() != null) {
        Mark mark = marked.getProblemMark();
        problems.error(
            mark == null
                ? at(exception.getLocation())
                : new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1),
            YamlMessage.NOT_YAML,
            marked.getProblem());
        return;
      }
    }
    String message = exception.getOriginalMessage();
    problems.error(
        at(exception.getLocation()),
        YamlMessage.NOT_YAML,
        message == null ? "?" : message.lines().findFirst().orElse("?"));
  }

  private SourceLocation at(@Nullable JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? SourceLocation.of(file)
        : new SourceLocation(file, location.getLineNr(), Math.max(0, location.getColumnNr()));
  }

  private static YAMLFactory factory() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    return YAMLFactory.builder().loaderOptions(options).build();
  }
}
