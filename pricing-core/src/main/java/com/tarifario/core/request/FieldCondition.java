package com.tarifario.core.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must stand in fields.
 *
 * @param wanted for each field the values of which one must stand in it, as texts, at least one; no
 *     field at all is a condition that always holds
 */
public record FieldCondition(Map<String, List<String>> wanted) {

  /** It always holds. */
  public static final FieldCondition ALWAYS = new FieldCondition(Map.of());

  public FieldCondition {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    wanted.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    wanted = java.util.Collections.unmodifiableMap(copy);
  }

  /** Whether it holds of these values. */
  public boolean holds(Map<String, Object> values) {
    return wanted.entrySet().stream()
        .allMatch(each -> each.getValue().contains(FieldValues.text(values.get(each.getKey()))));
  }
}
