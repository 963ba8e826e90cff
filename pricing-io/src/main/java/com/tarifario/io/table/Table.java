package com.tarifario.io.table;

/** A file of rows below a header, which can be read as often as is needed. */
public interface Table {

  /** The first row that is neither blank nor a remark. */
  Row header();

  /** What parts its cells in the file, which tells how numbers are written there. */
  char separator();

  /** The rows below the header, from the first on, without blank rows and remarks. */
  Rows rows();
}
