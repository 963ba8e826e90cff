package com.tarifario.store.delivery;

import com.tarifario.core.commercial.PartialBilling;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Exact;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.order.KeptOrderLine;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What lines of delivery notes deliver of reports and orders, so that it is billed once. */
public final class Deliveries {

  private final Works works;
  private final WorkLines lines;
  private final OrderLines orderLines;

  /** The deliveries of the database. */
  public Deliveries(Database database) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.orderLines = new OrderLines(database);
  }

  /**
   * What these lines of a delivery note deliver is to be billed again. Whatever else delivers
   * something of the same reports and orders waits until the change ends.
   *
   * @param released lines of one delivery note; all of those that deliver one line of an order
   */
  public void release(Change change, List<KeptLine> released) {
    releaseReports(change, released);
    releaseOrders(change, released);
  }

  private void releaseReports(Change change, List<KeptLine> released) {
    Map<Long, KeptLine> bySource = new TreeMap<>();
    for (KeptLine each : released) {
      if (each.source().line() != null && each.source().charge() == null) {
        bySource.put(each.source().line(), each);
      }
    }
    works.hold(change, works(lines.byId(bySource.keySet()).values()));
    Map<String, Boolean> reports = new LinkedHashMap<>();
    lines
        .byId(bySource.keySet())
        .forEach(
            (id, source) -> {
              KeptLine delivery = Objects.requireNonNull(bySource.get(id));
              BigDecimal billed =
                  source.billed().subtract(delivery.line().chargeable().value());
              Money before = source.billedAmount();
              Money after =
                  before == null || billed.signum() == 0
                      ? null
                      : before.minus(agreedAmount(delivery.line()));
              lines.setBilled(change, source, billed, after);
              reports.put(source.line().id().document(), true);
            });
    reports.keySet().forEach(number -> toBill(change, works.get(number)));
  }

  private void releaseOrders(Change change, List<KeptLine> released) {
    Map<Long, Money> amounts = new TreeMap<>();
    Map<Long, BigDecimal> quantities = new TreeMap<>();
    for (KeptLine each : released) {
      Long ordered = each.source().orderLine();
      if (ordered != null) {
        quantities.put(ordered, each.line().chargeable().value());
        amounts.merge(ordered, agreedAmount(each.line()), Money::plus);
      }
    }
    quantities.forEach(
        (id, quantity) -> {
          KeptWork order = works.get(orderLines.orderOf(id));
          works.hold(change, List.of(order.id()));
          KeptOrderLine line = orderLines.get(id);
          PartialBilling billing = line.billing();
          Money amount = Objects.requireNonNull(amounts.get(id));
          orderLines.setBilled(
              change,
              order.number(),
              line,
              new PartialBilling(
                  billing.quantity(),
                  billing.amount(),
                  billing.billed().subtract(quantity),
                  billing.billedAmount().minus(amount)));
          toBill(change, works.get(order.number()));
        });
  }

  /** What a line at an agreed price costs the client. */
  public static Money agreedAmount(ChargeLine line) {
    PriceOverride agreed = line.override();
    if (agreed == null) {
      throw new IllegalArgumentException("Line " + line.id() + " has no agreed price.");
    }
    Money price = agreed.price();
    return price.withAmount(
        Exact.round(
            price.amount().multiply(line.chargeable().value()),
            price.currency().getDefaultFractionDigits(),
            RoundingMode.HALF_UP));
  }

  private void toBill(Change change, KeptWork kept) {
    works.mark(change, kept.id(), kept.number(), kept.toValue(), true);
  }

  private static Collection<Long> works(Collection<KeptLine> of) {
    Collection<Long> ids = new TreeSet<>();
    of.forEach(each -> ids.add(each.work()));
    return ids;
  }
}
