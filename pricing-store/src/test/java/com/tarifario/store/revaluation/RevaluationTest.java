package com.tarifario.store.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.Registered;
import com.tarifario.store.document.NewDocument;
import com.tarifario.store.document.ValuedDocument;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Need;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.store.work.WorkSelection;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Valuing many documents of the database. */
class RevaluationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int MANY = 450;
  private static final WorkSelection ALL =
      WorkSelection.of(List.of(WorkType.WORK_REPORT, WorkType.DELIVERY_NOTE));

  private Store store;
  private final List<String> told = new ArrayList<>();

  private void open(TestDatabase kind, int documents) {
    store = Registered.in(kind, Cards.card("C-001", "Bar Uno"), Cards.hotel());
    store
        .as("Ana")
        .run(
            change ->
                store
                    .documentBatch()
                    .add(
                        change,
                        IntStream.rangeClosed(1, documents)
                            .mapToObj(index -> report(index, Kind.LABOUR))
                            .toList()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static NewDocument report(int index, Kind kind) {
    String number = "PT-" + index;
    String client = index % 2 == 0 ? "C-001" : "C-003";
    LocalDate day = DAY.plusDays(index % 7);
    Work header =
        Work.of(WorkType.WORK_REPORT, client, "x", day, "Luis").toBuilder().number(number).build();
    ChargeLine line =
        ChargeLine.builder(new LineId(number, "1"), day, client, kind, Quantity.of("1", "h"))
            .unitCost(Money.of("20", "EUR"))
            .build();
    return new NewDocument(header, List.of(NewLine.of(line)));
  }

  private Revaluation by(String markup, Consumer<KeptWork> whenValued) {
    told.clear();
    Tariff tariff = PlainTariff.of(markup);
    return new Revaluation(
        store,
        "Luis",
        tariff,
        Locale.ENGLISH,
        new RevaluationListener() {
          @Override
          public void valued(ValuedDocument document) {
            told.add("valued " + document.work().number());
            whenValued.accept(document.work());
          }

          @Override
          public void left(KeptWork document) {
            told.add("left " + document.number());
          }

          @Override
          public void refused(KeptWork document, Message why) {
            told.add(why.in(Locale.ENGLISH));
          }
        });
  }

  private static WorkSelection drafts(String markup) {
    return ALL.notBy(PlainTariff.of(markup).id().hash());
  }

  private int valuations() {
    return store.works().list(WorkFilter.all(1_000)).stream()
        .mapToInt(each -> store.valuations().history(each).size())
        .sum();
  }

  @ParameterizedTest
  @EnumSource
  void all_that_is_unvalued_gets_its_prices_once(TestDatabase kind) {
    open(kind, MANY);
    by("35", work -> {}).run(ALL.unvalued(true));
    assertThat(told).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(store.works().list(WorkFilter.all(1_000).needing(Need.UNVALUED))).isEmpty();
    KeptWork one = store.works().get("PT-7");
    assertThat(one.work().amount()).isEqualTo(Money.of("57.00", "EUR"));
    assertThat(store.valuations().newest(one).orElseThrow().tariff()).startsWith("Plain 35@");
    assertThat(store.audit().of("work", one.id(), 1).get(0).after())
        .contains("valued: 57.00 EUR by Plain 35");
    by("35", work -> {}).run(ALL.unvalued(true));
    assertThat(told).isEmpty();
    assertThat(store.audit().verify().isWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void stopped_and_begun_again_it_does_nothing_twice_and_loses_nothing(TestDatabase kind) {
    open(kind, MANY);
    by("35", work -> {}).run(ALL.unvalued(true));
    assertThatThrownBy(
            () ->
                by(
                        "40",
                        work -> {
                          if (told.size() == 250) {
                            throw new IllegalStateException("pulled the plug");
                          }
                        })
                    .run(drafts("40")))
        .hasMessage("pulled the plug");
    by("40", work -> {}).run(drafts("40"));
    assertThat(told).hasSize(MANY - 400);
    assertThat(valuations()).isEqualTo(2 * MANY);
    assertThat(store.works().get("PT-450").work().amount()).isEqualTo(Money.of("58", "EUR"));
  }

  @ParameterizedTest
  @EnumSource
  void what_somebody_changes_meanwhile_is_left_for_the_next_time(TestDatabase kind) {
    open(kind, 3);
    List<KeptWork> read = store.works().list(WorkFilter.all(10));
    KeptWork one = store.works().get("PT-2");
    store
        .as("Ana")
        .run(
            change ->
                store.works().save(change, one, one.work().toBuilder().title("Otra cosa").build()));
    by("35", work -> {}).value(read);
    assertThat(told).containsExactlyInAnyOrder("valued PT-1", "valued PT-3", "left PT-2");
    assertThat(store.valuations().newest(store.works().get("PT-2"))).isEmpty();
    by("35", work -> {}).run(ALL.unvalued(true));
    assertThat(told).containsExactly("valued PT-2");
  }

  @ParameterizedTest
  @EnumSource
  void a_period_or_a_client_is_valued_and_what_has_no_price_is_left_to_be_valued(
      TestDatabase kind) {
    open(kind, 14);
    by("35", work -> {}).run(ALL.ofClient("C-001").between(DAY.plusDays(2), DAY.plusDays(3)));
    assertThat(told).containsExactly("valued PT-2", "valued PT-10");
    store
        .as("Ana")
        .run(
            change -> {
              NewDocument unpriced = report(16, Kind.SUBCONTRACT);
              Work empty = Work.of(WorkType.WORK_REPORT, "C-001", "x", DAY, "Luis");
              store
                  .documentBatch()
                  .add(change, List.of(unpriced, new NewDocument(empty, List.of())));
            });
    by("35", work -> {}).run(ALL.unvalued(true));
    assertThat(told)
        .hasSize(14)
        .contains("valued PT-16", "PT-2026-0001 has no lines. Add some, or import them.");
    assertThat(store.works().list(WorkFilter.all(100).needing(Need.UNVALUED)))
        .extracting(KeptWork::number)
        .containsExactlyInAnyOrder("PT-16", "PT-2026-0001");
  }

  @ParameterizedTest
  @EnumSource
  void what_says_nothing_new_is_not_kept_again(TestDatabase kind) {
    open(kind, 3);
    NewDocument unpriced = report(9, Kind.SUBCONTRACT);
    store.as("Ana").run(change -> store.documentBatch().add(change, List.of(unpriced)));
    by("35", work -> {}).run(ALL);
    List<KeptWork> once = store.works().list(WorkFilter.all(10));
    by("35", work -> {}).run(ALL);
    assertThat(told).hasSize(4).contains("valued PT-9");
    assertThat(valuations()).isEqualTo(4);
    assertThat(store.works().list(WorkFilter.all(10))).isEqualTo(once);
    by("40", work -> {}).run(ALL);
    by("35", work -> {}).run(ALL);
    assertThat(valuations()).isEqualTo(12);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_approved_keeps_its_prices(TestDatabase kind) {
    open(kind, 2);
    by("35", work -> {}).run(ALL);
    KeptWork valued = store.works().get("PT-1");
    store.as("Ana").run(change -> store.works().advance(change, valued, "approve", null));
    by("40", work -> {}).run(drafts("40"));
    assertThat(told).containsExactly("valued PT-2");
    assertThat(store.works().get("PT-1").work().amount()).isEqualTo(Money.of("57", "EUR"));
  }
}
