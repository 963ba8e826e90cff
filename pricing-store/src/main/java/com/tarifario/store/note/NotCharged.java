package com.tarifario.store.note;

import com.tarifario.core.work.Billing;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.util.List;
import java.util.Optional;

/** Why nothing of a report is billed, though nothing of it was billed yet. */
final class NotCharged {

  private final Works works;
  private final Deliveries deliveries;

  NotCharged(Works works, Deliveries deliveries) {
    this.works = works;
    this.deliveries = deliveries;
  }

  /**
   * The error that says so.
   *
   * @param lines all lines of the report, none of which is charged
   */
  StoreException of(KeptWork report, List<KeptLine> lines) {
    if (lines.isEmpty()) {
      return new StoreException(NoteMessage.WITHOUT_LINES, report.number());
    }
    DoneUnder under =
        lines.stream()
            .filter(NotCharged::isPart)
            .findFirst()
            .map(
                each ->
                    DoneUnder.of(
                        each.line(),
                        report.work().links(),
                        number -> works.find(number).orElse(null)))
            .orElse(DoneUnder.NOTHING);
    Optional<KeptWork> workOrder = Optional.ofNullable(under.workOrder());
    String order = under.order();
    Optional<KeptWork> givenUp =
        (order == null ? workOrder : works.find(order)).filter(deliveries::isCancelled);
    if (givenUp.isPresent()) {
      return givenUp(report, givenUp.get(), lines);
    }
    if (order != null) {
      return new StoreException(NoteMessage.PRICED_BY_ORDER, report.number(), order);
    }
    return workOrder
        .filter(each -> each.work().amount() != null)
        .map(
            each -> new StoreException(NoteMessage.IN_CLOSED_PRICE, report.number(), each.number()))
        .orElseGet(
            () ->
                new StoreException(
                    NoteMessage.NOT_CHARGED,
                    report.number(),
                    lines.stream()
                        .map(each -> each.line().billing().reason())
                        .distinct()
                        .toList()));
  }

  private static boolean isPart(KeptLine line) {
    return line.line().billing() == Billing.QUOTED;
  }

  private static StoreException givenUp(KeptWork report, KeptWork order, List<KeptLine> lines) {
    String part =
        lines.stream().filter(NotCharged::isPart).findFirst().map(KeptLine::number).orElse("");
    return new StoreException(NoteMessage.PRICE_GIVEN_UP, report.number(), order.number(), part);
  }
}
