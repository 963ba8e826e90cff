package com.tarifario.io.result;

import com.tarifario.core.valuation.PricedLine;
import com.tarifario.io.work.WorkRow;

/** Writes rows of a result in one format, to memory. */
interface RowWriter {

  /** Writes a row: the work file's cells, then what became of the line. */
  void write(WorkRow input, PricedLine line, String tariff);

  /** Hands on what is still held back. */
  void flush();
}
