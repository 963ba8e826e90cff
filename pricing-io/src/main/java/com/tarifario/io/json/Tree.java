package com.tarifario.io.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an object of JSON, field by field; fields that are blank or empty are left out. */
public final class Tree {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** An object with nothing in it yet. */
  public static Tree of() {
    return new Tree();
  }

  /** With a field, unless its value is null, a blank text, or an empty list or map. */
  public Tree with(String name, @Nullable Object value) {
    boolean empty =
        value == null
            || (value instanceof String text && text.isBlank())
            || (value instanceof Collection<?> list && list.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    if (!empty) {
      fields.put(name, value);
    }
    return this;
  }

  /** The object. */
  public Map<String, Object> map() {
    return fields;
  }
}
