package com.tarifario.io.result;

import com.tarifario.io.table.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
  GROSS_AMOUNT,
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
   * column of the result gets {@code input_} before its name, as often as it takes for no two
   * columns to be called alike.
   *
   * @param further what else the result names
   */
  static List<String> apart(List<String> names, String... further) {
    Set<String> taken = new HashSet<>();
    Arrays.stream(values()).forEach(column -> taken.add(Names.key(column.header())));
    Arrays.stream(further).forEach(name -> taken.add(Names.key(name)));
    Set<String> given = names.stream().map(Names::key).collect(Collectors.toSet());
    List<String> apart = new ArrayList<>();
    for (String name : names) {
      String free = name;
      if (taken.contains(Names.key(name))) {
        do {
          free = RENAMED + free;
        } while (given.contains(Names.key(free)));
      }
      apart.add(free);
    }
    return apart;
  }
}
