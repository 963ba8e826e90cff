package com.tarifario.benchmarks;

import com.tarifario.core.work.WorkReport;
import java.util.List;

/** One way to price the lines of work reports by a tariff. */
public interface Side {

  /** Prices all lines, in their order. */
  void price(List<WorkReport> reports, Sink sink);
}
