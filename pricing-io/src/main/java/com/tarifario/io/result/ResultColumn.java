package com.tarifario.io.result;

import com.tarifario.io.table.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns that a result adds to those of the work file, in their order. */
enum ResultColumn {
  STATUS,
  CHARGED_QUANTITY,
  CHARGED_UNIT,
  UNIT_PRICE,
  AMOUNT,
  COST_AMOUNT,
  MARGIN_PCT,
  COMPUTED_UNIT_PRICE,
  COMPUTED_AMOUNT,
  TAX_RATE,
  LAYER,
  RULE,
  STEPS,
  PROBLEM,
  TARIFF,
  PARENT;

  private static final String RENAMED = "input_";

  /** The column's name in the file. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The names of the work file's columns, as they stand in the result: one that is called like a
   * column of the result gets {@code input_} before its name.
   */
  static List<String> apart(List<String> names) {
    List<String> taken = Arrays.stream(values()).map(column -> Names.key(column.header())).toList();
    return names.stream()
        .map(name -> taken.contains(Names.key(name)) ? RENAMED + name : name)
        .toList();
  }
}
