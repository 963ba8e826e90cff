package com.tarifario.store.note;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.PriceOverride.Origin;
import com.tarifario.store.change.Change;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.LineSource;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.work.KeptWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a new delivery note, numbered from 1. */
final class NoteLines {

  /** What the lines call their document until it has a number. */
  private static final String NEW = "new";

  private final Change change;
  private final NoteRequest request;
  private final List<NewLine> lines = new ArrayList<>();

  NoteLines(Change change, NoteRequest request) {
    this.change = change;
    this.request = request;
  }

  List<NewLine> all() {
    return List.copyOf(lines);
  }

  private LineId next() {
    return new LineId(NEW, String.valueOf(lines.size() + 1));
  }

  /**
   * Nothing is delivered before it was done or ordered.
   *
   * @param number what is delivered
   * @param day its day
   */
  private void requireNotBefore(String number, LocalDate day) {
    if (request.on().isBefore(day)) {
      throw new StoreException(NoteMessage.NOTE_BEFORE, request.on(), number, day);
    }
  }

  /** A line of a report as it is, to be priced anew. */
  void whole(ChargeLine line, long source) {
    requireNotBefore(line.id().document(), line.date());
    ChargeLine ofVisit = line.toBuilder().visit(visit(line)).build();
    lines.add(new NewLine(ofVisit.withId(next()), LineSource.ofLine(source)));
  }

  /** Reports name their visits each for itself; on a note, those of several stay several. */
  private static String visit(ChargeLine line) {
    String visit = line.assignment().visit();
    String report = line.id().document();
    return visit == null ? report : report + "/" + visit;
  }

  /**
   * A part of a line of a report. When it was worked has no part in an agreed price.
   *
   * @param amount what the part comes to
   * @param unitCost what one unit of it cost us; null if not known
   */
  void part(ChargeLine line, BigDecimal part, Money amount, @Nullable Money unitCost, long source) {
    requireNotBefore(line.id().document(), line.date());
    Quantity quantity = line.quantity().withValue(part);
    ChargeLineBuilder built =
        of(line, line.subject().kind(), quantity)
            .noticeDate(line.assignment().noticeDate())
            .item(line.subject().item())
            .family(line.subject().family())
            .category(line.subject().category())
            .technician(line.subject().technician())
            .description(line.subject().description())
            .unitCost(unitCost)
            .listPrice(line.listPrice())
            .override(agreed(amount, quantity, line.id().document(), Origin.WORK_REPORT));
    line.attributes().forEach(built::attribute);
    lines.add(new NewLine(built.build(), LineSource.ofLine(source)));
  }

  /**
   * A line of a report of which nothing is charged, as it is; no rule has a say.
   *
   * @param amount what it comes to
   */
  void nothing(ChargeLine line, Money amount, long source) {
    requireNotBefore(line.id().document(), line.date());
    Quantity one = line.quantity().withValue(BigDecimal.ONE);
    PriceOverride agreed = agreed(amount, one, line.id().document(), Origin.WORK_REPORT);
    ChargeLine ofVisit = line.toBuilder().visit(visit(line)).override(agreed).build();
    lines.add(new NewLine(ofVisit.withId(next()), LineSource.ofLine(source)));
  }

  /**
   * A charge that a line of a report caused.
   *
   * @param cost what it cost us; null if not known
   */
  void charge(
      ChargeLine cause,
      String name,
      Kind kind,
      Quantity quantity,
      Money amount,
      @Nullable Money cost,
      long source) {
    lines.add(
        new NewLine(
            of(cause, kind, quantity)
                .description(name)
                .unitCost(cost == null ? null : cost.dividedBy(quantity.value()))
                .override(agreed(amount, quantity, cause.id().document(), Origin.WORK_REPORT))
                .build(),
            LineSource.ofCharge(source, name)));
  }

  private ChargeLineBuilder of(ChargeLine line, Kind kind, Quantity quantity) {
    Assignment assignment = line.assignment();
    return ChargeLine.builder(next(), line.date(), request.client(), kind, quantity)
        .workCentre(assignment.workCentre())
        .workOrder(assignment.workOrder())
        .visit(visit(line))
        .agreement(assignment.agreement())
        .quoteTariff(assignment.quoteTariff())
        .workType(assignment.workType())
        .concept(assignment.concept());
  }

  /**
   * What was agreed in an order or a work order, whose closed price may be billed before it is
   * done.
   *
   * @param agreedIn what it was agreed in
   * @param concept the budget concept; null if none
   * @param unitCost what one unit was thought to cost us; null if not known
   */
  void agreed(
      KeptWork agreedIn,
      Origin origin,
      @Nullable String concept,
      String description,
      Kind kind,
      Quantity quantity,
      Money amount,
      @Nullable Money unitCost,
      LineSource source) {
    String number = agreedIn.number();
    if (origin != Origin.WORK_ORDER) {
      requireNotBefore(number, agreedIn.work().on());
    }
    lines.add(
        new NewLine(
            ChargeLine.builder(next(), request.on(), request.client(), kind, quantity)
                .workCentre(agreedIn.work().workCentre())
                .workOrder(origin == Origin.WORK_ORDER ? number : null)
                .visit(number)
                .agreement(agreedIn.work().links().agreement())
                .concept(concept)
                .description(description)
                .unitCost(unitCost)
                .override(agreed(amount, quantity, number, origin))
                .build(),
            source));
  }

  private PriceOverride agreed(Money amount, Quantity quantity, String number, Origin origin) {
    Money price = amount.withAmount(Exact.divide(amount.amount(), quantity.value()));
    return new PriceOverride(price, number, change.who(), change.at(), origin);
  }
}
