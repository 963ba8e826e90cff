package com.tarifario.io.work;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.IoMessage;
import com.tarifario.io.csv.TextFile;
import com.tarifario.io.table.HeaderReader;
import com.tarifario.io.table.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a company's files call the columns, where that is not one of the names understood anyway.
 *
 * @param targets our column name or attribute (in any of its spellings) by theirs, as written
 */
public record ColumnMapping(Map<String, String> targets) {

  private static final YAMLFactory YAML =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Files use the names that are understood anyway. */
  public static final ColumnMapping NONE = new ColumnMapping(Map.of());

  public ColumnMapping {
    targets = Map.copyOf(targets);
  }

  /**
   * Reads a mapping file: YAML, a line {@code theirs: ours} for each column, in UTF-8 or
   * Windows-1252.
   *
   * @param vocabulary the tariff's fields, whose line attributes are possible targets too
   * @throws InvalidDataException if it is no such file, or names a column that there is not
   * @throws IOException if the file can't be read
   */
  public static ColumnMapping read(Path file, Vocabulary vocabulary) throws IOException {
    SourceLocation where = SourceLocation.of(file.toString());
    List<Problem> problems = new ArrayList<>();
    Map<String, String> targets = new LinkedHashMap<>();
    HeaderReader headers = WorkSource.headers(vocabulary, Map.of());
    try (YAMLParser parser = YAML.createParser(TextFile.open(file, where.file()).readerAt(1))) {
      JsonToken first = parser.nextToken();
      if (first != null && first != JsonToken.START_OBJECT) {
        throw new InvalidDataException(
            Problem.error(place(where, parser), IoMessage.MAPPING_NOT_READ, parser.getText()));
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String theirs = parser.currentName();
        JsonToken value = parser.nextToken();
        String ours = value.isScalarValue() ? parser.getText().strip() : "";
        if (!value.isScalarValue()) {
          problems.add(Problem.error(place(where, parser), IoMessage.MAPPING_NOT_READ, theirs));
          parser.skipChildren();
        } else if (!headers.knows(ours)) {
          problems.add(
              Problem.error(
                  place(where, parser),
                  IoMessage.MAPPING_UNKNOWN,
                  ours,
                  theirs,
                  RowReader.didYouMean(headers.nearest(ours)),
                  headers.known()));
        }
        targets.put(theirs, ours);
      }
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      throw new InvalidDataException(
          Problem.error(
              at == null
                  ? where
                  : new SourceLocation(where.file(), at.getLineNr(), at.getColumnNr()),
              IoMessage.MAPPING_NOT_READ,
              broken.getOriginalMessage()));
    }
    if (!problems.isEmpty()) {
      throw new InvalidDataException(problems);
    }
    return new ColumnMapping(targets);
  }

  private static SourceLocation place(SourceLocation file, YAMLParser parser) {
    JsonLocation at = parser.currentTokenLocation();
    return new SourceLocation(file.file(), at.getLineNr(), at.getColumnNr());
  }
}
