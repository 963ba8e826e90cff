package com.tarifario.store.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Pack;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.Registered;
import com.tarifario.store.document.ValuedDocument;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.note.NoteRequest;
import com.tarifario.store.revaluation.Revaluation;
import com.tarifario.store.revaluation.RevaluationListener;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What approved documents take from packs is gone, once, and comes back with them. */
class PackBalancesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Tariff TARIFF = PlainTariff.consuming("50");

  private Store store;

  /** A pack of 3 hours. */
  private void open(TestDatabase kind) {
    store = Registered.in(kind, Cards.card("C-001", "Bar Uno"));
    BigDecimal three = BigDecimal.valueOf(3);
    Pack pack = new Pack("B-1", "C-001", null, "bono", three, null, null);
    store.as("Ana").run(change -> store.packs().put(change, pack));
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Two hours at 20. */
  private KeptWork report(int day) {
    LocalDate on = DAY.plusDays(day);
    ChargeLine line =
        ChargeLine.builder(new LineId("-", "1"), on, "C-001", Kind.LABOUR, Quantity.of("2", "h"))
            .unitCost(Money.of("20", "EUR"))
            .build();
    Work header = Work.of(WorkType.WORK_REPORT, "C-001", "x", on, "Luis");
    return store
        .as("Luis")
        .make(change -> store.documents().add(change, header, List.of(NewLine.of(line))));
  }

  private void value(KeptWork... documents) {
    List<KeptWork> fresh =
        List.of(documents).stream().map(each -> store.works().get(each.number())).toList();
    new Revaluation(store, "Ana", TARIFF, Locale.ENGLISH, new Silent()).value(fresh);
  }

  private void advance(KeptWork work, String action) {
    store
        .as("Ana")
        .run(
            change ->
                store.works().advance(change, store.works().get(work.number()), action, null));
  }

  private BigDecimal left() {
    return store.packBalances().of("C-001").get(0).units();
  }

  private Money net(KeptWork work) {
    return store.valuations().newest(store.works().get(work.number())).orElseThrow().net();
  }

  @ParameterizedTest
  @EnumSource
  void a_document_takes_once_what_it_was_approved_with(TestDatabase kind) {
    open(kind);
    KeptWork report = report(0);
    value(report);
    value(report);
    assertThat(left()).as("a draft takes nothing yet").isEqualByComparingTo("3");
    assertThat(net(report)).isEqualTo(Money.of("0.00", "EUR"));
    advance(report, "approve");
    assertThat(left()).isEqualByComparingTo("1");
    assertThat(store.packs().of("C-001").get(0).units()).isEqualByComparingTo("3");
    advance(report, "reopen");
    assertThat(left()).isEqualByComparingTo("3");
    value(report);
    advance(report, "approve");
    advance(report, "freeze");
    assertThat(left()).isEqualByComparingTo("1");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_valued_together_shares_what_is_left(TestDatabase kind) {
    open(kind);
    KeptWork late = report(1);
    KeptWork early = report(0);
    value(late, early);
    assertThat(net(early)).isEqualTo(Money.of("0.00", "EUR"));
    assertThat(net(late)).as("an hour at 30, and the visit").isEqualTo(Money.of("60.00", "EUR"));
    advance(early, "approve");
    advance(late, "approve");
    assertThat(left()).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @EnumSource
  void what_others_took_meanwhile_is_not_taken_again(TestDatabase kind) {
    open(kind);
    KeptWork one = report(0);
    KeptWork other = report(1);
    value(one);
    value(other);
    advance(one, "approve");
    assertThatThrownBy(() -> advance(other, "approve"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("takes 2 of pack B-1, in which 1 are left now");
    value(other);
    assertThat(net(other)).isEqualTo(Money.of("60.00", "EUR"));
    advance(other, "approve");
    assertThat(left()).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @EnumSource
  void a_note_takes_the_place_of_the_reports_that_it_prices_anew(TestDatabase kind) {
    open(kind);
    billed(NoteRequest::pricedAnew);
  }

  @ParameterizedTest
  @EnumSource
  void what_a_report_took_stays_on_the_note_that_delivers_it(TestDatabase kind) {
    open(kind);
    billed(UnaryOperator.identity());
  }

  private void billed(UnaryOperator<NoteRequest> how) {
    KeptWork report = report(0);
    value(report);
    advance(report, "approve");
    KeptWork note = delivered(report, how);
    assertThat(net(note)).isEqualTo(Money.of("0.00", "EUR"));
    advance(note, "approve");
    assertThat(left()).isEqualByComparingTo("1");
    advance(note, "reopen");
    advance(note, "cancel");
    assertThat(left()).isEqualByComparingTo("1");
  }

  @ParameterizedTest
  @EnumSource
  void a_correction_takes_in_place_of_what_it_corrects(TestDatabase kind) {
    open(kind);
    KeptWork report = report(0);
    value(report);
    advance(report, "approve");
    advance(report, "freeze");
    KeptWork correction =
        store
            .as("Ana")
            .make(change -> store.correcting().make(change, report.number(), DAY.plusDays(5)));

    worked(correction, "3");
    value(correction);
    assertThat(net(correction)).as("all of the pack").isEqualTo(Money.of("0.00", "EUR"));
    assertThat(left()).as("a draft takes nothing yet").isEqualByComparingTo("1");
    advance(correction, "approve");
    assertThat(left()).isEqualByComparingTo("0");

    advance(correction, "reopen");
    worked(correction, "1");
    value(correction);
    advance(correction, "approve");
    assertThat(left()).as("an hour comes back").isEqualByComparingTo("2");

    advance(delivered(correction, UnaryOperator.identity()), "approve");
    assertThat(left()).isEqualByComparingTo("2");
  }

  private void worked(KeptWork report, String hours) {
    Quantity worked = Quantity.of(hours, "h");
    store
        .as("Luis")
        .make(
            change ->
                store
                    .documents()
                    .correct(
                        change,
                        store.works().get(report.number()),
                        "1",
                        line -> line.toBuilder().quantity(worked).build()));
  }

  private KeptWork delivered(KeptWork report, UnaryOperator<NoteRequest> how) {
    NoteRequest request =
        NoteRequest.of("C-001", DAY.plusDays(9)).withReports(List.of(report.number()));
    return store
        .as("Ana")
        .make(
            change -> {
              KeptWork made = store.notes().make(change, how.apply(request));
              Valuer valuer =
                  new Valuer(TARIFF, store.directory(TARIFF.vocabulary(), List.of(made)));
              Valuation valuation =
                  valuer.value(store.documents().document(made, TARIFF.vocabulary()));
              return store.documents().value(change, made, valuation, Locale.ENGLISH);
            });
  }

  /** Whoever values here looks at the results afterwards. */
  private static final class Silent implements RevaluationListener {

    @Override
    public void valued(ValuedDocument document) {}

    @Override
    public void left(KeptWork document) {}

    @Override
    public void refused(KeptWork document, Message why) {}
  }
}
