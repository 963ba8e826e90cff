package com.tarifario.store.valuation;

import com.tarifario.core.valuation.Valuation;
import com.tarifario.store.change.Row;
import com.tarifario.store.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Finds the valuations that say what the newest one of their document says already, in everything
 * but who made it and when.
 */
final class KeptAlready {

  private static final String HEADER =
      "SELECT v.work, v.tariff, v.tariff_hash, v.currency, v.net, v.tax, v.cost, v.line_count,"
          + " v.unsettled, v.problems FROM valuation v";
  private static final String TAXES =
      "SELECT v.work, t.rate, t.base, t.tax FROM valuation_tax t"
          + " JOIN valuation v ON v.id = t.valuation";
  private static final String LINES =
      "SELECT v.work, l.place, l.line, l.parent, l.charge, l.kind, l.status, l.quantity, l.unit,"
          + " l.unit_price, l.amount, l.cost, l.computed_amount, l.tax_rate, l.layer, l.rule,"
          + " l.problem, l.steps FROM valued_line l JOIN valuation v ON v.id = l.valuation";
  private static final String PACKS =
      "SELECT v.work, p.code, c.line, c.units FROM pack_consumption c"
          + " JOIN pack p ON p.id = c.pack JOIN valuation v ON v.id = c.valuation";
  private static final String NEWEST =
      " WHERE v.id IN (SELECT max(n.id) FROM valuation n WHERE n.work IN (<works>) GROUP BY n.work)"
          + " ORDER BY ";

  private KeptAlready() {}

  /** The identities of the documents whose valuations say nothing new. */
  static Set<Long> among(Handle handle, Map<Long, Valuation> valuations, Locale locale) {
    Set<Long> same = new HashSet<>(valuations.keySet());
    retain(
        same,
        texts(handle, HEADER + NEWEST + "v.id", same),
        work -> texts(List.of(ValuationRows.said(valuation(valuations, work)))));
    retain(
        same,
        texts(handle, TAXES + NEWEST + "t.valuation, t.rate", same),
        work -> texts(ValuationRows.taxes(valuation(valuations, work))));
    retain(
        same,
        texts(handle, LINES + NEWEST + "l.valuation, l.place", same),
        work -> texts(ValuationRows.lines(valuation(valuations, work), locale)));
    retain(
        same,
        texts(handle, PACKS + NEWEST + "c.valuation, c.place", same),
        work -> taken(valuation(valuations, work)));
    return same;
  }

  private static List<List<String>> taken(Valuation valuation) {
    return valuation.consumed().stream()
        .map(each -> List.of(each.pack(), each.line().line(), Values.text(each.units())))
        .toList();
  }

  /** Makes the texts that a document's rows would be kept as. */
  @FunctionalInterface
  private interface Texts {

    List<List<String>> of(long work);
  }

  private static void retain(Set<Long> same, Map<Long, List<List<String>>> kept, Texts now) {
    same.removeIf(work -> !now.of(work).equals(kept.getOrDefault(work, List.of())));
  }

  private static Valuation valuation(Map<Long, Valuation> valuations, long work) {
    Valuation valuation = valuations.get(work);
    if (valuation == null) {
      throw new IllegalArgumentException("Nothing was valued of " + work + ".");
    }
    return valuation;
  }

  private static List<List<String>> texts(List<Row> rows) {
    return rows.stream().map(Row::texts).toList();
  }

  private static Map<Long, List<List<String>>> texts(
      Handle handle, String sql, Collection<Long> works) {
    Map<Long, List<List<String>>> texts = new HashMap<>();
    if (!works.isEmpty()) {
      handle
          .createQuery(sql)
          .bindList("works", List.copyOf(works))
          .map((row, context) -> Map.entry(row.getLong("work"), cells(row)))
          .forEach(
              each ->
                  texts
                      .computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                      .add(each.getValue()));
    }
    return texts;
  }

  /** All cells but the first, which is the document. */
  private static List<String> cells(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
      cells.add(Values.text(Values.read(row, column)));
    }
    return cells;
  }
}
