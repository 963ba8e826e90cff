package com.tarifario.io.table;

import java.util.List;

/** A column that a kind of file has: one constant of an enum for each. */
public interface Column {

  /** Its English name, in snake case: {@code work_centre}. */
  String header();

  /** Other names that files give it; accents, case, spaces and underscores do not matter. */
  List<String> aliases();

  /** Whether a file must have it and none of its cells may be blank. */
  boolean isNeeded();

  /** Whether its cells are numbers. */
  boolean isNumber();
}
