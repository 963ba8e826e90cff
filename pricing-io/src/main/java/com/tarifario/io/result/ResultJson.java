package com.tarifario.io.result;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.WorkRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Priced lines as trees of JSON, with the names that a result in JSON lines has. */
public final class ResultJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ResultJson() {}

  /**
   * A line with its proof.
   *
   * @param tariff by which tariff it was priced
   * @param locale the language of steps and problems
   */
  public static Map<String, Object> line(PricedLine line, String tariff, Locale locale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonRowWriter writer =
        new JsonRowWriter(
            bytes,
            new Header(List.of(), Map.of(), List.of()),
            new ResultOptions(ResultFormat.JSON_LINES, true, locale));
    writer.write(new WorkRow(SourceLocation.of(""), List.of(), Set.of()), line, tariff);
    writer.flush();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("line", line.id().toString());
    if (line.charge() != null) {
      tree.put("charge", line.charge());
    }
    try {
      tree.putAll(JSON.readValue(bytes.toByteArray(), new TypeReference<Map<String, Object>>() {}));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return tree;
  }

  /** What rules could ask about a line: fields that have a value, by the words of rules. */
  public static Map<String, Object> facts(Facts facts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Field field : facts.vocabulary().possibleFields()) {
      Object value = facts.get(field.name());
      if (value != null) {
        tree.put(field.name(), value);
      }
    }
    return tree;
  }
}
