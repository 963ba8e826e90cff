package com.tarifario.io.work;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.sort.DataReader;
import com.fasterxml.sort.DataReaderFactory;
import com.fasterxml.sort.DataWriter;
import com.fasterxml.sort.DataWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How rows stand in the files in which they are sorted: a JSON array each. */
final class PlacedRowFiles {

  private static final JsonFactory JSON = new JsonFactory();

  private PlacedRowFiles() {}

  /** Makes what reads such files. */
  static DataReaderFactory<PlacedRow> readers() {
    return new DataReaderFactory<>() {
      @Override
      public DataReader<PlacedRow> constructReader(InputStream input) throws IOException {
        return new Reader(JSON.createParser(input));
      }
    };
  }

  /** Makes what writes such files. */
  static DataWriterFactory<PlacedRow> writers() {
    return new DataWriterFactory<>() {
      @Override
      public DataWriter<PlacedRow> constructWriter(OutputStream output) throws IOException {
        return new Writer(JSON.createGenerator(output));
      }
    };
  }

  private static final class Reader extends DataReader<PlacedRow> {

    private final JsonParser parser;

    Reader(JsonParser parser) {
      this.parser = parser;
    }

    @Override
    @SuppressWarnings("NullAway") // null is how the sorter wants to be told the end
    public PlacedRow readNext() throws IOException {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return null;
      }
      String document = parser.nextTextValue();
      int begin = parser.nextIntValue(0);
      int line = parser.nextIntValue(0);
      List<String> cells = null;
      Set<Integer> bare = Set.of();
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        cells = new ArrayList<>();
        for (String cell = parser.nextTextValue(); cell != null; cell = parser.nextTextValue()) {
          cells.add(cell);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          bare = bare.isEmpty() ? new HashSet<>() : bare;
          bare.add(parser.getIntValue());
        }
      } else {
        parser.nextToken();
      }
      return new PlacedRow(document, begin, line, cells, bare);
    }

    @Override
    public int estimateSizeInBytes(PlacedRow row) {
      return row.bytes();
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }

  private static final class Writer extends DataWriter<PlacedRow> {

    private final JsonGenerator json;

    Writer(JsonGenerator json) {
      this.json = json;
    }

    @Override
    public void writeEntry(PlacedRow row) throws IOException {
      json.writeStartArray();
      json.writeString(row.document());
      json.writeNumber(row.begin());
      json.writeNumber(row.line());
      writeCells(row.cells());
      for (int index : row.bare()) {
        json.writeNumber(index);
      }
      json.writeEndArray();
    }

    private void writeCells(@Nullable List<String> cells) throws IOException {
      if (cells == null) {
        json.writeNull();
        return;
      }
      json.writeStartArray();
      for (String cell : cells) {
        json.writeString(cell);
      }
      json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
      json.close();
    }
  }
}
