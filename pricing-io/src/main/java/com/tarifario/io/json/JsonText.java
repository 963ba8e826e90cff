package com.tarifario.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Trees of maps, lists and values as JSON. Numbers are written as they are, never as powers of ten;
 * days and moments as texts; constants in lower case.
 */
public final class JsonText {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  /** Elements of a list, which is flushed when it is whole. */
  private static final ObjectWriter ELEMENTS =
      JSON.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

  private JsonText() {}

  /** The tree over several lines, as people read it, without a line end behind it. */
  public static String pretty(Object tree) {
    try {
      return JSON.writer(PRETTY).writeValueAsString(plain(tree));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Writes a list of trees as {@link #pretty(Object)} does, one after the other. */
  public static void pretty(Stream<?> trees, PrintWriter out) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(PRETTY.createInstance());
      json.writeStartArray();
      Iterator<?> each = trees.iterator();
      while (each.hasNext()) {
        ELEMENTS.writeValue(json, plain(each.next()));
      }
      json.writeEndArray();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The tree in one line. */
  public static String line(Object tree) {
    try {
      return JSON.writeValueAsString(plain(tree));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      map.forEach((key, each) -> plain.put(String.valueOf(key), plain(each)));
      return plain;
    }
    if (value instanceof Collection<?> list) {
      List<@Nullable Object> plain = new ArrayList<>();
      list.forEach(each -> plain.add(plain(each)));
      return plain;
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    return value == null
            || value instanceof BigDecimal
            || value instanceof Integer
            || value instanceof Long
            || value instanceof Boolean
        ? value
        : value.toString();
  }
}
