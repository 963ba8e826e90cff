package com.tarifario.store.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Kind;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.database.Location;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines of orders: kept as they were agreed, with how much of each was delivered. */
class OrderLinesTest {

  private static final OrderLine UNIT =
      new OrderLine(
          "1.1",
          "SPLIT-5",
          "Split de 5 kW, instalado",
          Quantity.of("3", "ud"),
          Money.of("400.005", "EUR"),
          Money.of("1200.02", "EUR"),
          Money.of("800", "EUR"),
          List.of(
              new OrderLine.Part(Kind.LABOUR, Money.of("400.02", "EUR"), Money.of("200", "EUR")),
              new OrderLine.Part(Kind.MATERIAL, Money.of("800.00", "EUR"), null)));
  private static final OrderLine FEE =
      OrderLine.of(
          "1.2", null, "Dirección", Quantity.of("1", "ud"), null, Money.of("-50", "EUR"), null);

  private Store store;

  private KeptWork open(TestDatabase kind) {
    store = Store.open(new Location(kind.migrated(), null, null), Clock.systemUTC());
    return store
        .as("Ana")
        .make(
            change -> {
              store.clients().add(change, Cards.card("C-001", "Bar Uno"));
              KeptWork order =
                  store
                      .works()
                      .add(
                          change,
                          Work.of(
                              WorkType.ORDER,
                              "C-001",
                              "Tres splits",
                              LocalDate.of(2026, 3, 2),
                              "Ana"));
              store.orderLines().add(change, order, List.of(UNIT, FEE));
              return order;
            });
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource
  void they_are_found_together_with_their_parts(TestDatabase kind) {
    KeptWork order = open(kind);
    List<KeptOrderLine> all = store.orderLines().of(order);
    assertThat(store.orderLines().byId(List.of(all.get(1).id(), all.get(0).id())))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(store.orderLines().byId(List.of(all.get(0).id()))).containsExactly(all.get(0));
    assertThat(store.orderLines().byId(List.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void they_are_there_as_they_were_agreed(TestDatabase kind) {
    KeptWork order = open(kind);
    assertThat(store.orderLines().of(order))
        .extracting(KeptOrderLine::line)
        .containsExactly(UNIT, FEE);
    assertThat(store.orderLines().of(order).get(0).billing().left()).isEqualByComparingTo("3");
    assertThat(store.audit().of("work", order.id(), 10).get(0).after())
        .contains("line 1.1: 3 ud, 1200.02 EUR");
  }

  @ParameterizedTest
  @EnumSource
  void how_much_was_delivered_is_kept(TestDatabase kind) {
    KeptWork order = open(kind);
    KeptOrderLine line = store.orderLines().of(order).get(0);
    store
        .as("Luis")
        .run(
            change ->
                store
                    .orderLines()
                    .setBilled(
                        change, order.number(), line, line.billing().with(new BigDecimal("1.5"))));
    KeptOrderLine after = store.orderLines().get(line.id());
    assertThat(after.billing().billedAmount()).isEqualTo(Money.of("600.01", "EUR"));
    assertThat(after.billing().left()).isEqualByComparingTo("1.5");
    assertThat(after.line()).isEqualTo(UNIT);
  }

  @ParameterizedTest
  @EnumSource
  void only_an_order_has_them(TestDatabase kind) {
    open(kind);
    KeptWork report =
        store
            .as("Ana")
            .make(
                change ->
                    store
                        .works()
                        .add(
                            change,
                            Work.of(
                                WorkType.WORK_REPORT,
                                "C-001",
                                "x",
                                LocalDate.of(2026, 3, 2),
                                "Ana")));
    assertThatThrownBy(
            () ->
                store.as("Ana").run(change -> store.orderLines().add(change, report, List.of(FEE))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
