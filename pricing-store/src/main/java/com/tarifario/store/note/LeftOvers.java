package com.tarifario.store.note;

import com.tarifario.core.commercial.LeftOver;
import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.order.KeptOrderLine;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is left to bill of orders, reports and work orders with a closed price. */
public final class LeftOvers {

  private final Works works;
  private final WorkLines lines;
  private final OrderLines orderLines;
  private final Valuations valuations;
  private final Deliveries deliveries;
  private final CorrectingDocuments correcting;

  /** Those of the database. */
  public LeftOvers(Database database) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.orderLines = new OrderLines(database);
    this.valuations = new Valuations(database);
    this.deliveries = new Deliveries(database);
    this.correcting = new CorrectingDocuments(database);
  }

  /**
   * What there is to bill of a piece of work, and how much of it was billed: an order's lines; the
   * lines of a report that are charged, with their charges if it was billed in parts; or a work
   * order's closed price.
   *
   * @throws StoreException if there is none of that number, it is never billed, nothing of it is
   *     charged, or another corrects it
   */
  public List<LeftOver> of(String number) {
    KeptWork kept = works.get(number);
    return switch (kept.type()) {
      case ORDER -> order(kept);
      case WORK_REPORT -> report(kept);
      case WORK_ORDER -> List.of(closedPrice(kept));
      default -> throw new StoreException(NoteMessage.NOTHING_TO_BILL, number, kept.type().word());
    };
  }

  private List<LeftOver> order(KeptWork order) {
    List<KeptOrderLine> all = orderLines.of(order);
    if (all.isEmpty()) {
      throw new StoreException(NoteMessage.ORDER_WITHOUT_PRICE, order.number());
    }
    return all.stream().map(LeftOvers::ordered).toList();
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

  private List<LeftOver> report(KeptWork report) {
    correcting.requireNotCorrected(report);
    List<KeptLine> all = lines.of(report);
    List<ValuedLine> valued = valuations.newest(report).map(valuations::lines).orElseGet(List::of);
    List<ValuedLine> charges = deliveries.chargesLeft(report, all);
    List<LeftOver> left = new ArrayList<>();
    for (KeptLine each : all) {
      if (each.line().billing() == Billing.CHARGEABLE) {
        Optional<ValuedLine> approved =
            valued.stream().filter(line -> line.line().equals(each.number())).findFirst();
        Quantity charged =
            each.line()
                .quantity()
                .withValue(
                    approved
                        .map(line -> ReportParts.charged(each, line))
                        .orElseGet(() -> each.line().chargeable().value()));
        left.add(
            new LeftOver(
                each.number(),
                described(each.line()),
                charged,
                each.billed(),
                approved.map(ValuedLine::amount).orElse(null),
                each.billedAmount()));
        valued.stream()
            .filter(line -> each.number().equals(line.parent()))
            .forEach(line -> left.add(charge(line, !charges.contains(line))));
      }
    }
    if (left.isEmpty()) {
      throw new NotCharged(works, deliveries).of(report, all);
    }
    return left;
  }

  private static LeftOver charge(ValuedLine charge, boolean billed) {
    Quantity quantity = charge.quantity();
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

  private LeftOver closedPrice(KeptWork workOrder) {
    @Nullable Money price = workOrder.work().amount();
    if (price == null || !workOrder.work().hasClosedPrice()) {
      throw new StoreException(NoteMessage.NO_CLOSED_PRICE, workOrder.number());
    }
    boolean billed = !deliveries.live(lines.deliveringWork(List.of(workOrder.id()))).isEmpty();
    return new LeftOver(
        "",
        workOrder.work().title(),
        new Quantity(BigDecimal.ONE, Unit.PIECE),
        billed ? BigDecimal.ONE : BigDecimal.ZERO,
        price,
        billed ? price : null);
  }
}
