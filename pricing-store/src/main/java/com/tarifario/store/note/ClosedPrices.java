package com.tarifario.store.note;

import com.tarifario.core.commercial.ClosedPrice;
import com.tarifario.core.commercial.Compared;
import com.tarifario.core.commercial.Comparison;
import com.tarifario.core.commercial.ComparisonBuilder;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.document.WorkDocuments;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the closed prices of work orders with what the tariff would say. */
final class ClosedPrices {

  private final WorkBatch batch;
  private final WorkDocuments documents;
  private final WorkLines lines;
  private final Deliveries deliveries;
  private final DoneWork doneWork;
  private final RealCosts costs;
  private final BilledAmounts billed;

  ClosedPrices(Database database, DoneWork doneWork, RealCosts costs, BilledAmounts billed) {
    this.batch = new WorkBatch(database);
    this.documents = new WorkDocuments(database);
    this.lines = new WorkLines(database);
    this.deliveries = new Deliveries(database);
    this.doneWork = doneWork;
    this.costs = costs;
    this.billed = billed;
  }

  /** What the tariff says of some lines. */
  private static final class ByTariff {

    private final Map<Kind, Money> kinds = new EnumMap<>(Kind.class);
    private Money sum;
    private int unpriced;

    ByTariff(Currency currency) {
      this.sum = Money.zero(currency);
    }

    void add(PricedLine line) {
      Money amount = line.amount();
      if (amount == null || !amount.currency().equals(sum.currency())) {
        unpriced++;
      } else {
        kinds.merge(line.kind(), amount, Money::plus);
        sum = sum.plus(amount);
      }
    }
  }

  /**
   * Compares the closed price of a work order.
   *
   * @throws StoreException if it has none
   */
  ClosedPrice of(KeptWork order, Valuer valuer, Vocabulary vocabulary) {
    Money closed = order.work().amount();
    if (closed == null || !order.work().hasClosedPrice()) {
      throw new StoreException(NoteMessage.NO_CLOSED_PRICE, order.number());
    }
    Currency currency = closed.currency();
    List<KeptLine> done = doneWork.lines(order.work().client(), List.of(order), List.of(order));
    List<KeptLine> extra = done.stream().filter(ClosedPrices::isExtra).toList();
    List<KeptLine> paid = done.stream().filter(each -> !isExtra(each)).toList();
    List<KeptLine> ofPrice = deliveries.live(lines.deliveringWork(List.of(order.id())));
    List<KeptLine> ofExtra =
        deliveries.live(lines.delivering(extra.stream().map(KeptLine::id).toList()));
    Set<LineId> beside = extra.stream().map(each -> each.line().id()).collect(Collectors.toSet());
    ByTariff byTariff = byTariff(paid, beside, currency, valuer, vocabulary);
    ComparisonBuilder gathering = new ComparisonBuilder(currency);
    costs.add(gathering, paid, currency);
    billed.add(gathering, ofPrice, Map.of(), paid, currency);
    Comparison real = gathering.build();

    ComparisonBuilder more = new ComparisonBuilder(currency);
    costs.add(more, extra, currency);
    billed.add(more, ofExtra, Map.of(), extra, currency);
    billed.addOthers(more, Stream.concat(ofPrice.stream(), ofExtra.stream()).toList(), currency);
    Compared charged = more.build().total();
    return new ClosedPrice(
        order.number(),
        closed,
        kinds(byTariff, real, currency),
        byTariff.sum,
        byTariff.unpriced,
        real.total().cost(),
        real.total().billed(),
        new ClosedPrice.Extra(charged.cost(), charged.billed()));
  }

  /** Whether a line that was done under the work order is charged beside its price. */
  private static boolean isExtra(KeptLine line) {
    return line.line().billing() == Billing.CHARGEABLE;
  }

  private static List<ClosedPrice.OfKind> kinds(
      ByTariff byTariff, Comparison real, Currency currency) {
    Map<Kind, Money> cost = new EnumMap<>(Kind.class);
    for (Compared each : real.byKind()) {
      if (!each.code().isEmpty()) {
        cost.put(Kind.valueOf(each.code()), each.cost());
      }
    }
    Set<Kind> all = new TreeSet<>(byTariff.kinds.keySet());
    all.addAll(cost.keySet());
    Money zero = Money.zero(currency);
    return all.stream()
        .map(
            each ->
                new ClosedPrice.OfKind(
                    each, byTariff.kinds.getOrDefault(each, zero), cost.getOrDefault(each, zero)))
        .filter(each -> !each.byTariff().isZero() || !each.cost().isZero())
        .toList();
  }

  /**
   * Each report is valued whole, but for what is charged beside the price, since what a visit comes
   * to depends on all of its lines.
   */
  private ByTariff byTariff(
      List<KeptLine> paid,
      Set<LineId> beside,
      Currency currency,
      Valuer valuer,
      Vocabulary vocabulary) {
    ByTariff sum = new ByTariff(currency);
    Map<Long, List<KeptLine>> byReport =
        paid.stream().collect(Collectors.groupingBy(KeptLine::work));
    Map<Long, KeptWork> reports = batch.byId(byReport.keySet());
    for (KeptWork report : reports.values()) {
      Set<LineId> wanted =
          byReport.getOrDefault(report.id(), List.of()).stream()
              .map(each -> each.line().id())
              .collect(Collectors.toSet());
      Document document = documents.document(report, vocabulary);
      List<ChargeLine> charged =
          document.lines().stream()
              .filter(each -> !beside.contains(each.id()))
              .map(each -> charged(each, wanted))
              .toList();
      for (PricedLine each :
          valuer.value(Document.of(document.type(), document.id(), charged)).lines()) {
        LineId parent = each.parent();
        if (wanted.contains(parent == null ? each.id() : parent)) {
          sum.add(each);
        }
      }
    }
    return sum;
  }

  private static ChargeLine charged(ChargeLine line, Set<LineId> wanted) {
    return line.billing() == Billing.QUOTED && wanted.contains(line.id())
        ? line.toBuilder().billing(Billing.CHARGEABLE).build()
        : line;
  }
}
