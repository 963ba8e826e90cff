package com.tarifario.benchmarks;

import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.WorkReport;
import java.util.List;

/** Our own side: the library, as an application calls it. */
final class Tarifario implements Side {

  private final Valuer valuer;

  Tarifario(Work work) {
    this.valuer = new Valuer(work.tariff(), work.clients());
  }

  @Override
  public void price(List<WorkReport> reports, Sink sink) {
    for (WorkReport report : reports) {
      for (PricedLine line : valuer.value(report).lines()) {
        sink.take(line);
      }
    }
  }
}
