package com.tarifario.store.buying;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client.Status;
import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.core.commercial.TimelineEntry.Kind;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.client.Registered;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever buys is a prospect no more, since the day of what was bought. */
class BuyingFollowerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private Store store;

  @AfterEach
  void close() {
    store.close();
  }

  private void open(TestDatabase kind) {
    store =
        Registered.in(
            kind, Cards.card("C-001", "Bar Uno").toBuilder().status(Status.PROSPECT).build());
  }

  private static Work work(WorkType type) {
    return Work.of(type, "C-001", "Fuga", DAY, "Luis");
  }

  private KeptWork add(Work work) {
    return store.as("Ana").make(change -> store.works().add(change, work));
  }

  private KeptWork advance(KeptWork kept, String action) {
    return store.as("Ana").make(change -> store.works().advance(change, kept, action, null));
  }

  private KeptClient client() {
    return store.clients().get("C-001");
  }

  private void isProspect() {
    assertThat(client().card().client().status()).isEqualTo(Status.PROSPECT);
  }

  private void isClient() {
    assertThat(client().card().client().status()).isEqualTo(Status.CLIENT);
    assertThat(client().card().since()).isEqualTo(DAY);
    assertThat(store.timeline(ZoneOffset.UTC).of("C-001", 50))
        .filteredOn(each -> each.kind() == Kind.BECAME_CLIENT)
        .extracting(TimelineEntry::on)
        .containsExactly(DAY);
  }

  private static Work priced(WorkType type) {
    return work(type).toBuilder().amount(Money.of("100", "EUR")).build();
  }

  @ParameterizedTest
  @EnumSource
  void an_order_is_bought(TestDatabase kind) {
    open(kind);
    add(priced(WorkType.QUOTE));
    add(work(WorkType.WORK_ORDER));
    isProspect();
    add(work(WorkType.ORDER));
    isClient();
    add(work(WorkType.ORDER));
    isClient();
  }

  @ParameterizedTest
  @EnumSource
  void a_work_order_with_a_closed_price_is_bought(TestDatabase kind) {
    open(kind);
    KeptWork order = add(work(WorkType.WORK_ORDER));
    isProspect();
    Work after = order.work().toBuilder().amount(Money.of("100", "EUR")).build();
    store.as("Ana").run(change -> store.works().save(change, order, after));
    isClient();
  }

  @ParameterizedTest
  @EnumSource
  void an_agreement_is_bought_when_it_is_signed(TestDatabase kind) {
    open(kind);
    Work later = work(WorkType.AGREEMENT).toBuilder().on(LocalDate.of(9000, 1, 1)).build();
    LocalDate before = LocalDate.now(ZoneOffset.UTC);
    add(later);
    assertThat(client().card().since()).isBetween(before, LocalDate.now(ZoneOffset.UTC));
  }

  /** On PostgreSQL: on H2, one is made after the other. */
  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void two_purchases_at_once_are_both_made(TestDatabase kind) throws Exception {
    open(kind);
    CyclicBarrier added = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<String>> purchases =
          Stream.of(WorkType.ORDER, WorkType.AGREEMENT)
              .<Callable<String>>map(type -> () -> addBeside(type, added))
              .toList();
      for (Future<String> each : threads.invokeAll(purchases)) {
        assertThat(store.works().find(each.get())).isPresent();
      }
    } finally {
      threads.shutdownNow();
    }
    isClient();
  }

  /** Adds something when the other has added its own, too. */
  private String addBeside(WorkType type, CyclicBarrier added) {
    return store
        .as("Ana")
        .make(
            change -> {
              String number = store.works().add(change, work(type)).number();
              try {
                added.await(20, TimeUnit.SECONDS);
              } catch (Exception failure) {
                throw new IllegalStateException(failure);
              }
              return number;
            });
  }

  @ParameterizedTest
  @EnumSource
  void what_is_cancelled_is_not_bought(TestDatabase kind) {
    open(kind);
    store
        .as("Ana")
        .run(
            change -> {
              KeptWork order = store.works().add(change, work(WorkType.ORDER));
              store.works().advance(change, order, "cancel", null);
            });
    isProspect();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void approved_work_is_bought(TestDatabase kind) {
    for (WorkType type : List.of(WorkType.WORK_REPORT, WorkType.DELIVERY_NOTE)) {
      open(kind);
      ChargeLine line =
          ChargeLine.builder(
                  new LineId("x", "1"),
                  DAY,
                  "C-001",
                  com.tarifario.core.work.Kind.LABOUR,
                  Quantity.of("2", "h"))
              .unitCost(Money.of("20", "EUR"))
              .build();
      KeptWork draft =
          store
              .as("Luis")
              .make(change -> store.documents().add(change, work(type), List.of(NewLine.of(line))));
      Tariff tariff = PlainTariff.of("35");
      Valuer valuer = new Valuer(tariff, store.directory(tariff.vocabulary()));
      KeptWork valued =
          store
              .as("Ana")
              .make(
                  change ->
                      store
                          .documents()
                          .value(
                              change,
                              draft,
                              valuer.value(store.documents().document(draft, tariff.vocabulary())),
                              Locale.ENGLISH));
      isProspect();
      advance(valued, "approve");
      isClient();
      if (type == WorkType.WORK_REPORT) {
        store.close();
      }
    }
  }
}
