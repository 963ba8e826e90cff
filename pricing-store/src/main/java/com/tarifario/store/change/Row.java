package com.tarifario.store.change;

import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of columns, to be written: texts, exact numbers, days, moments, constants, true, false.
 */
public final class Row {

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  /** A row with nothing in it yet. */
  public static Row of() {
    return new Row();
  }

  /** The same row with a value in a column; null for none. */
  public Row set(String column, @Nullable Object value) {
    values.put(column, value);
    return this;
  }

  /**
   * The same row with a text in a column; null for none.
   *
   * @param most how many characters it may have
   * @throws StoreException if it has more
   */
  public Row text(String column, @Nullable String value, int most) {
    if (value != null && value.length() > most) {
      throw new StoreException(StoreMessage.TOO_LONG, column, value.length(), most);
    }
    return set(column, value);
  }

  /**
   * The same row with a text that something is known by.
   *
   * @param most how many characters it may have
   * @throws StoreException if it has more, or none but blanks
   */
  public Row name(String column, String value, int most) {
    if (value.isBlank()) {
      throw new StoreException(StoreMessage.BLANK, column);
    }
    return text(column, value, most);
  }

  /** Its values as texts, in the order of its columns; empty for none. */
  public List<String> texts() {
    return values.values().stream().map(Values::text).toList();
  }

  /** Its values as texts, by the columns in their order; empty for none. */
  public Map<String, String> byColumn() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((column, value) -> texts.put(column, Values.text(value)));
    return texts;
  }

  List<String> columns() {
    return new ArrayList<>(values.keySet());
  }

  @Nullable Object get(String column) {
    return values.get(column);
  }
}
