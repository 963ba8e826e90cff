package com.tarifario.io.result;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.WorkRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a result as JSON lines: fields that are blank are left out; a cell of a CSV file is a
 * text, one of JSON lines as it stood there.
 */
final class JsonRowWriter implements RowWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator json;
  private final List<String> names;
  private final ResultOptions options;
  private final JsonProof proof;

  JsonRowWriter(OutputStream output, Header columns, ResultOptions options) {
    this.json = generator(output);
    this.names = ResultColumn.apart(columns.names(), JsonProof.PIECES, JsonProof.VERDICTS);
    this.options = options;
    this.proof = new JsonProof(json, options.locale());
  }

  private static JsonGenerator generator(OutputStream output) {
    try {
      return JSON.createGenerator(output, JsonEncoding.UTF8).setRootValueSeparator(null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void write(WorkRow input, PricedLine line, String tariff) {
    try {
      writeObject(input, line, tariff);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void writeObject(WorkRow input, PricedLine line, String tariff) throws IOException {
    json.writeStartObject();
    for (int index = 0; index < names.size(); index++) {
      String cell = input.cells().get(index);
      if (input.bare().contains(index)) {
        json.writeFieldName(names.get(index));
        json.writeRawValue(cell);
      } else if (!cell.isEmpty() && !names.get(index).isEmpty()) {
        json.writeStringField(names.get(index), cell);
      }
    }
    ResultRow result = new ResultRow(line, tariff, options.locale());
    for (ResultColumn column : ResultColumn.values()) {
      field(column.header(), result.value(column));
    }
    if (options.steps() || line.pieces().size() > 1) {
      proof.pieces(line.pieces());
    }
    if (options.steps()) {
      proof.proof(line.proof());
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void flush() {
    try {
      json.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void field(String name, @Nullable Object value) throws IOException {
    if (value instanceof BigDecimal number) {
      json.writeNumberField(name, number);
    } else if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }
}
