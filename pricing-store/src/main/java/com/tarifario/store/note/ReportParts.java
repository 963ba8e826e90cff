package com.tarifario.store.note;

import com.tarifario.core.commercial.PartialBilling;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.document.DocumentMessage;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.note.NoteRequest.LinePart;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts reports on a delivery note. Each part of a line that is charged has the price at which the
 * report was approved, of as much as was charged then; what is not charged is shown at 0. A report
 * of which nothing was billed may be priced anew instead.
 */
final class ReportParts {

  private final Works works;
  private final WorkLines lines;
  private final Valuations valuations;
  private final Deliveries deliveries;
  private final Change change;
  private final NoteLines note;
  private final List<KeptWork> billed = new ArrayList<>();

  ReportParts(Database database, Change change, NoteLines note) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.valuations = new Valuations(database);
    this.deliveries = new Deliveries(database);
    this.change = change;
    this.note = note;
  }

  /** Notes of the reports whether something of them is left, once the note is kept. */
  void mark() {
    billed.forEach(each -> deliveries.markReport(change, each));
  }

  /**
   * The report, or what is left of it.
   *
   * @param anew whether it is priced anew, if nothing of it was billed
   */
  void whole(KeptWork report, boolean anew) {
    List<KeptLine> all = lines.of(report);
    boolean begun = !all.stream().allMatch(KeptLine::isUnbilled);
    List<ValuedLine> charges = deliveries.chargesLeft(report, all);
    List<KeptLine> shown =
        all.stream()
            .filter(each -> isShown(each) && (each.isUnbilled() || isLeft(each, charges)))
            .toList();
    if (shown.isEmpty() || (begun && shown.stream().noneMatch(each -> isLeft(each, charges)))) {
      throw begun
          ? new StoreException(NoteMessage.NOTHING_LEFT, report.number())
          : new NotCharged(works, deliveries).of(report, all);
    }
    if (anew && !begun) {
      shown.forEach(each -> whole(each, each.line()));
      billed.add(report);
    } else {
      Map<String, @Nullable BigDecimal> parts = new LinkedHashMap<>();
      shown.forEach(each -> parts.put(each.number(), null));
      bill(report, all, parts, charges);
    }
  }

  private static boolean isLeft(KeptLine line, List<ValuedLine> charges) {
    return line.left().signum() > 0
        || charges.stream().anyMatch(each -> line.number().equals(each.parent()));
  }

  /** What is part of a price elsewhere, or for no client, is not shown to one. */
  private static boolean isShown(KeptLine line) {
    Billing billing = line.line().billing();
    return billing != Billing.QUOTED && billing != Billing.INTERNAL;
  }

  /** A line that has no agreed price on the note. */
  private void whole(KeptLine line, ChargeLine as) {
    note.whole(as, line.id());
    lines.setBilled(change, line, null, line.line().chargeable().value(), null);
  }

  /** Parts of lines of the report. */
  void parts(KeptWork report, List<LinePart> wanted) {
    List<KeptLine> all = lines.of(report);
    List<ValuedLine> charges = deliveries.chargesLeft(report, all);
    Map<String, @Nullable BigDecimal> parts = new LinkedHashMap<>();
    for (LinePart each : wanted) {
      KeptLine line = line(report, all, each.line());
      if (line.line().billing() != Billing.CHARGEABLE) {
        throw new StoreException(
            NoteMessage.NOT_CHARGED, line.line().id(), line.line().billing().reason());
      }
      if (each.quantity() == null && !line.isUnbilled() && !isLeft(line, charges)) {
        throw new StoreException(NoteMessage.NOTHING_LEFT, line.line().id());
      }
      parts.put(line.number(), each.quantity());
    }
    bill(report, all, parts, charges);
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

  /**
   * Puts parts on the note, each with the charges of its line that are on no other.
   *
   * @param parts how much of each line; null for all that is left, or if it is not charged
   * @param charges those of the report that are on no note
   */
  private void bill(
      KeptWork report,
      List<KeptLine> all,
      Map<String, @Nullable BigDecimal> parts,
      List<ValuedLine> charges) {
    KeptValuation valuation = valuations.newest(report).orElseThrow();
    Map<String, ValuedLine> approved = new HashMap<>();
    valuations.lines(valuation).forEach(each -> approved.put(each.line(), each));
    Set<String> ofPacks = valuations.consuming(valuation);
    parts.forEach(
        (number, wanted) -> {
          KeptLine line = line(report, all, number);
          ValuedLine price = Objects.requireNonNull(approved.get(number));
          if (wanted == null && line.isUnbilled() && ofPacks.contains(number)) {
            // Whatever the note or one that corrects it takes from the pack, it takes in its place.
            whole(line, line.line());
          } else {
            bill(line, wanted, price);
            charges.stream()
                .filter(each -> number.equals(each.parent()))
                .forEach(each -> charge(line, each));
          }
        });
    billed.add(report);
  }

  private void bill(KeptLine line, @Nullable BigDecimal wanted, ValuedLine approved) {
    boolean all = wanted == null && line.isUnbilled();
    if (line.line().billing() != Billing.CHARGEABLE) {
      if (line.isUnbilled()) {
        whole(line, line.line());
      }
    } else if (all && approved.status() == LineStatus.COVERED) {
      // A rule covered it, which may be in force no more: what it was approved at stays.
      whole(line, line.line().toBuilder().billing(Billing.AGREEMENT).build());
    } else if (charged(line, approved).signum() > 0) {
      if (wanted != null || line.left().signum() > 0) {
        part(line, wanted, approved);
      }
    } else if (all) {
      Money nothing = Objects.requireNonNull(approved.amount());
      note.nothing(line.line(), nothing, line.id());
      lines.setBilled(change, line, BigDecimal.ZERO, BigDecimal.ZERO, nothing);
    }
  }

  private void part(KeptLine line, @Nullable BigDecimal wanted, ValuedLine approved) {
    Money amount = Objects.requireNonNull(approved.amount());
    Money before = line.billedAmount();
    BigDecimal charged = charged(line, approved);
    PartialBilling billing =
        new PartialBilling(
            charged,
            amount,
            line.billed(),
            before == null ? amount.withAmount(BigDecimal.ZERO) : before);
    Quantity left = line.line().quantity().withValue(billing.left());
    BigDecimal part = Parts.of(line.line().id().toString(), wanted, left);
    note.part(
        line.line(), part, billing.amountOf(part), unitCost(line, approved, charged), line.id());
    PartialBilling after = billing.with(part);
    lines.setBilled(change, line, charged, after.billed(), after.billedAmount());
  }

  /** What one unit of what is charged cost us, which is not what one that was worked did. */
  private static @Nullable Money unitCost(KeptLine line, ValuedLine approved, BigDecimal charged) {
    Money cost = approved.cost();
    return cost == null || charged.compareTo(line.line().quantity().value()) == 0
        ? line.line().unitCost()
        : cost.dividedBy(charged);
  }

  /**
   * How much of a line is charged; of one that was billed before that was kept, what was worked.
   */
  static BigDecimal charged(KeptLine line, ValuedLine approved) {
    BigDecimal known = line.charged();
    boolean asReported = !line.isUnbilled() || approved.quantity().value().signum() <= 0;
    return known != null
        ? known
        : asReported ? line.line().chargeable().value() : approved.quantity().value();
  }

  /** How much of a charge is billed, which is all or nothing of it. */
  static Quantity quantity(ValuedLine charge) {
    return charge.quantity().value().signum() > 0
        ? charge.quantity()
        : new Quantity(BigDecimal.ONE, Unit.PIECE);
  }

  private void charge(KeptLine cause, ValuedLine charge) {
    note.charge(
        cause.line(),
        Objects.requireNonNull(charge.charge()),
        charge.kind(),
        quantity(charge),
        Objects.requireNonNull(charge.amount()),
        charge.cost(),
        cause.id());
  }
}
