package com.tarifario.io.work;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.IoMessage;
import com.tarifario.io.csv.TextFile;
import com.tarifario.io.table.Row;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file of JSON lines: each line's object is a row, whose cells stand under the names
 * of its fields. A value that is null is a blank cell; lists and objects are cells with their text.
 */
final class JsonRows implements Iterator<Row>, Closeable {

  private static final int MOST_SHOWN = 40;
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final TextFile text;
  private final Map<String, Integer> names;
  private final BufferedReader reader;
  private int line;
  private @Nullable Row next;

  /**
   * The rows of the text from a line on.
   *
   * @param from where to begin, from 1
   * @param names the index of each name; one that is not there yet is added at the end
   */
  JsonRows(TextFile text, int from, Map<String, Integer> names) {
    this.text = text;
    this.names = names;
    this.line = from - 1;
    this.reader = text.readerAt(from);
  }

  /** The row of a line that has one. */
  static Row rowAt(TextFile text, int line, Map<String, Integer> names) {
    try (JsonRows rows = new JsonRows(text, line, names)) {
      return rows.next();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      String each;
      while (next == null && (each = reader.readLine()) != null) {
        line++;
        if (!each.isBlank()) {
          next = row(each);
        }
      }
      return next != null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Row next() {
    Row row = hasNext() ? next : null;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return row;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private Row row(String json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return notAnObject(json, parser.currentTokenLocation().getColumnNr());
      }
      Row row = cells(json, parser);
      return parser.nextToken() == null
          ? row
          : notAnObject(json, parser.currentTokenLocation().getColumnNr());
    } catch (JsonProcessingException broken) {
      int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
      return broken(json, column, IoMessage.JSON_INVALID, broken.getOriginalMessage());
    }
  }

  private Row cells(String json, JsonParser parser) throws IOException {
    List<String> cells = new ArrayList<>(names.size());
    List<Integer> columns = new ArrayList<>(names.size());
    Set<Integer> bare = new HashSet<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      int index = names.computeIfAbsent(name, added -> names.size());
      while (cells.size() <= index) {
        cells.add("");
        columns.add(0);
      }
      columns.set(index, parser.currentTokenLocation().getColumnNr());
      if (token.isStructStart()) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        cells.set(index, json.substring(start, (int) parser.currentLocation().getCharOffset()));
        bare.add(index);
      } else if (token != JsonToken.VALUE_NULL) {
        cells.set(index, parser.getText());
        if (token != JsonToken.VALUE_STRING) {
          bare.add(index);
        }
      }
    }
    while (cells.size() < names.size()) {
      cells.add("");
    }
    SourceLocation where = where(0);
    Row.Places places = cell -> cell < columns.size() ? place(where, columns.get(cell)) : where;
    return new Row(where, cells, bare, places, null);
  }

  private Row notAnObject(String json, int column) {
    String rest = json.substring(Math.min(Math.max(column - 1, 0), json.length())).strip();
    String shown = rest.length() > MOST_SHOWN ? rest.substring(0, MOST_SHOWN) + "..." : rest;
    return broken(json, column, IoMessage.JSON_NOT_OBJECT, shown);
  }

  private Row broken(String json, int column, IoMessage message, String argument) {
    return Row.broken(where(0), json, Problem.error(place(where(0), column), message, argument));
  }

  private SourceLocation where(int column) {
    return new SourceLocation(text.name(), line, column);
  }

  private static SourceLocation place(SourceLocation line, int column) {
    return new SourceLocation(line.file(), line.line(), Math.max(column, 0));
  }
}
