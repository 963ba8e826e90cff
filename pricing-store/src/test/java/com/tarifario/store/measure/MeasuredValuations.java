package com.tarifario.store.measure;

import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.Kind;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What documents of measurements were valued at, and what was ordered. */
final class MeasuredValuations {

  private static final String HASH = "0".repeat(64);
  private static final BigDecimal PRICE = new BigDecimal("32.50");
  private static final BigDecimal COST = new BigDecimal("18.40");

  private MeasuredValuations() {}

  /** Values documents, each of so many lines. */
  static void add(Change change, List<Long> documents, int lines) {
    List<Row> valuations = new ArrayList<>();
    for (long document : documents) {
      BigDecimal net = PRICE.multiply(BigDecimal.valueOf(lines));
      valuations.add(
          Row.of()
              .set("work", document)
              .set("at_moment", change.at())
              .set("who", "Ana")
              .set("tariff", "medida")
              .set("tariff_hash", HASH)
              .set("currency", "EUR")
              .set("net", net)
              .set("tax", BigDecimal.ZERO)
              .set("cost", COST.multiply(BigDecimal.valueOf(lines)))
              .set("line_count", lines)
              .set("unsettled", 0)
              .set("problems", 0));
    }
    List<Row> rows = new ArrayList<>();
    for (long valuation : change.insertMany(Table.silent("valuation"), "", valuations)) {
      for (int line = 1; line <= lines; line++) {
        rows.add(line(valuation, line));
      }
    }
    change.insertAll(Table.silent("valued_line"), rows);
  }

  private static Row line(long valuation, int line) {
    return Row.of()
        .set("valuation", valuation)
        .set("place", line - 1)
        .set("line", String.valueOf(line))
        .set("kind", Kind.MATERIAL)
        .set("status", LineStatus.PRICED)
        .set("quantity", BigDecimal.ONE)
        .set("unit", "ud")
        .set("unit_price", PRICE)
        .set("amount", PRICE)
        .set("cost", COST)
        .set("computed_amount", PRICE)
        .set("layer", "grupos")
        .set("rule", "Repuestos")
        .set("steps", "18,40 EUR + 76,63 % = 32,50 EUR");
  }

  /** What was ordered by the order of an index. */
  static Row orderLine(long work, int index) {
    return Row.of()
        .set("work", work)
        .set("place", 0)
        .set("path", "1.1")
        .set("concept", "REV-" + index / 10 % 40)
        .set("description", "Partida")
        .set("quantity", BigDecimal.ONE)
        .set("unit", "ud")
        .set("unit_price", PRICE)
        .set("amount", PRICE)
        .set("cost", COST)
        .set("currency", "EUR")
        .set("billed", BigDecimal.ZERO)
        .set("billed_amount", BigDecimal.ZERO);
  }
}
