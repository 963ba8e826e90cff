package com.tarifario.io.table;

import java.io.Closeable;
import java.util.Iterator;

/** Rows of a file that is being read, one after the other. */
public interface Rows extends Iterator<Row>, Closeable {

  /** Lets go of the file; what is left of it is not read. */
  @Override
  void close();
}
