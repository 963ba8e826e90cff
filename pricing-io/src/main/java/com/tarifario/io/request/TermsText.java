package com.tarifario.io.request;

import com.tarifario.io.yaml.YamlText;
import com.tarifario.io.yaml.YamlText.Block;
import java.util.List;
import java.util.Map;

/** Terms of agreements that came of a request, as the YAML in which terms are kept. */
public final class TermsText {

  private TermsText() {}

  /**
   * The YAML of terms.
   *
   * @param terms fields that hold texts, lists of texts, fields or lists of fields
   * @throws IllegalArgumentException if they hold anything else
   */
  public static String of(Map<String, Object> terms) {
    return YamlText.of(block(terms));
  }

  private static Block block(Map<?, ?> fields) {
    Block block = Block.lines();
    fields.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            block.text(name.toString(), text);
          } else {
            block.with(name.toString(), value(value));
          }
        });
    return block;
  }

  private static Object value(Object value) {
    if (value instanceof Map<?, ?> fields) {
      return block(fields);
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(each -> each instanceof Map<?, ?> fields ? (Object) block(fields) : each)
          .toList();
    }
    throw new IllegalArgumentException("Terms can't hold " + value + ".");
  }
}
