package com.tarifario.store.note;

import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkBuilder;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.Registered;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.note.NoteRequest.LinePart;
import com.tarifario.store.note.NoteRequest.OrderPart;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A company that bills what it did for a bar. */
final class Workshop implements AutoCloseable {

  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final OrderLine SPLITS =
      new OrderLine(
          "1.1",
          "SPLIT-5",
          "Split 5 kW",
          Quantity.of("3", "ud"),
          null,
          eur("1000.00"),
          eur("610.00"),
          List.of(
              new OrderLine.Part(Kind.LABOUR, eur("400.01"), eur("210.00")),
              new OrderLine.Part(Kind.MATERIAL, eur("599.99"), eur("400.00"))));
  static final OrderLine FEE =
      OrderLine.of(
          "1.2", null, "Dirección", Quantity.of("1", "ud"), null, eur("50.00"), eur("0.00"));

  final Store store;

  Workshop(TestDatabase kind) {
    store = Registered.in(kind, Cards.card("C-001", "Bar Uno"), Cards.hotel());
  }

  @Override
  public void close() {
    store.close();
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  static ChargeLineBuilder line(String number, Kind kind, String quantity, String unit) {
    return ChargeLine.builder(
        new LineId("x", number), DAY, "C-001", kind, Quantity.of(quantity, unit));
  }

  /** 5 h at 20: 135.00, and 30.00 for the visit. */
  static ChargeLine labour() {
    return line("1", Kind.LABOUR, "5", "h")
        .unitCost(eur("20"))
        .worked(DAY.atTime(9, 0), DAY.atTime(14, 0))
        .build();
  }

  /** 3 at 10.01: 40.53. */
  static ChargeLine material() {
    return line("2", Kind.MATERIAL, "3", "ud").unitCost(eur("10.01")).build();
  }

  KeptWork draft(WorkLinks links, LocalDate on, ChargeLine... lines) {
    Work header =
        Work.of(WorkType.WORK_REPORT, "C-001", "Fuga", on, "Luis").toBuilder().links(links).build();
    return store
        .as("Luis")
        .make(
            change ->
                store
                    .documents()
                    .add(change, header, List.of(lines).stream().map(NewLine::of).toList()));
  }

  KeptWork report(ChargeLine... lines) {
    return report(WorkLinks.NONE, lines);
  }

  KeptWork report(WorkLinks links, ChargeLine... lines) {
    return advance(value(draft(links, DAY, lines)), "approve");
  }

  KeptWork value(KeptWork kept) {
    return value(kept, "35");
  }

  KeptWork value(KeptWork kept, String markup) {
    Tariff tariff = PlainTariff.of(markup);
    Valuer valuer = new Valuer(tariff, store.directory(tariff.vocabulary()));
    return store
        .as("Ana")
        .make(
            change ->
                store
                    .documents()
                    .value(
                        change,
                        kept,
                        valuer.value(store.documents().document(kept, tariff.vocabulary())),
                        Locale.ENGLISH));
  }

  KeptWork advance(KeptWork kept, String... actions) {
    KeptWork after = kept;
    for (String action : actions) {
      KeptWork before = after;
      after = store.as("Ana").make(change -> store.works().advance(change, before, action, null));
    }
    return after;
  }

  KeptWork correct(KeptWork kept, String number, UnaryOperator<ChargeLine> edit) {
    return store.as("Ana").make(change -> store.documents().correct(change, kept, number, edit));
  }

  /** Adds lines to a report as they are when they are typed in. */
  KeptWork typed(KeptWork report, ChargeLine... lines) {
    List<NewLine> added =
        List.of(lines).stream()
            .map(each -> NewLine.of(store.agreedWork().added(each, under(report, each))))
            .toList();
    return store.as("Luis").make(change -> store.documents().addLines(change, report, added));
  }

  /** Says by hand how a line is billed. */
  KeptWork say(KeptWork report, String number, Billing billing) {
    return store
        .as("Luis")
        .make(
            change ->
                store
                    .documents()
                    .settle(
                        change,
                        fresh(report),
                        number,
                        kept -> {
                          ChargeLine line = kept.line().toBuilder().billing(billing).build();
                          return store.agreedWork().said(line, under(fresh(report), line));
                        }));
  }

  private DoneUnder under(KeptWork report, ChargeLine line) {
    return DoneUnder.of(
        line, report.work().links(), number -> store.works().find(number).orElse(null));
  }

  /** Changes a piece of work. */
  KeptWork save(KeptWork kept, UnaryOperator<WorkBuilder> edit) {
    KeptWork before = fresh(kept);
    Work after = edit.apply(before.work().toBuilder()).build();
    store.as("Ana").run(change -> store.works().save(change, before, after));
    return fresh(kept);
  }

  List<Billing> billings(KeptWork report) {
    return lines(report).stream().map(each -> each.line().billing()).toList();
  }

  KeptWork order(OrderLine... lines) {
    return store
        .as("Ana")
        .make(
            change -> {
              Work header =
                  Work.of(WorkType.ORDER, "C-001", "Tres splits", DAY, "Ana").toBuilder()
                      .links(WorkLinks.NONE.withQuote("P-1"))
                      .build();
              KeptWork order = store.works().add(change, header);
              store.orderLines().add(change, order, List.of(lines));
              return order;
            });
  }

  /** A work order with a closed price. */
  KeptWork closedPrice(String title, String price) {
    Work header =
        Work.of(WorkType.WORK_ORDER, "C-001", title, DAY, "Ana").toBuilder()
            .amount(eur(price))
            .build();
    return store.as("Ana").make(change -> store.works().add(change, header));
  }

  static NoteRequest request() {
    return NoteRequest.of("C-001", DAY.plusDays(10));
  }

  KeptWork make(NoteRequest request) {
    return store.as("Ana").make(change -> store.notes().make(change, request));
  }

  /** A valued note. */
  KeptWork note(NoteRequest request) {
    return value(make(request), "40");
  }

  /** A part of a line; without a quantity, all that is left of it. */
  static NoteRequest part(KeptWork report, String line, @Nullable String quantity) {
    BigDecimal wanted = quantity == null ? null : new BigDecimal(quantity);
    return request().withLines(List.of(new LinePart(report.number(), line, wanted)));
  }

  static NoteRequest part(KeptWork order, OrderLine line, String quantity) {
    return request()
        .withOrders(List.of(new OrderPart(order.number(), line.path(), new BigDecimal(quantity))));
  }

  KeptWork fresh(KeptWork kept) {
    return store.works().get(kept.number());
  }

  List<KeptLine> lines(KeptWork kept) {
    return store.lines().of(kept);
  }
}
