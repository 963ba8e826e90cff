package com.tarifario.store.correction;

import com.tarifario.core.correction.Correction;
import com.tarifario.core.correction.Correction.Effect;
import com.tarifario.core.correction.Corrections;
import com.tarifario.core.correction.FieldChange;
import com.tarifario.core.correction.FrozenLine;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.LineId;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Valuations of documents that correct frozen ones. A correcting document holds the lines as they
 * should be, those that stay as they were included; what it charges is the difference. So the
 * correction of a correction is compared with what that one says, and all differences together come
 * to the last amount.
 */
public final class CorrectingValuations {

  private static final Table CORRECTION = Table.silent("correction");
  private static final Table LINE = Table.silent("correction_line");
  private static final int NAME = 200;
  private static final int CHANGES = 4_000;

  private final Works works;
  private final WorkLines lines;
  private final Valuations valuations;
  private final Database database;

  /** The valuations of the database. */
  public CorrectingValuations(Database database) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.valuations = new Valuations(database);
    this.database = database;
  }

  /**
   * What a valuation changes of a frozen one.
   *
   * @param document the document as it is now
   * @param now its lines
   * @param valuation what they come to
   * @return the differences; nothing if the document corrects none
   */
  public Optional<Corrections> of(KeptWork document, List<KeptLine> now, Valuation valuation) {
    String corrects = document.work().links().corrects();
    if (corrects == null) {
      return Optional.empty();
    }
    KeptWork frozen = works.get(corrects);
    KeptValuation then = frozenValuation(frozen);
    Map<String, ChargeLine> sources = new HashMap<>();
    List<ChargeLine> all = new ArrayList<>();
    for (KeptLine each : lines.of(frozen)) {
      ChargeLine line = each.line().withId(new LineId(document.number(), each.number()));
      sources.put(each.number(), line);
      all.add(line);
    }
    List<FrozenLine> before = new ArrayList<>();
    for (ValuedLine each : valuations.lines(then)) {
      before.add(
          new FrozenLine(
              new LineId(document.number(), each.line()),
              each.isCharge() ? null : sources.get(each.line()),
              each.amount(),
              then.tariff()));
    }
    List<ChargeLine> after = now.stream().map(KeptLine::line).toList();
    all.addAll(after);
    return Optional.of(
        Corrections.of(
            before,
            Document.of(valuation.type(), document.number(), after),
            valuation,
            vocabulary(all)));
  }

  private KeptValuation frozenValuation(KeptWork frozen) {
    return valuations
        .newest(frozen)
        .orElseThrow(
            () -> new IllegalStateException(frozen.number() + " is frozen without a valuation."));
  }

  /** Attributes as they are kept, which is as texts, are compared as texts. */
  private static Vocabulary vocabulary(List<ChargeLine> all) {
    TreeSet<String> names = new TreeSet<>();
    all.forEach(each -> names.addAll(each.attributes().keySet()));
    return Vocabulary.with(
        names.stream()
            .map(each -> Field.attribute(each, FieldType.TEXT, Field.Origin.LINE, null, ""))
            .toList());
  }

  /**
   * Keeps what a valuation changes of a frozen one.
   *
   * @param valuation the identity of the valuation
   */
  public void keep(Change change, long valuation, KeptWork document, Corrections corrections) {
    KeptWork frozen = works.get(Objects.requireNonNull(document.work().links().corrects()));
    Row header =
        Row.of()
            .set("valuation", valuation)
            .set("frozen", frozenValuation(frozen).id())
            .set("difference", corrections.difference().amount());
    long id = change.insertMany(CORRECTION, document.number(), List.of(header)).get(0);
    List<Row> rows = new ArrayList<>();
    for (Correction each : corrections.lines()) {
      rows.add(
          Row.of()
              .set("correction", id)
              .set("place", rows.size())
              .text("line", each.id().line(), NAME)
              .set("effect", each.effect())
              .set("frozen_amount", number(each.frozen()))
              .set("amount", number(each.amount()))
              .set("difference", each.difference().amount())
              .set("changes", changes(each)));
    }
    change.insertAll(LINE, rows);
  }

  private static @Nullable BigDecimal number(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  private static @Nullable String changes(Correction line) {
    String text =
        line.changes().stream().map(FieldChange::toString).collect(Collectors.joining(", "));
    if (text.isEmpty()) {
      return null;
    }
    return text.length() <= CHANGES ? text : text.substring(0, CHANGES - 1) + "…";
  }

  /** What a valuation changes of a frozen one; nothing if its document corrects none. */
  public Optional<KeptCorrection> find(KeptValuation valuation) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT c.id, c.frozen, c.difference, v.currency FROM correction c"
                            + " JOIN valuation v ON v.id = c.valuation WHERE v.id = :id")
                    .bind("id", valuation.id())
                    .map(
                        (row, context) -> {
                          KeptValuation frozen = valuations.get(row.getLong("frozen"));
                          boolean otherTariff = !frozen.tariff().equals(valuation.tariff());
                          return new KeptCorrection(
                              frozen,
                              Objects.requireNonNull(money(row, "difference")),
                              valuation.tax().minus(frozen.tax()),
                              handle
                                  .createQuery(
                                      "SELECT l.*, v.currency FROM correction_line l"
                                          + " JOIN correction c ON c.id = l.correction"
                                          + " JOIN valuation v ON v.id = c.valuation"
                                          + " WHERE c.id = :id ORDER BY l.place")
                                  .bind("id", row.getLong("id"))
                                  .map((line, inner) -> line(line, otherTariff))
                                  .list());
                        })
                    .findOne());
  }

  private static CorrectedLine line(ResultSet row, boolean otherTariff) throws SQLException {
    Effect effect = Values.word(row, "effect", Effect.class);
    return new CorrectedLine(
        Values.text(row, "line"),
        effect,
        money(row, "frozen_amount"),
        money(row, "amount"),
        Objects.requireNonNull(money(row, "difference")),
        Values.textOrNull(row, "changes"),
        otherTariff && (effect == Effect.SAME || effect == Effect.CHANGED));
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = Values.amount(row, column);
    return amount == null ? null : Money.of(amount.toPlainString(), Values.text(row, "currency"));
  }
}
