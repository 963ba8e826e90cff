package com.tarifario.store.line;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of a line as one text: {@code name: value}, one below the other; what follows in a
 * value of several lines is set in.
 */
final class AttributeLines {

  private static final String SET_IN = "\n  ";
  private static final Pattern ENTRY = Pattern.compile("\n(?!  )");

  private AttributeLines() {}

  /** The text; null if there are none. */
  static @Nullable String write(Map<String, Object> attributes) {
    if (attributes.isEmpty()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    new TreeMap<>(attributes)
        .forEach(
            (name, value) ->
                text.append(text.isEmpty() ? "" : "\n")
                    .append(name)
                    .append(": ")
                    .append(plain(value).replace("\n", SET_IN)));
    return text.toString();
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** The attributes of the text, as texts. */
  static Map<String, Object> read(@Nullable String text) {
    Map<String, Object> attributes = new HashMap<>();
    if (text != null) {
      for (String each : ENTRY.split(text, -1)) {
        int end = each.indexOf(": ");
        attributes.put(each.substring(0, end), each.substring(end + 2).replace(SET_IN, "\n"));
      }
    }
    return attributes;
  }
}
