package com.tarifario.benchmarks;

import com.tarifario.core.valuation.PricedLine;

/** Where priced lines go: to be counted, or to be thrown away in a way that no compiler sees. */
public interface Sink {

  /** A line that the library priced. */
  void take(PricedLine line);

  /** A line that another side priced. */
  void take(SimplePrice price);
}
