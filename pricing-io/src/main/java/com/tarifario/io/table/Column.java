package com.tarifario.io.table;

import java.util.List;
import java.util.Locale;

/** A column that a kind of file has: one constant of an enum for each. */
public interface Column {

  /** The constant's name: {@code WORK_CENTRE}. */
  String name();

  /** The constant's place among those of its enum, from 0. */
  int ordinal();

  /** Its English name, in snake case: {@code work_centre}. */
  default String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Other names that files give it; accents, case, spaces and underscores do not matter. */
  List<String> aliases();

  /** Whether a file must have it and none of its cells may be blank. */
  boolean isNeeded();

  /** Whether its cells are numbers. */
  default boolean isNumber() {
    return false;
  }
}
