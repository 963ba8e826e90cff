package com.tarifario.store.note;

import com.tarifario.core.commercial.ComparisonBuilder;
import com.tarifario.core.money.Money;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.order.KeptOrderLine;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was billed by lines of delivery notes, as those that correct them say. A note that was not
 * valued yet bills what was agreed.
 */
final class BilledAmounts {

  private final WorkBatch works;
  private final WorkLines lines;
  private final Valuations valuations;
  private final CorrectingDocuments correcting;

  BilledAmounts(Database database, CorrectingDocuments correcting) {
    this.works = new WorkBatch(database);
    this.lines = new WorkLines(database);
    this.valuations = new Valuations(database);
    this.correcting = correcting;
  }

  /**
   * Adds what lines of delivery notes come to.
   *
   * @param ordered the lines of orders that they may deliver, by their identities
   * @param done the lines of reports that they may deliver
   */
  void add(
      ComparisonBuilder gathering,
      List<KeptLine> delivering,
      Map<Long, KeptOrderLine> ordered,
      List<KeptLine> done,
      Currency currency) {
    Map<Long, KeptLine> reported = new HashMap<>();
    done.forEach(each -> reported.put(each.id(), each));
    Map<Long, Map<String, KeptLine>> byNote = new TreeMap<>();
    delivering.forEach(
        each ->
            byNote.computeIfAbsent(each.work(), key -> new TreeMap<>()).put(each.number(), each));
    Map<Long, KeptWork> notes = works.byId(byNote.keySet());
    byNote.forEach(
        (id, ofNote) -> {
          Optional<KeptValuation> holds = holding(Objects.requireNonNull(notes.get(id)));
          if (holds.isPresent()) {
            for (ValuedLine each : valuations.lines(holds.get())) {
              String number = each.isCharge() ? Objects.toString(each.parent()) : each.line();
              KeptLine line = ofNote.get(number);
              if (line != null) {
                add(gathering, line, each.kind(), each.amount(), ordered, reported, currency);
              }
            }
          } else {
            ofNote
                .values()
                .forEach(
                    line ->
                        add(
                            gathering,
                            line,
                            line.line().subject().kind(),
                            agreed(line),
                            ordered,
                            reported,
                            currency));
          }
        });
  }

  /**
   * Adds what stands on delivery notes without being delivered: what somebody added to them by
   * hand. Of a note that delivers something else, too, it is not known what that belongs to, and
   * nothing is added.
   *
   * @param delivering the lines of delivery notes that deliver what is compared
   */
  void addOthers(ComparisonBuilder gathering, List<KeptLine> delivering, Currency currency) {
    Set<Long> known = delivering.stream().map(KeptLine::id).collect(Collectors.toSet());
    Map<Long, List<KeptLine>> all =
        lines.of(delivering.stream().map(KeptLine::work).collect(Collectors.toSet()));
    Map<Long, KeptWork> notes = works.byId(all.keySet());
    all.forEach(
        (id, ofNote) -> {
          if (ofNote.stream()
              .allMatch(each -> each.source().isNone() || known.contains(each.id()))) {
            addOthers(gathering, Objects.requireNonNull(notes.get(id)), ofNote, currency);
          }
        });
  }

  private void addOthers(
      ComparisonBuilder gathering, KeptWork note, List<KeptLine> ofNote, Currency currency) {
    KeptWork last = lastValued(note).orElse(note);
    Map<String, KeptLine> others = new HashMap<>();
    lines.of(last).forEach(each -> others.put(each.number(), each));
    ofNote.stream()
        .filter(each -> !each.source().isNone())
        .forEach(each -> others.remove(each.number()));
    if (others.isEmpty()) {
      return;
    }
    for (ValuedLine each : valuations.newest(last).map(valuations::lines).orElse(List.of())) {
      KeptLine line = others.get(each.isCharge() ? Objects.toString(each.parent()) : each.line());
      Money amount = each.amount();
      if (line != null && amount != null && amount.currency().equals(currency)) {
        gathering.billed(line.line().assignment().concept(), each.kind(), amount);
      }
    }
  }

  /** The last valuation among those of the note and of what corrects it. */
  private Optional<KeptValuation> holding(KeptWork note) {
    return lastValued(note).flatMap(valuations::newest);
  }

  /** The last that was valued of the note and what corrects it; nothing if none was. */
  private Optional<KeptWork> lastValued(KeptWork note) {
    return correcting
        .correcting(note)
        .flatMap(this::lastValued)
        .or(() -> valuations.newest(note).map(valuation -> note));
  }

  private static @Nullable Money agreed(KeptLine line) {
    PriceOverride override = line.line().override();
    return override == null || !override.isAgreed() ? null : Deliveries.agreedAmount(line.line());
  }

  private static void add(
      ComparisonBuilder gathering,
      KeptLine line,
      Kind kind,
      @Nullable Money amount,
      Map<Long, KeptOrderLine> ordered,
      Map<Long, KeptLine> reported,
      Currency currency) {
    if (amount == null || !amount.currency().equals(currency)) {
      return;
    }
    KeptOrderLine ofOrder =
        line.source().orderLine() == null ? null : ordered.get(line.source().orderLine());
    KeptLine ofReport = line.source().line() == null ? null : reported.get(line.source().line());
    if (ofOrder != null) {
      gathering.billedOf(ofOrder.line(), kind, amount);
    } else if (ofReport != null) {
      gathering.billed(ofReport.line().assignment().concept(), kind, amount);
    } else {
      gathering.billed(null, null, amount);
    }
  }
}
