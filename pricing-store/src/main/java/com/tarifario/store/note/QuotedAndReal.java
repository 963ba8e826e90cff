package com.tarifario.store.note;

import com.tarifario.core.commercial.ClosedPrice;
import com.tarifario.core.commercial.Comparison;
import com.tarifario.core.commercial.ComparisonBuilder;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.work.Billing;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.catalogue.Concepts;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.order.KeptOrderLine;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client ordered, beside what the work for it really cost by its reports, and brought by its
 * delivery notes.
 */
public final class QuotedAndReal {

  private final Works works;
  private final WorkLines lines;
  private final OrderLines orderLines;
  private final Concepts concepts;
  private final Deliveries deliveries;
  private final Database database;
  private final DoneWork doneWork;
  private final RealCosts costs;
  private final BilledAmounts billed;

  /** Comparisons of the database. */
  public QuotedAndReal(Database database) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.orderLines = new OrderLines(database);
    this.concepts = new Concepts(database);
    this.deliveries = new Deliveries(database);
    this.database = database;
    CorrectingDocuments correcting = new CorrectingDocuments(database);
    this.doneWork = new DoneWork(database, correcting);
    this.costs = new RealCosts(database);
    this.billed = new BilledAmounts(database, correcting);
  }

  /**
   * Compares an order, or the orders that came of a quote.
   *
   * @throws StoreException if there is none of that number, or nothing was ordered
   */
  public Comparison of(String number) {
    KeptWork kept = works.get(number);
    List<KeptWork> orders =
        kept.type() == WorkType.ORDER
            ? List.of(kept)
            : doneWork.cameOf(List.of(kept), WorkType.ORDER);
    List<KeptOrderLine> quoted = quoted(orders);
    if (quoted.isEmpty()) {
      throw new StoreException(NoteMessage.NO_ORDER, number, kept.type().word());
    }
    Currency currency = quoted.get(0).line().amount().currency();
    ComparisonBuilder gathering = new ComparisonBuilder(currency);
    quoted.forEach(each -> gathering.quoted(each.line()));
    Map<Long, KeptOrderLine> ordered =
        quoted.stream()
            .filter(KeptOrderLine::isKept)
            .collect(Collectors.toMap(KeptOrderLine::id, each -> each));

    List<KeptWork> sources = sources(kept, orders);
    List<KeptWork> workOrders = doneWork.cameOf(sources, WorkType.WORK_ORDER);
    sources.addAll(workOrders);
    List<KeptLine> done = doneWork.lines(kept.work().client(), sources, workOrders);
    costs.add(gathering, done, concepts(orders, done), currency);

    List<KeptLine> notes = new ArrayList<>(lines.deliveringOrder(ordered.keySet()));
    notes.addAll(lines.delivering(done.stream().map(KeptLine::id).toList()));
    notes.addAll(lines.deliveringWork(workOrders.stream().map(KeptWork::id).toList()));
    List<KeptLine> live = deliveries.live(notes);
    billed.add(gathering, live, ordered, done, currency);
    billed.addOthers(gathering, live, currency);
    return gathering.build(concepts::name, concepts::isItem);
  }

  /**
   * What lines of reports were done for: of an order at one price, all that it pays for is that.
   */
  private Function<KeptLine, @Nullable String> concepts(
      List<KeptWork> orders, List<KeptLine> done) {
    Map<String, String> wholes = new HashMap<>();
    for (KeptWork each : orders) {
      if (orderLines.isWhole(each)) {
        quoted(orders.size(), each).forEach(line -> wholes.put(each.number(), line.line().path()));
      }
    }
    if (wholes.isEmpty()) {
      return line -> line.line().assignment().concept();
    }
    Map<Long, DoneUnder> under = doneWork.under(done);
    return line -> {
      String order = Objects.requireNonNull(under.get(line.id())).order();
      String whole = order == null ? null : wholes.get(order);
      return whole != null && line.line().billing() == Billing.QUOTED
          ? whole
          : line.line().assignment().concept();
    };
  }

  /** The lines of all orders; of several, each path begins with the number of its order. */
  private List<KeptOrderLine> quoted(List<KeptWork> orders) {
    return orders.stream().flatMap(each -> quoted(orders.size(), each).stream()).toList();
  }

  private List<KeptOrderLine> quoted(int orders, KeptWork order) {
    List<KeptOrderLine> all = orderLines.of(order);
    return orders == 1 ? all : all.stream().map(each -> withOrder(order, each)).toList();
  }

  private static KeptOrderLine withOrder(KeptWork order, KeptOrderLine line) {
    return line.withLine(line.line().withPath(order.number() + "/" + line.line().path()));
  }

  /** What reports may name as what they were done for. */
  private List<KeptWork> sources(KeptWork kept, List<KeptWork> orders) {
    Map<String, KeptWork> sources = new LinkedHashMap<>();
    sources.put(kept.number(), kept);
    for (KeptWork each : orders) {
      sources.put(each.number(), each);
      String quote = each.work().links().quote();
      if (quote != null) {
        works.find(quote).ifPresent(found -> sources.put(quote, found));
      }
    }
    return new ArrayList<>(sources.values());
  }

  /**
   * Compares the closed price of a work order with what its work would come to by a tariff, what it
   * really cost, and what was billed.
   *
   * @param valuer values the work by that tariff
   * @param vocabulary the tariff's, which tells of which types attributes are
   * @throws StoreException if there is none of that number, or it has no closed price of its own
   */
  public ClosedPrice closedPrice(String number, Valuer valuer, Vocabulary vocabulary) {
    KeptWork order = works.get(number, WorkType.WORK_ORDER);
    return new ClosedPrices(database, doneWork, costs, billed).of(order, valuer, vocabulary);
  }
}
