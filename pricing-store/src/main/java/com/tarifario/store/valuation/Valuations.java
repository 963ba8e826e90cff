package com.tarifario.store.valuation;

import com.tarifario.core.valuation.Consumption;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What documents were valued at. A valuation is never changed; a newer one takes its place. */
public final class Valuations {

  private static final Table VALUATION = Table.silent("valuation");
  private static final Table TAX = Table.silent("valuation_tax");
  private static final Table LINE = Table.silent("valued_line");
  private static final Table CONSUMPTION = Table.silent("pack_consumption");

  private final Database database;

  /** The valuations of the database. */
  public Valuations(Database database) {
    this.database = database;
  }

  /**
   * Keeps what documents were valued at.
   *
   * @param valuations by the identity of the document, each with its lines in the document's order
   * @param locale the language in which problems and steps are told
   * @return the identity of each valuation, by that of its document
   */
  public Map<Long, Long> keep(Change change, Map<Long, Valuation> valuations, Locale locale) {
    List<Row> headers = new ArrayList<>();
    valuations.forEach((work, each) -> headers.add(ValuationRows.header(change, work, each)));
    List<Long> ids = change.insertMany(VALUATION, "", headers);
    List<Row> taxes = new ArrayList<>();
    List<Row> lines = new ArrayList<>();
    Map<Long, Long> kept = new HashMap<>();
    for (Map.Entry<Long, Valuation> each : valuations.entrySet()) {
      long id = ids.get(kept.size());
      kept.put(each.getKey(), id);
      taxes.addAll(of(id, ValuationRows.taxes(each.getValue())));
      lines.addAll(of(id, ValuationRows.lines(each.getValue(), locale)));
    }
    change.insertAll(TAX, taxes);
    change.insertAll(LINE, lines);
    change.insertAll(CONSUMPTION, consumption(change, valuations, kept));
    change.touch(Works.SUBJECT, valuations.keySet());
    return kept;
  }

  private static List<Row> consumption(
      Change change, Map<Long, Valuation> valuations, Map<Long, Long> kept) {
    Map<String, Long> packs = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Long, Long> each : kept.entrySet()) {
      Valuation valuation = Objects.requireNonNull(valuations.get(each.getKey()));
      for (Consumption taken : valuation.consumed()) {
        long pack = packs.computeIfAbsent(taken.pack(), code -> pack(change, code));
        rows.add(
            Row.of()
                .set("valuation", each.getValue())
                .set("place", rows.size())
                .set("pack", pack)
                .set("line", taken.line().line())
                .set("units", taken.units()));
      }
    }
    return rows;
  }

  private static long pack(Change change, String code) {
    return change
        .handle()
        .createQuery("SELECT id FROM pack WHERE code = :code")
        .bind("code", code)
        .mapTo(Long.class)
        .one();
  }

  private static List<Row> of(long valuation, List<Row> rows) {
    rows.forEach(each -> each.set("valuation", valuation));
    return rows;
  }

  /**
   * The documents whose newest valuation says the same, in everything but who made it and when.
   *
   * @param valuations by the identity of the document
   * @param locale the language in which problems and steps are told
   */
  public Set<Long> keptAlready(Change change, Map<Long, Valuation> valuations, Locale locale) {
    return KeptAlready.among(change.handle(), valuations, locale);
  }

  /** The valuation of that identity. */
  public KeptValuation get(long id) {
    return list("v.id IN (<ids>)", List.of(id)).get(0);
  }

  /** The valuation of a document that holds: its newest. */
  public Optional<KeptValuation> newest(KeptWork document) {
    return Optional.ofNullable(newest(List.of(document.id())).get(document.id()));
  }

  /**
   * The valuations that hold of several documents.
   *
   * @param documents their identities; one that was never valued is not in the answer
   */
  public Map<Long, KeptValuation> newest(Collection<Long> documents) {
    Map<Long, KeptValuation> newest = new HashMap<>();
    if (!documents.isEmpty()) {
      list("v.id IN (SELECT max(id) FROM valuation WHERE work IN (<ids>) GROUP BY work)", documents)
          .forEach(each -> newest.put(each.work(), each));
    }
    return newest;
  }

  /** All valuations of a document, the newest first. */
  public List<KeptValuation> history(KeptWork document) {
    return list("v.work IN (<ids>)", List.of(document.id()));
  }

  private List<KeptValuation> list(String condition, Collection<Long> ids) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Map<Long, List<TaxTotal>> taxes = taxes(handle, condition, ids);
              return handle
                  .createQuery(
                      "SELECT v.* FROM valuation v WHERE " + condition + " ORDER BY v.id DESC")
                  .bindList("ids", List.copyOf(ids))
                  .map(
                      (row, context) ->
                          ValuationRows.read(row, taxes.getOrDefault(row.getLong("id"), List.of())))
                  .list();
            });
  }

  private static Map<Long, List<TaxTotal>> taxes(
      Handle handle, String condition, Collection<Long> ids) {
    Map<Long, List<TaxTotal>> taxes = new HashMap<>();
    handle
        .createQuery(
            "SELECT t.*, v.currency FROM valuation_tax t JOIN valuation v ON v.id = t.valuation"
                + " WHERE "
                + condition
                + " ORDER BY t.valuation, t.rate")
        .bindList("ids", List.copyOf(ids))
        .map((row, context) -> Map.entry(row.getLong("valuation"), ValuationRows.tax(row)))
        .forEach(
            each ->
                taxes
                    .computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                    .add(each.getValue()));
    return taxes;
  }

  /** The lines of a valuation: those of the document in their order, then charges. */
  public List<ValuedLine> lines(KeptValuation valuation) {
    return lines(List.of(valuation)).getOrDefault(valuation.id(), List.of());
  }

  /** The lines of several valuations, by their identities. */
  public Map<Long, List<ValuedLine>> lines(Collection<KeptValuation> valuations) {
    Map<Long, List<ValuedLine>> lines = new HashMap<>();
    if (!valuations.isEmpty()) {
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle
                      .createQuery(
                          "SELECT l.*, v.currency FROM valued_line l"
                              + " JOIN valuation v ON v.id = l.valuation"
                              + " WHERE v.id IN (<ids>) ORDER BY l.valuation, l.place")
                      .bindList("ids", valuations.stream().map(KeptValuation::id).toList())
                      .map(
                          (row, context) ->
                              Map.entry(row.getLong("valuation"), ValuationRows.line(row)))
                      .forEach(
                          each ->
                              lines
                                  .computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                                  .add(each.getValue())));
    }
    return lines;
  }

  /** The numbers of the lines that took something from a pack in a valuation. */
  public Set<String> consuming(KeptValuation valuation) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT line FROM pack_consumption WHERE valuation = :id AND line IS NOT NULL")
                    .bind("id", valuation.id())
                    .mapTo(String.class)
                    .collect(Collectors.toSet()));
  }
}
