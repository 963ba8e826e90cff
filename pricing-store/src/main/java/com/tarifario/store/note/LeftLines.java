package com.tarifario.store.note;

import com.tarifario.core.commercial.LeftOver;
import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.order.KeptOrderLine;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is to bill of orders, reports and work orders, and how much of it was billed, line by
 * line. Those of many are read with as few queries as those of one.
 */
final class LeftLines {

  private final WorkLines lines;
  private final OrderLines orderLines;
  private final Valuations valuations;
  private final Deliveries deliveries;

  LeftLines(Database database) {
    this.lines = new WorkLines(database);
    this.orderLines = new OrderLines(database);
    this.valuations = new Valuations(database);
    this.deliveries = new Deliveries(database);
  }

  /**
   * Those of pieces of work, by their identities.
   *
   * @param works so many that one statement takes them
   * @return without those that are of another type, or of which nothing is charged
   */
  Map<Long, List<LeftOver>> of(Collection<KeptWork> works) {
    Map<Long, List<LeftOver>> left = new HashMap<>();
    orderLines
        .of(ofType(works, WorkType.ORDER))
        .forEach((id, all) -> left.put(id, all.stream().map(LeftLines::ordered).toList()));
    reports(left, ids(ofType(works, WorkType.WORK_REPORT)));
    closedPrices(left, ofType(works, WorkType.WORK_ORDER));
    return left;
  }

  private static List<KeptWork> ofType(Collection<KeptWork> works, WorkType type) {
    return works.stream().filter(each -> each.type() == type).toList();
  }

  private static List<Long> ids(List<KeptWork> works) {
    return works.stream().map(KeptWork::id).toList();
  }

  private static LeftOver ordered(KeptOrderLine kept) {
    OrderLine line = kept.line();
    return new LeftOver(
        line.path(),
        line.description(),
        line.quantity(),
        kept.billing().billed(),
        line.amount(),
        kept.billing().billedAmount());
  }

  private void reports(Map<Long, List<LeftOver>> left, List<Long> reports) {
    Map<Long, List<KeptLine>> all = lines.of(reports);
    Map<Long, List<ValuedLine>> valued = valued(reports);
    Map<Long, List<ValuedLine>> charges = deliveries.chargesLeft(all, valued);
    all.forEach(
        (id, ofReport) -> {
          List<LeftOver> ofLines =
              report(
                  ofReport,
                  valued.getOrDefault(id, List.of()),
                  charges.getOrDefault(id, List.of()));
          if (!ofLines.isEmpty()) {
            left.put(id, ofLines);
          }
        });
  }

  /** What became of the lines of reports in the valuations that hold. */
  private Map<Long, List<ValuedLine>> valued(List<Long> reports) {
    Map<Long, KeptValuation> newest = valuations.newest(reports);
    Map<Long, List<ValuedLine>> byValuation = valuations.lines(newest.values());
    Map<Long, List<ValuedLine>> valued = new HashMap<>();
    newest.forEach(
        (id, valuation) -> valued.put(id, byValuation.getOrDefault(valuation.id(), List.of())));
    return valued;
  }

  private static List<LeftOver> report(
      List<KeptLine> all, List<ValuedLine> valued, List<ValuedLine> charges) {
    Map<String, ValuedLine> approved = new HashMap<>();
    valued.stream()
        .filter(each -> !each.isCharge())
        .forEach(each -> approved.put(each.line(), each));
    List<LeftOver> left = new ArrayList<>();
    for (KeptLine each : all) {
      if (each.line().billing() == Billing.CHARGEABLE) {
        left.add(reported(each, approved.get(each.number())));
        valued.stream()
            .filter(line -> each.number().equals(line.parent()))
            .forEach(line -> left.add(charge(line, !charges.contains(line))));
      }
    }
    return left;
  }

  private static LeftOver reported(KeptLine line, @Nullable ValuedLine approved) {
    BigDecimal charged =
        approved == null ? line.line().chargeable().value() : ReportParts.charged(line, approved);
    return new LeftOver(
        line.number(),
        described(line.line()),
        line.line().quantity().withValue(charged),
        line.billed(),
        approved == null ? null : approved.amount(),
        line.billedAmount());
  }

  private static LeftOver charge(ValuedLine charge, boolean billed) {
    Quantity quantity = ReportParts.quantity(charge);
    return new LeftOver(
        charge.line(),
        Objects.requireNonNullElse(charge.charge(), ""),
        quantity,
        billed ? quantity.value() : BigDecimal.ZERO,
        charge.amount(),
        billed ? charge.amount() : null);
  }

  private static String described(ChargeLine line) {
    String text = line.subject().description();
    return text == null ? Objects.requireNonNullElse(line.subject().item(), "") : text;
  }

  private void closedPrices(Map<Long, List<LeftOver>> left, List<KeptWork> workOrders) {
    List<KeptWork> priced =
        workOrders.stream().filter(each -> each.work().hasClosedPrice()).toList();
    Set<Long> billed =
        deliveries.live(lines.deliveringWork(ids(priced))).stream()
            .map(each -> each.source().workOrder())
            .collect(Collectors.toSet());
    for (KeptWork each : priced) {
      left.put(each.id(), List.of(closedPrice(each, billed.contains(each.id()))));
    }
  }

  private static LeftOver closedPrice(KeptWork workOrder, boolean billed) {
    Money price = Objects.requireNonNull(workOrder.work().amount());
    return new LeftOver(
        "",
        workOrder.work().title(),
        new Quantity(BigDecimal.ONE, Unit.PIECE),
        billed ? BigDecimal.ONE : BigDecimal.ZERO,
        price,
        billed ? price : null);
  }
}
