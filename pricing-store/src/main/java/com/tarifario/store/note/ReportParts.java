package com.tarifario.store.note;

import com.tarifario.core.commercial.PartialBilling;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.Billing;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.document.DocumentMessage;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.note.NoteRequest.LinePart;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts reports on a delivery note. A report of which nothing was billed is taken whole and priced
 * anew there; else each part has the price at which the report was approved.
 */
final class ReportParts {

  private final Works works;
  private final WorkLines lines;
  private final Valuations valuations;
  private final Deliveries deliveries;
  private final Change change;
  private final NoteLines note;

  ReportParts(Database database, Change change, NoteLines note) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.valuations = new Valuations(database);
    this.deliveries = new Deliveries(database);
    this.change = change;
    this.note = note;
  }

  /** The report, or what is left of it. */
  void whole(KeptWork report) {
    List<KeptLine> all = lines.of(report);
    if (all.stream().anyMatch(each -> each.billed().signum() > 0)) {
      List<KeptLine> left = all.stream().filter(each -> each.left().signum() > 0).toList();
      requireSome(report, left);
      Map<String, BigDecimal> parts = new LinkedHashMap<>();
      left.forEach(each -> parts.put(each.number(), each.left()));
      bill(report, all, parts);
      return;
    }
    List<KeptLine> shown = all.stream().filter(ReportParts::isShown).toList();
    if (shown.isEmpty()) {
      throw new NotCharged(works, deliveries).of(report, all);
    }
    for (KeptLine each : shown) {
      note.whole(each.line(), each.id());
      lines.setBilled(change, each, each.line().chargeable().value(), null);
    }
    deliveries.markReport(change, report);
  }

  /** What is part of a price elsewhere, or for no client, is not shown to one. */
  private static boolean isShown(KeptLine line) {
    Billing billing = line.line().billing();
    return billing != Billing.QUOTED && billing != Billing.INTERNAL;
  }

  private static void requireSome(KeptWork report, List<KeptLine> some) {
    if (some.isEmpty()) {
      throw new StoreException(NoteMessage.NOTHING_LEFT, report.number());
    }
  }

  /** Parts of lines of the report. */
  void parts(KeptWork report, List<LinePart> wanted) {
    List<KeptLine> all = lines.of(report);
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    for (LinePart each : wanted) {
      KeptLine line = line(report, all, each.line());
      parts.put(line.number(), part(line, each.quantity()));
    }
    bill(report, all, parts);
  }

  private static KeptLine line(KeptWork report, List<KeptLine> all, String number) {
    return all.stream()
        .filter(each -> each.number().equals(number))
        .findFirst()
        .orElseThrow(
            () ->
                new StoreException(
                    DocumentMessage.LINE_UNKNOWN,
                    report.number(),
                    number,
                    Suggestion.hint(number, all.stream().map(KeptLine::number).toList())));
  }

  private static BigDecimal part(KeptLine line, @Nullable BigDecimal wanted) {
    if (line.line().billing() != Billing.CHARGEABLE) {
      throw new StoreException(
          NoteMessage.NOT_CHARGED, line.line().id(), line.line().billing().reason());
    }
    Quantity quantity = line.line().quantity();
    return Parts.of(line.line().id().toString(), wanted, quantity.withValue(line.left()));
  }

  /** Puts parts on the note, each with the charges of its line that are on no other. */
  private void bill(KeptWork report, List<KeptLine> all, Map<String, BigDecimal> parts) {
    List<ValuedLine> approved =
        valuations.newest(report).map(valuations::lines).orElseGet(List::of);
    Set<String> billed = chargesBilled(all);
    parts.forEach(
        (number, part) -> {
          KeptLine line = line(report, all, number);
          for (ValuedLine each : approved) {
            if (each.line().equals(number)) {
              part(line, part, Objects.requireNonNull(each.amount()));
            } else if (number.equals(each.parent()) && !billed.contains(key(line, each))) {
              charge(line, each);
            }
          }
        });
    deliveries.markReport(change, report);
  }

  private static String key(KeptLine cause, ValuedLine charge) {
    return cause.id() + " " + charge.charge();
  }

  private Set<String> chargesBilled(List<KeptLine> all) {
    Set<String> billed = new TreeSet<>();
    for (KeptLine each :
        deliveries.live(lines.delivering(all.stream().map(KeptLine::id).toList()))) {
      if (each.source().charge() != null) {
        billed.add(each.source().line() + " " + each.source().charge());
      }
    }
    return billed;
  }

  private void part(KeptLine line, BigDecimal part, Money amount) {
    Money before = line.billedAmount();
    PartialBilling billing =
        new PartialBilling(
            line.line().chargeable().value(),
            amount,
            line.billed(),
            before == null ? amount.withAmount(BigDecimal.ZERO) : before);
    note.part(line.line(), part, billing.amountOf(part), line.id());
    PartialBilling after = billing.with(part);
    lines.setBilled(change, line, after.billed(), after.billedAmount());
  }

  private void charge(KeptLine cause, ValuedLine charge) {
    Quantity quantity =
        charge.quantity().value().signum() > 0
            ? charge.quantity()
            : new Quantity(BigDecimal.ONE, Unit.PIECE);
    note.charge(
        cause.line(),
        Objects.requireNonNull(charge.charge()),
        charge.kind(),
        quantity,
        Objects.requireNonNull(charge.amount()),
        charge.cost(),
        cause.id());
  }
}
