package com.tarifario.store.delivery;

import com.tarifario.core.commercial.PartialBilling;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Batches;
import com.tarifario.store.database.Database;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.order.KeptOrderLine;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import com.tarifario.store.work.Works;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What lines of delivery notes deliver of reports and orders, so that it is billed once. */
public final class Deliveries {

  /** More than any amount has, and fewer than what a price for one unit leaves of its parts. */
  private static final int MOST_DECIMALS = 10;

  private final Works works;
  private final WorkLines lines;
  private final OrderLines orderLines;
  private final Lifecycles lifecycles;
  private final WorkBatch batch;
  private final LeftCharges leftCharges;

  /** The deliveries of the database. */
  public Deliveries(Database database) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.orderLines = new OrderLines(database);
    this.lifecycles = new Lifecycles(database);
    this.batch = new WorkBatch(database);
    this.leftCharges = new LeftCharges(database, this);
  }

  /**
   * What these lines of a delivery note delivered, which deliver nothing any more, is to be billed
   * again. Whatever else delivers something of the same reports and orders waits until the change
   * ends.
   *
   * @param released lines of one delivery note; all of those that deliver one line of an order
   */
  public void release(Change change, List<KeptLine> released) {
    releaseReports(change, released);
    releaseOrders(change, released);
    for (KeptLine each : released) {
      Long workOrder = each.source().workOrder();
      if (workOrder != null) {
        works.hold(change, List.of(workOrder));
        batch.byId(List.of(workOrder)).values().forEach(kept -> mark(change, kept, true));
      }
    }
  }

  private void releaseReports(Change change, List<KeptLine> released) {
    Map<Long, KeptLine> bySource = new TreeMap<>();
    Set<Long> sources = new TreeSet<>();
    for (KeptLine each : released) {
      Long source = each.source().line();
      if (source != null) {
        sources.add(source);
        if (each.source().charge() == null) {
          bySource.put(source, each);
        }
      }
    }
    works.hold(change, works(lines.byId(sources).values()));
    Set<String> reports = new LinkedHashSet<>();
    lines
        .byId(sources)
        .forEach(
            (id, source) -> {
              KeptLine delivery = bySource.get(id);
              if (delivery != null) {
                release(change, source, delivery.line());
              }
              reports.add(source.line().id().document());
            });
    reports.forEach(number -> markReport(change, works.get(number)));
  }

  private void release(Change change, KeptLine source, ChargeLine delivery) {
    BigDecimal billed = source.billed().subtract(delivery.chargeable().value());
    Money before = source.billedAmount();
    Money after =
        before == null || billed.signum() == 0 ? null : before.minus(agreedAmount(delivery));
    BigDecimal charged = billed.signum() == 0 ? null : source.charged();
    lines.setBilled(change, source, charged, billed, after);
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
          markOrder(change, works.get(order.number()));
        });
  }

  /** What a line at an agreed price costs the client. */
  public static Money agreedAmount(ChargeLine line) {
    PriceOverride agreed = line.override();
    if (agreed == null) {
      throw new IllegalArgumentException("Line " + line.id() + " has no agreed price.");
    }
    Money price = agreed.price();
    BigDecimal exact =
        Exact.round(
                price.amount().multiply(line.chargeable().value()),
                MOST_DECIMALS,
                RoundingMode.HALF_UP)
            .stripTrailingZeros();
    int decimals = Math.max(exact.scale(), price.currency().getDefaultFractionDigits());
    return price.withAmount(exact.setScale(decimals));
  }

  /** Notes whether something of a report is still to be billed. */
  public void markReport(Change change, KeptWork report) {
    mark(change, report, isToBill(report, lines.of(report)));
  }

  /**
   * The charges of a report that are on no delivery note; a line that was priced anew on one has
   * its charges there.
   *
   * @param of the report's lines
   */
  public List<ValuedLine> chargesLeft(KeptWork report, List<KeptLine> of) {
    return leftCharges.of(report, of);
  }

  /**
   * The same of several reports, by their identities; one without such charges is not in the
   * answer.
   *
   * @param of the reports' lines
   * @param valued what became of them in the valuations that hold
   */
  public Map<Long, List<ValuedLine>> chargesLeft(
      Map<Long, List<KeptLine>> of, Map<Long, List<ValuedLine>> valued) {
    return leftCharges.of(of, valued);
  }

  /**
   * Whether something of a report is still to be billed: of a line, or a charge.
   *
   * @param of its lines
   */
  public boolean isToBill(KeptWork report, List<KeptLine> of) {
    return of.stream().anyMatch(each -> each.left().signum() > 0)
        || !chargesLeft(report, of).isEmpty();
  }

  /** Notes whether something of an order is still to be billed. */
  public void markOrder(Change change, KeptWork order) {
    mark(
        change,
        order,
        orderLines.of(order).stream().anyMatch(each -> !each.billing().isComplete()));
  }

  /** Notes whether a piece of work is still to be billed. */
  public void mark(Change change, KeptWork kept, boolean toBill) {
    works.mark(change, kept.id(), kept.number(), kept.toValue(), toBill);
  }

  /** Those of lines of delivery notes whose delivery note was not cancelled. */
  public List<KeptLine> live(Collection<KeptLine> of) {
    if (of.isEmpty()) {
      return List.of();
    }
    Lifecycle states = lifecycles.of(WorkType.DELIVERY_NOTE);
    Set<Long> live = new HashSet<>();
    for (List<Long> part : Batches.of(List.copyOf(works(of)))) {
      batch.byId(part).values().stream()
          .filter(each -> !states.state(each.state()).isCancelled())
          .forEach(each -> live.add(each.id()));
    }
    return of.stream().filter(each -> live.contains(each.work())).toList();
  }

  /** Whether a piece of work was cancelled, or left out. */
  public boolean isCancelled(KeptWork kept) {
    return lifecycles.of(kept.type()).state(kept.state()).isCancelled();
  }

  private static Collection<Long> works(Collection<KeptLine> of) {
    Collection<Long> ids = new TreeSet<>();
    of.forEach(each -> ids.add(each.work()));
    return ids;
  }
}
