package com.tarifario.io.table;

import java.util.Collection;

/** A file of rows below a header, which can be read as often as is needed. */
public interface Table {

  /** The first row that is neither blank nor a remark. */
  Row header();

  /** What parts its cells in the file, which tells how numbers are written there. */
  char separator();

  /** The rows below the header, from the first on, without blank rows and remarks. */
  Rows rows();

  /**
   * The same rows, for whoever looks at some cells only: of others it may only be asked whether
   * they are blank.
   *
   * @param cells the indexes of the cells that are looked at
   */
  default Rows rowsOf(Collection<Integer> cells) {
    return rows();
  }
}
