package com.tarifario.store.note;

import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.PartialBilling;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride.Origin;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.LineSource;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.note.NoteRequest.OrderPart;
import com.tarifario.store.order.KeptOrderLine;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.work.KeptWork;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts orders, and closed prices of work orders, on a delivery note at the price agreed. */
final class OrderParts {

  /** What is agreed as a whole is of no kind; this one says the least. */
  private static final Kind WHOLE = Kind.EXPENSE;

  private final OrderLines orderLines;
  private final WorkLines lines;
  private final Deliveries deliveries;
  private final Change change;
  private final NoteLines note;

  OrderParts(Database database, Change change, NoteLines note) {
    this.orderLines = new OrderLines(database);
    this.lines = new WorkLines(database);
    this.deliveries = new Deliveries(database);
    this.change = change;
    this.note = note;
  }

  /** Parts of an order; one without a path is all that is left of it. */
  void parts(KeptWork order, List<OrderPart> wanted) {
    List<KeptOrderLine> all = orderLines.toBill(change, order);
    if (all.isEmpty()) {
      throw new StoreException(NoteMessage.ORDER_WITHOUT_PRICE, order.number());
    }
    for (OrderPart each : wanted) {
      if (each.path() == null) {
        List<KeptOrderLine> left =
            all.stream().filter(line -> !line.billing().isComplete()).toList();
        if (left.isEmpty()) {
          throw new StoreException(NoteMessage.NOTHING_LEFT, order.number());
        }
        left.forEach(line -> bill(order, line, line.billing().left()));
      } else {
        KeptOrderLine line = line(order, all, each.path());
        Quantity left = line.line().quantity().withValue(line.billing().left());
        String what = order.number() + "/" + each.path();
        bill(order, line, Parts.of(what, each.quantity(), left));
      }
    }
    deliveries.markOrder(change, order);
  }

  private static KeptOrderLine line(KeptWork order, List<KeptOrderLine> all, String path) {
    return all.stream()
        .filter(each -> each.line().path().equals(path))
        .findFirst()
        .orElseThrow(
            () ->
                new StoreException(
                    NoteMessage.ORDER_LINE_UNKNOWN,
                    order.number(),
                    path,
                    Suggestion.hint(path, all.stream().map(each -> each.line().path()).toList())));
  }

  /** One line of each kind that has a share, so that margins by kind stay what they are. */
  private void bill(KeptWork order, KeptOrderLine kept, BigDecimal part) {
    OrderLine line = kept.line();
    PartialBilling billing = kept.billing();
    if (line.parts().isEmpty()) {
      add(order, kept, WHOLE, part, billing.amountOf(part), line.cost());
    } else {
      List<Money> shares =
          part.compareTo(billing.left()) == 0
              ? sharesLeft(kept)
              : billing.sharesOf(line.parts().stream().map(OrderLine.Part::amount).toList(), part);
      boolean nothing = shares.stream().allMatch(Money::isZero);
      for (int index = 0; index < shares.size(); index++) {
        OrderLine.Part ofKind = line.parts().get(index);
        if (nothing ? index == 0 : !shares.get(index).isZero()) {
          add(order, kept, ofKind.kind(), part, shares.get(index), ofKind.cost());
        }
      }
    }
    orderLines.setBilled(change, order.number(), kept, billing.with(part));
  }

  /** What is left of each kind, whichever parts were taken back meanwhile. */
  private List<Money> sharesLeft(KeptOrderLine kept) {
    Map<Kind, Money> billed = new EnumMap<>(Kind.class);
    for (KeptLine each : deliveries.live(lines.deliveringOrder(List.of(kept.id())))) {
      billed.merge(each.line().subject().kind(), Deliveries.agreedAmount(each.line()), Money::plus);
    }
    return kept.line().parts().stream()
        .map(
            each -> {
              Money before = billed.get(each.kind());
              return before == null ? each.amount() : each.amount().minus(before);
            })
        .toList();
  }

  private void add(
      KeptWork order,
      KeptOrderLine kept,
      Kind kind,
      BigDecimal part,
      Money amount,
      @Nullable Money cost) {
    OrderLine line = kept.line();
    note.agreed(
        order,
        Origin.QUOTE,
        line.concept(),
        line.description(),
        kind,
        line.quantity().withValue(part),
        amount,
        cost == null ? null : cost.dividedBy(line.quantity().value()),
        LineSource.ofOrder(kept.id()));
  }

  /** The closed price of a work order; what it cost us stands in its reports. */
  void closedPrice(KeptWork workOrder) {
    Money price = workOrder.work().amount();
    String order = workOrder.work().links().order();
    if (price != null && order != null) {
      throw new StoreException(NoteMessage.PRICED_BY_ORDER, workOrder.number(), order);
    }
    if (!workOrder.work().hasClosedPrice()) {
      throw new StoreException(NoteMessage.NO_CLOSED_PRICE, workOrder.number());
    }
    List<KeptLine> before = deliveries.live(lines.deliveringWork(List.of(workOrder.id())));
    if (!before.isEmpty()) {
      throw new StoreException(
          NoteMessage.CLOSED_PRICE_BILLED,
          workOrder.number(),
          before.get(0).line().id().document());
    }
    String title = workOrder.work().title();
    note.agreed(
        workOrder,
        Origin.WORK_ORDER,
        null,
        title.isBlank() ? workOrder.number() : title,
        WHOLE,
        new Quantity(BigDecimal.ONE, Unit.PIECE),
        Objects.requireNonNull(price),
        null,
        LineSource.ofWorkOrder(workOrder.id()));
    deliveries.mark(change, workOrder, false);
  }
}
