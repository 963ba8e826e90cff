package com.tarifario.io.table;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the columns of a file mean. */
public final class Header {

  private final List<String> names;
  private final Map<Column, Integer> columns;
  private final List<AttributeColumn> attributes;

  /** The columns of the file by their places in their enum; each row asks for many of them. */
  private final @Nullable Column[] byOrdinal;

  private final int[] indexes;

  /**
   * A column that is an attribute of the tariff.
   *
   * @param field the attribute
   * @param index its place in the file
   */
  public record AttributeColumn(Field field, int index) {}

  /**
   * A header.
   *
   * @param names the columns as the file names them, in their order
   * @param columns the index of each column that the file has, all of one enum
   * @param attributes the columns that are attributes of the tariff
   */
  public Header(
      List<String> names, Map<Column, Integer> columns, List<AttributeColumn> attributes) {
    this.names = List.copyOf(names);
    this.columns = Map.copyOf(columns);
    this.attributes = List.copyOf(attributes);
    int last = columns.keySet().stream().mapToInt(Column::ordinal).max().orElse(-1);
    byOrdinal = new Column[last + 1];
    indexes = new int[last + 1];
    columns.forEach(
        (column, index) -> {
          if (byOrdinal[column.ordinal()] != null) {
            throw new IllegalArgumentException("Columns of two enums: " + columns.keySet() + ".");
          }
          byOrdinal[column.ordinal()] = column;
          indexes[column.ordinal()] = index;
        });
  }

  /** The columns as the file names them, in their order. */
  public List<String> names() {
    return names;
  }

  /** The columns that are attributes of the tariff. */
  public List<AttributeColumn> attributes() {
    return attributes;
  }

  /** The index of the column; -1 if the file does not have it. */
  public int indexOf(Column column) {
    int ordinal = column.ordinal();
    return ordinal < byOrdinal.length && byOrdinal[ordinal] == column ? indexes[ordinal] : -1;
  }

  /** The indexes of the columns and attributes whose cells are numbers. */
  public List<Integer> numbers() {
    List<Integer> indexes = new ArrayList<>();
    columns.forEach(
        (column, index) -> {
          if (column.isNumber()) {
            indexes.add(index);
          }
        });
    for (AttributeColumn attribute : attributes) {
      if (attribute.field().type() == FieldType.NUMBER) {
        indexes.add(attribute.index());
      }
    }
    return indexes;
  }
}
