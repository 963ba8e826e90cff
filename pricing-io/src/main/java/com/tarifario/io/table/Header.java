package com.tarifario.io.table;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the columns of a file mean.
 *
 * @param names the columns as the file names them, in their order
 * @param columns the index of each column that the file has
 * @param attributes the columns that are attributes of the tariff
 */
public record Header(
    List<String> names, Map<Column, Integer> columns, List<AttributeColumn> attributes) {

  /**
   * A column that is an attribute of the tariff.
   *
   * @param field the attribute
   * @param index its place in the file
   */
  public record AttributeColumn(Field field, int index) {}

  public Header {
    Objects.requireNonNull(names, "names");
    names = List.copyOf(names);
    columns = Map.copyOf(columns);
    attributes = List.copyOf(attributes);
  }

  /** The index of the column; -1 if the file does not have it. */
  public int indexOf(Column column) {
    return columns.getOrDefault(column, -1);
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
