package com.tarifario.store.order;

import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.PartialBilling;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of orders. What was ordered, and at what price, is never changed; how much of it was
 * delivered is. An order that came of no quote has one line, which is all of it at its closed
 * price; that is kept when it is billed, and until then says what the order says.
 */
public final class OrderLines {

  private static final Table LINE = Table.part("order_line");
  private static final Table LINES = Table.silent("order_line");
  private static final Table PART = Table.silent("order_line_part");
  private static final int UNIT = 40;
  private static final int CODE = 200;
  private static final int TEXT = 10_000;

  private final Database database;

  /** The lines of the database. */
  public OrderLines(Database database) {
    this.database = database;
  }

  /**
   * Adds the lines of a new order.
   *
   * @param lines in their order, each with a path of its own
   */
  public void add(Change change, KeptWork order, List<OrderLine> lines) {
    if (order.type() != WorkType.ORDER) {
      throw new IllegalArgumentException(order.number() + " is no order.");
    }
    List<Row> rows = new ArrayList<>();
    for (OrderLine line : lines) {
      rows.add(row(order, rows.size(), line));
    }
    List<Long> ids = change.insertMany(LINES, order.number(), rows);
    change.touch(Works.SUBJECT, List.of(order.id()));
    List<Row> parts = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      int place = 0;
      for (OrderLine.Part part : lines.get(index).parts()) {
        parts.add(
            Row.of()
                .set("order_line", ids.get(index))
                .set("place", place++)
                .set("kind", part.kind())
                .set("amount", part.amount().amount())
                .set("cost", number(part.cost())));
      }
    }
    change.insertAll(PART, parts);
    String text =
        lines.stream()
            .map(each -> "line " + each.path() + ": " + each.quantity() + ", " + each.amount())
            .collect(Collectors.joining("\n"));
    change.note(Works.SUBJECT, order.id(), order.number(), "", text);
  }

  private static Row row(KeptWork order, int place, OrderLine line) {
    return Row.of()
        .set("work", order.id())
        .set("place", place)
        .text("path", line.path(), CODE)
        .text("concept", line.concept(), CODE)
        .text("description", line.description(), TEXT)
        .set("quantity", line.quantity().value())
        .text("unit", line.quantity().unit().symbol(), UNIT)
        .set("unit_price", number(line.unitPrice()))
        .set("amount", line.amount().amount())
        .set("cost", number(line.cost()))
        .set("currency", line.amount().currency().getCurrencyCode())
        .set("billed", BigDecimal.ZERO)
        .set("billed_amount", BigDecimal.ZERO);
  }

  private static @Nullable BigDecimal number(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  /** The lines of an order, in their order; none of one that has no price. */
  public List<KeptOrderLine> of(KeptWork order) {
    return of(List.of(order)).getOrDefault(order.id(), List.of());
  }

  /**
   * The lines of several orders, by the identities of the orders, in their order; one that has no
   * price is not in the answer.
   */
  public Map<Long, List<KeptOrderLine>> of(Collection<KeptWork> orders) {
    Map<Long, List<KeptOrderLine>> kept = ofOrders(orders.stream().map(KeptWork::id).toList());
    Map<Long, List<KeptOrderLine>> all = new LinkedHashMap<>();
    for (KeptWork order : orders) {
      List<KeptOrderLine> ofOrder = kept.getOrDefault(order.id(), List.of());
      List<KeptOrderLine> lines = isWhole(ofOrder) ? whole(order, ofOrder) : ofOrder;
      if (!lines.isEmpty()) {
        all.put(order.id(), lines);
      }
    }
    return all;
  }

  /** Whether an order has one price for all of it, or none: no lines of its own were agreed on. */
  public boolean isWhole(KeptWork order) {
    return isWhole(ofOrders(List.of(order.id())).getOrDefault(order.id(), List.of()));
  }

  /** There is no line, or the one that was kept when it was billed. */
  private static boolean isWhole(List<KeptOrderLine> kept) {
    return kept.isEmpty()
        || (kept.size() == 1 && kept.get(0).line().path().equals(KeptOrderLine.WHOLE));
  }

  private static List<KeptOrderLine> whole(KeptWork order, List<KeptOrderLine> kept) {
    Money price = order.work().amount();
    boolean begun = !kept.isEmpty() && kept.get(0).billing().billed().signum() > 0;
    if (begun) {
      return kept;
    }
    if (price == null) {
      return List.of();
    }
    String title = order.work().title();
    OrderLine line =
        OrderLine.of(
            KeptOrderLine.WHOLE,
            null,
            title.isBlank() ? order.number() : title,
            new Quantity(BigDecimal.ONE, Unit.PIECE),
            price,
            price,
            null);
    return List.of(KeptOrderLine.unbilled(kept.isEmpty() ? 0 : kept.get(0).id(), line));
  }

  /**
   * The lines of an order, all of them kept, so that they can be billed. Whoever else keeps them
   * waits until the change ends.
   */
  public List<KeptOrderLine> toBill(Change change, KeptWork order) {
    List<KeptOrderLine> lines = of(order);
    if (lines.isEmpty()) {
      return lines;
    }
    KeptOrderLine line = lines.get(0);
    if (!line.isKept()) {
      add(change, order, List.of(line.line()));
    } else if (line.line().path().equals(KeptOrderLine.WHOLE)
        && line.billing().billed().signum() == 0) {
      change.update(
          LINE, line.id(), null, order.number() + "/" + line.line().path(), said(line.line()));
    }
    return of(order);
  }

  private static Row said(OrderLine line) {
    return Row.of()
        .text("description", line.description(), TEXT)
        .set("unit_price", number(line.unitPrice()))
        .set("amount", line.amount().amount())
        .set("currency", line.amount().currency().getCurrencyCode());
  }

  /**
   * Notes how much of a line was delivered.
   *
   * @param number the order's number
   */
  public void setBilled(Change change, String number, KeptOrderLine line, PartialBilling billing) {
    change.update(
        LINE,
        line.id(),
        null,
        number + "/" + line.line().path(),
        Row.of()
            .set("billed", billing.billed())
            .set("billed_amount", billing.billedAmount().amount()));
  }

  /** The line of that identity. */
  public KeptOrderLine get(long id) {
    return list("l.id IN (<ids>)", List.of(id)).get(0);
  }

  /** The lines of those identities. */
  public List<KeptOrderLine> byId(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : list("l.id IN (<ids>)", ids);
  }

  /** The number of the order of a line. */
  public String orderOf(long id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT w.number FROM order_line l JOIN work w ON w.id = l.work"
                            + " WHERE l.id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
  }

  private List<KeptOrderLine> list(String condition, Collection<Long> ids) {
    return byOrder(condition, ids).values().stream().flatMap(List::stream).toList();
  }

  private Map<Long, List<KeptOrderLine>> ofOrders(Collection<Long> orders) {
    return orders.isEmpty() ? Map.of() : byOrder("l.work IN (<ids>)", orders);
  }

  private Map<Long, List<KeptOrderLine>> byOrder(String condition, Collection<Long> ids) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Map<Long, List<OrderLine.Part>> parts =
                  handle
                      .createQuery(
                          "SELECT p.*, l.currency FROM order_line_part p"
                              + " JOIN order_line l ON l.id = p.order_line WHERE "
                              + condition
                              + " ORDER BY p.order_line, p.place")
                      .bindList("ids", List.copyOf(ids))
                      .map(
                          (row, context) ->
                              Map.entry(row.getLong("order_line"), OrderRow.part(row)))
                      .collect(grouped());
              return handle
                  .createQuery(
                      "SELECT l.* FROM order_line l WHERE "
                          + condition
                          + " ORDER BY l.work, l.place")
                  .bindList("ids", List.copyOf(ids))
                  .map((row, context) -> Map.entry(row.getLong("work"), OrderRow.line(row, parts)))
                  .collect(grouped());
            });
  }

  private static <T> Collector<Map.Entry<Long, T>, ?, Map<Long, List<T>>> grouped() {
    return Collectors.groupingBy(
        Map.Entry::getKey,
        LinkedHashMap::new,
        Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
  }
}
