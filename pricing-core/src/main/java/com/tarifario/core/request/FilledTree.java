package com.tarifario.core.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A tree of texts with places for the fields of a request, such as the terms of an agreement. */
public sealed interface FilledTree {

  /** The names of fields in it. */
  Set<String> fields();

  /** The tree with the values of the fields: maps, lists and texts. */
  Object fill(Map<String, Object> values);

  /** A text. */
  record Leaf(FilledText text) implements FilledTree {
    public Leaf {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public Set<String> fields() {
      return text.fields();
    }

    @Override
    public String fill(Map<String, Object> values) {
      return text.fill(values);
    }
  }

  /** A list. */
  record Row(List<FilledTree> entries) implements FilledTree {
    public Row {
      entries = List.copyOf(entries);
    }

    @Override
    public Set<String> fields() {
      Set<String> names = new LinkedHashSet<>();
      entries.forEach(each -> names.addAll(each.fields()));
      return names;
    }

    @Override
    public List<Object> fill(Map<String, Object> values) {
      List<Object> filled = new ArrayList<>();
      entries.forEach(each -> filled.add(each.fill(values)));
      return filled;
    }
  }

  /** Named parts, in their order; a part that comes to a blank text is left out. */
  record Branch(Map<String, FilledTree> parts) implements FilledTree {
    public Branch {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    @Override
    public Set<String> fields() {
      Set<String> names = new LinkedHashSet<>();
      parts.values().forEach(each -> names.addAll(each.fields()));
      return names;
    }

    @Override
    public Map<String, Object> fill(Map<String, Object> values) {
      Map<String, Object> filled = new LinkedHashMap<>();
      parts.forEach(
          (name, part) -> {
            Object value = part.fill(values);
            if (!(value instanceof String text && text.isBlank())) {
              filled.put(name, value);
            }
          });
      return filled;
    }
  }
}
