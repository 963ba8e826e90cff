package com.tarifario.io.table;

import com.tarifario.core.facts.Field;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.Header.AttributeColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what the columns of a file mean, and gathers what is wrong with its header. */
public final class HeaderReader {

  /**
   * What the column is called in which files of rejected rows say why they were: it stands in files
   * that come back mended, and means nothing.
   */
  public static final String REASON = "reason";

  /** A shorter name ends too many. */
  private static final int SHORTEST_END = 5;

  private final List<? extends Column> columns;
  private final Map<String, Object> meanings = new LinkedHashMap<>();
  private final Map<String, String> mapping = new HashMap<>();
  private final Map<String, String> mapped = new LinkedHashMap<>();

  /**
   * A reader of headers.
   *
   * @param columns the columns that such files have
   * @param attributes the tariff's attributes that may be columns too
   * @param mapping our name of a column or attribute, by what the files call it
   */
  public HeaderReader(
      List<? extends Column> columns, List<Field> attributes, Map<String, String> mapping) {
    this.columns = List.copyOf(columns);
    columns.forEach(column -> meanings.put(Names.key(column.header()), column));
    attributes.forEach(field -> meanings.putIfAbsent(Names.key(field.name()), field));
    for (Column column : columns) {
      column.aliases().forEach(alias -> meanings.putIfAbsent(Names.key(alias), column));
    }
    mapping.forEach(
        (theirs, ours) -> {
          this.mapping.put(Names.key(theirs), Names.key(ours));
          this.mapped.put(Names.key(theirs), theirs);
        });
  }

  /** Whether the name, in any spelling, is one of a column or an attribute. */
  public boolean knows(String name) {
    return meanings.containsKey(Names.key(name));
  }

  /** Our names of all columns and attributes. */
  public List<String> known() {
    return meanings.values().stream().distinct().map(HeaderReader::name).toList();
  }

  /** The column or attribute whose name was probably meant; null if none is near. */
  public @Nullable String nearest(String name) {
    String key = Names.key(name);
    Object meaning =
        Suggestion.nearest(key, meanings.keySet())
            .<Object>map(meanings::get)
            .orElseGet(() -> longer(key));
    return meaning == null ? null : name(meaning);
  }

  /** What is called by a longer name that ends so: {@code activity}, {@code client_activity}. */
  private @Nullable Object longer(String key) {
    List<Object> longer =
        meanings.entrySet().stream()
            .filter(each -> key.length() >= SHORTEST_END && each.getKey().endsWith(key))
            .<Object>map(Map.Entry::getValue)
            .distinct()
            .toList();
    return longer.size() == 1 ? longer.get(0) : null;
  }

  /**
   * Reads a header.
   *
   * @param row the names, with their places
   * @param problems takes what is wrong: errors if the file can't be used
   */
  public Header read(Row row, List<Problem> problems) {
    List<String> names = row.cells().stream().map(String::strip).toList();
    Map<Object, Integer> found = new LinkedHashMap<>();
    mapped.forEach(
        (key, theirs) -> {
          if (names.stream().noneMatch(name -> Names.key(name).equals(key))) {
            problems.add(Problem.warning(row.where(), IoMessage.MAPPING_ABSENT, theirs));
          }
        });
    for (int index = 0; index < names.size(); index++) {
      String ours = mapping.get(Names.key(names.get(index)));
      Object meaning = ours == null ? null : meanings.get(ours);
      if (meaning != null) {
        take(row, names, index, meaning, found, problems);
      }
    }
    Map<Object, Integer> byMapping = Map.copyOf(found);
    for (int index = 0; index < names.size(); index++) {
      String name = names.get(index);
      String key = Names.key(name);
      if (name.isEmpty() || mapping.containsKey(key)) {
        continue;
      }
      Object meaning = meanings.get(key);
      Integer taken = meaning == null ? null : byMapping.get(meaning);
      if (meaning == null && !key.equals(REASON)) {
        problems.add(
            Problem.warning(
                row.places().of(index),
                IoMessage.COLUMN_UNKNOWN,
                name,
                RowReader.didYouMean(nearest(name))));
      } else if (meaning != null && taken != null) {
        problems.add(
            Problem.warning(
                row.places().of(index),
                IoMessage.COLUMN_UNUSED,
                name,
                names.get(taken),
                name(meaning)));
      } else if (meaning != null) {
        take(row, names, index, meaning, found, problems);
      }
    }
    requireNeeded(row, names, found, problems);
    return header(names, found);
  }

  private static void take(
      Row row,
      List<String> names,
      int index,
      Object meaning,
      Map<Object, Integer> found,
      List<Problem> problems) {
    Integer first = found.putIfAbsent(meaning, index);
    if (first != null) {
      problems.add(
          Problem.error(
              row.places().of(index),
              IoMessage.COLUMN_TWICE,
              names.get(first),
              names.get(index),
              name(meaning)));
    }
  }

  private void requireNeeded(
      Row row, List<String> names, Map<Object, Integer> found, List<Problem> problems) {
    List<String> missing =
        columns.stream()
            .filter(column -> column.isNeeded() && !found.containsKey(column))
            .map(Column::header)
            .toList();
    if (!missing.isEmpty()) {
      problems.add(Problem.error(row.where(), IoMessage.COLUMNS_MISSING, missing, names));
    }
  }

  private static Header header(List<String> names, Map<Object, Integer> found) {
    Map<Column, Integer> columns = new HashMap<>();
    List<AttributeColumn> attributes = new ArrayList<>();
    found.forEach(
        (meaning, index) -> {
          if (meaning instanceof Column column) {
            columns.put(column, index);
          } else if (meaning instanceof Field field) {
            attributes.add(new AttributeColumn(field, index));
          }
        });
    return new Header(names, columns, attributes);
  }

  private static String name(Object meaning) {
    return meaning instanceof Column column ? column.header() : ((Field) meaning).name();
  }
}
