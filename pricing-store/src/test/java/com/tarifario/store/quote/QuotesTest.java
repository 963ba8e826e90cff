package com.tarifario.store.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.TransitionRefusedException;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.ConceptUse;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Option;
import com.tarifario.core.quote.Options;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import com.tarifario.io.quote.QuoteRequestReader;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.database.Location;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.person.WholeDatabase;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Quotes in the database: every revision as it was, what acceptance makes, and nothing lost. */
class QuotesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
  private static final Tariff TARIFF = PlainTariff.of("20");

  private Store store;
  private QuoteValuer valuer;

  private void open(TestDatabase kind) {
    store = Store.open(new Location(kind.migrated(), null, null), CLOCK);
    valuer = new QuoteValuer(TARIFF, store.directory(TARIFF.vocabulary()));
    store
        .as("Ana")
        .run(
            change -> {
              store.clients().add(change, Cards.hotel());
              store
                  .clients()
                  .add(
                      change,
                      Cards.card("C-900", "Colegio").toBuilder().status(Status.PROSPECT).build());
            });
  }

  @AfterEach
  void close() {
    store.close();
  }

  private KeptQuote add(Quote quote) {
    return add(NewQuote.of(quote, "Clima", "Luis"));
  }

  private KeptQuote add(NewQuote added) {
    return store
        .as("Ana")
        .make(change -> store.quotes().add(change, added, valuer, Locale.ENGLISH));
  }

  private KeptQuote revise(KeptQuote before, Quote after) {
    return store
        .as("Ana")
        .make(
            change -> store.quotes().revise(change, before, after, valuer, "otro", Locale.ENGLISH));
  }

  private KeptQuote send(KeptQuote quote) {
    return store.as("Ana").make(change -> store.quotes().send(change, quote, "por correo"));
  }

  private QuoteAcceptance accept(KeptQuote quote, LocalDate day) {
    return store.as("Ana").make(change -> store.quotes().accept(change, quote, Acceptance.on(day)));
  }

  private Quote content(KeptQuote quote) {
    return store
        .quotes()
        .content(
            quote,
            store.quotes().newest(quote),
            new QuoteRequestReader(TARIFF, Catalogue.EMPTY, store.directory(TARIFF.vocabulary())));
  }

  @ParameterizedTest
  @EnumSource
  void a_quote_is_kept_with_its_number_its_amount_and_what_it_is_made_of(TestDatabase kind) {
    open(kind);
    KeptQuote kept = add(quote("?", "C-003"));

    assertThat(kept.number()).isEqualTo("P-2026-0001");
    assertThat(kept.state()).isEqualTo("draft");
    assertThat(kept.work().work().amount()).isEqualTo(eur("366.63"));
    assertThat(kept.work().work().dueOn()).isEqualTo(DAY.plusDays(30));
    assertThat(content(kept)).isEqualTo(quote("P-2026-0001", "C-003"));
    assertThat(add(quote("P-ALT", "C-003")).number()).isEqualTo("P-ALT");
    assertThatThrownBy(() -> add(quote("P-ALT", "C-003"))).isInstanceOf(StoreException.class);
    assertThat(store.works().list(WorkFilter.all(10))).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void its_sheet_is_read_as_it_was_valued(TestDatabase kind) {
    open(kind);
    KeptQuote kept = add(quote("?", "C-003"));

    QuoteRevision revision = store.quotes().newest(kept);
    assertThat(revision.sheet())
        .isEqualTo(QuoteSheet.of(valuer.value(quote("P-2026-0001", "C-003"))));
    assertThat(revision.sheet().totals().gross()).isEqualTo(eur("443.62"));
    assertThat(revision.who()).isEqualTo("Ana");
    assertThat(store.quotes().valuation(revision))
        .contains("\"quote\" : \"P-2026-0001\"", "cost + 20 %");
  }

  @ParameterizedTest
  @EnumSource
  void every_revision_stays_as_it_was(TestDatabase kind) {
    open(kind);
    KeptQuote first = add(quote("?", "C-003"));
    Quote changed =
        content(first)
            .overriddenAt(
                QuotePath.of("01", "SPLIT"),
                new PriceOverride(
                    eur("99.99"), "campaña", "Ana", Instant.parse("2026-03-01T10:00:00.123Z")));
    KeptQuote second = revise(first, changed);

    assertThat(second.revision()).isEqualTo(2);
    assertThat(content(second)).isEqualTo(changed);
    assertThat(store.quotes().history(second))
        .extracting(QuoteRevision::number, QuoteRevision::note, each -> each.sheet().totals().net())
        .containsExactly(tuple(1, null, eur("366.63")), tuple(2, "otro", eur("310.61")));
    assertThat(store.quotes().revision(second, 1).sheet())
        .isEqualTo(QuoteSheet.of(valuer.value(quote("P-2026-0001", "C-003"))));
    assertThat(second.work().work().amount()).isEqualTo(eur("310.61"));
    assertThatThrownBy(() -> store.quotes().revision(second, 3))
        .hasMessage("Quote P-2026-0001 has no revision 3. Its revisions are 1 to 2.");
  }

  @ParameterizedTest
  @EnumSource
  void two_who_revise_it_at_once_lose_nothing(TestDatabase kind) {
    open(kind);
    KeptQuote read = add(quote("?", "C-003"));
    // Not even if the second comes to the same amounts as the first.
    revise(read, content(read).withItem(QuotePath.of("01", "SPLIT"), this::renamed));

    assertThatThrownBy(() -> revise(read, content(read).withDates(DAY, DAY.plusDays(60))))
        .isInstanceOf(StaleChangeException.class)
        .hasMessageContaining("P-2026-0001");
    assertThatThrownBy(() -> accept(read, DAY)).isInstanceOf(RuntimeException.class);
    assertThat(store.quotes().history(store.quotes().get(read.number()))).hasSize(2);
  }

  private List<KeptWork> expire(LocalDate day) {
    return store.as("Ana").make(change -> store.quotes().expire(change, day));
  }

  private Item renamed(Item item) {
    return item.withDescription("Otro texto");
  }

  @ParameterizedTest
  @EnumSource
  void acceptance_makes_order_work_order_and_client_at_the_frozen_prices(TestDatabase kind) {
    open(kind);
    KeptQuote kept =
        add(
            new NewQuote(
                quote("?", "C-900"), "Clima", "Luis", WorkLinks.NONE.withRequest("S-1"), null));
    assertThatThrownBy(() -> accept(kept, DAY)).isInstanceOf(TransitionRefusedException.class);

    QuoteAcceptance acceptance = accept(send(kept), DAY.plusDays(10));

    assertThat(acceptance.quote().state()).isEqualTo("accepted");
    assertThat(acceptance.quote().acceptedRevision()).isEqualTo(1);
    KeptWork order = acceptance.works().get(0);
    KeptWork workOrder = acceptance.works().get(1);
    assertThat(order.type()).isEqualTo(WorkType.ORDER);
    assertThat(order.work().amount()).isEqualTo(eur("366.63"));
    assertThat(order.work().links())
        .isEqualTo(WorkLinks.NONE.withRequest("S-1").withQuote("P-2026-0001"));
    assertThat(workOrder.type()).isEqualTo(WorkType.WORK_ORDER);
    assertThat(workOrder.work().links().order()).isEqualTo(order.number());
    List<OrderLine> lines = store.orderLines().of(order).stream().map(each -> each.line()).toList();
    assertThat(lines)
        .extracting(OrderLine::path, OrderLine::concept, OrderLine::unitPrice, OrderLine::amount)
        .containsExactly(
            tuple("01.SPLIT", "SPLIT", null, eur("236.00")),
            tuple("01.PASO", null, null, eur("100.63")),
            tuple("01.SPLIT.MO+Salida", null, eur("30.00"), eur("30.00")));
    assertThat(lines.get(0).parts())
        .extracting(OrderLine.Part::kind, OrderLine.Part::amount)
        .containsExactly(tuple(Kind.LABOUR, eur("139.77")), tuple(Kind.MATERIAL, eur("96.23")));
    assertThat(store.clients().get("C-900").card().client().status()).isEqualTo(Status.CLIENT);
    assertThat(store.clients().get("C-900").card().since()).isEqualTo(DAY.plusDays(10));
    assertThatThrownBy(() -> revise(acceptance.quote(), content(acceptance.quote())))
        .hasMessage("Quote P-2026-0001 is accepted, and changes no more. Make a new one.");
  }

  private QuoteAcceptance accept(KeptQuote quote, Quote taken) {
    return store
        .as("Ana")
        .make(
            change ->
                store
                    .quotes()
                    .accept(change, quote, taken, valuer, Acceptance.on(DAY), Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource
  void options_are_taken_with_the_acceptance_at_the_prices_that_were_offered(TestDatabase kind) {
    open(kind);
    KeptQuote draft = add(quote("?", "C-003"));
    Quote taken = Options.taken(content(draft), QuotePath.of("01", "EXTRA"));
    assertThatThrownBy(() -> accept(draft, taken)).isInstanceOf(TransitionRefusedException.class);
    KeptQuote sent = send(draft);
    PriceOverride cheaper = new PriceOverride(eur("1.00"), "x", "Ana", Instant.EPOCH);
    assertThatThrownBy(() -> accept(sent, taken.overriddenAt(QuotePath.of("01", "SPLIT"), cheaper)))
        .hasMessageContaining("01.SPLIT of quote P-2026-0001 would not be as it was offered");
    assertThat(store.quotes().get(sent.number())).isEqualTo(sent);

    QuoteAcceptance acceptance = accept(sent, taken);

    assertThat(acceptance.quote().acceptedRevision()).isEqualTo(2);
    assertThat(store.orderLines().of(acceptance.works().get(0)))
        .extracting(each -> each.line().path())
        .contains("01.SPLIT", "01.EXTRA")
        .doesNotContain("01.PASO");
  }

  @ParameterizedTest
  @EnumSource
  void an_accepted_agreement_has_its_first_visits(TestDatabase kind) {
    open(kind);
    String terms =
        """
        title: Mantenimiento
        from: 2026-04-01
        months: 12
        services:
          - {code: R, title: Revisión, rule: FREQ=MONTHLY;INTERVAL=6, places: ["01"]}
        """;
    KeptQuote kept = add(new NewQuote(quote("?", "C-003"), "Clima", "Luis", WorkLinks.NONE, terms));
    assertThat(accept(send(kept), DAY).works())
        .extracting(KeptWork::number)
        .containsExactly("AM-2026-0001", "OT-2026-0001", "OT-2026-0002");
  }

  private static final String FEE_TERMS =
      """
      title: Mantenimiento
      from: 2026-04-01
      months: 12
      price: {by: fee, fee: 99.50 EUR, every: month}
      services:
        - {code: R, title: Revisión, rule: FREQ=MONTHLY;INTERVAL=6, places: ["01"], concepts: [SPLIT]}
      """;

  private static NewQuote byFee() {
    return new NewQuote(quote("?", "C-003"), "Clima", "Luis", WorkLinks.NONE, FEE_TERMS);
  }

  @ParameterizedTest
  @EnumSource
  void a_quote_for_an_agreement_with_a_fee_offers_the_fee(TestDatabase kind) {
    open(kind);
    KeptQuote kept = add(byFee());

    QuoteSheet sheet = store.quotes().newest(kept).sheet();
    assertThat(sheet.lines(Level.ITEM))
        .extracting(SheetLine::path, SheetLine::amount)
        .containsExactly(
            tuple("CUOTA.1", eur("1194.00")),
            tuple("01.SPLIT", eur("0.00")),
            tuple("01.PASO", eur("100.63")));
    assertThat(sheet.lines(Level.CHARGE)).as("visits that are paid for charge nothing").isEmpty();
    assertThat(kept.work().work().amount()).isEqualTo(eur("1294.63"));
    assertThat(revise(kept, content(kept)).work().work().amount()).isEqualTo(eur("1294.63"));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_offered_beside_an_agreement_becomes_an_order(TestDatabase kind) {
    open(kind);
    QuoteAcceptance acceptance = accept(send(add(byFee())), DAY);

    assertThat(acceptance.works())
        .extracting(KeptWork::number)
        .containsExactly(
            "AM-2026-0001", "OT-2026-0001", "OT-2026-0002", "PE-2026-0001", "OT-2026-0003");
    KeptWork order = acceptance.works().get(3);
    assertThat(order.work().title()).isEqualTo("Paso de forjado");
    assertThat(order.work().amount()).isEqualTo(eur("100.63"));
    assertThat(store.orderLines().of(order))
        .extracting(each -> each.line().path(), each -> each.line().amount())
        .containsExactly(tuple("01.PASO", eur("100.63")));
    assertThat(acceptance.works().get(4).work().links().order()).isEqualTo("PE-2026-0001");
  }

  @ParameterizedTest
  @EnumSource
  void the_fee_that_is_accepted_is_the_agreements(TestDatabase kind) {
    open(kind);
    KeptQuote kept = add(byFee());
    Quote cheaper =
        content(kept).withChapter("CUOTA", chapter -> chapter.withDiscount(discount("10")));
    assertThatThrownBy(() -> revise(kept, cheaper))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(
            "By quote P-2026-0001 the client would pay 1074.60 EUR for what the fee of the"
                + " agreement pays for, and by its terms it is 1194.00 EUR.");
    PriceOverride other = new PriceOverride(eur("90.00"), "amigo", "Ana", null);
    assertThatThrownBy(
            () -> revise(kept, content(kept).overriddenAt(QuotePath.of("CUOTA", "1"), other)))
        .hasMessageContaining("1080.00 EUR");
    assertThatThrownBy(
            () -> revise(kept, content(kept).overriddenAt(QuotePath.of("01", "SPLIT"), other)))
        .hasMessageContaining("would pay 1356.00 EUR");
  }

  @ParameterizedTest
  @EnumSource
  void a_quote_from_before_that_does_not_state_the_fee_is_revised_first(TestDatabase kind) {
    open(kind);
    KeptQuote sent = send(add(quote("?", "C-003")));
    store
        .as("Ana")
        .run(change -> change.handle().execute("UPDATE quote SET agreement_terms = ?", FEE_TERMS));
    KeptQuote before = store.quotes().get(sent.number());
    assertThatThrownBy(() -> accept(before, DAY))
        .hasMessageStartingWith(
            "Quote P-2026-0001 is for an agreement with a fee, 1194.00 EUR, and does not state"
                + " it.");
    assertThat(accept(send(revise(before, content(before))), DAY).works())
        .extracting(KeptWork::number)
        .contains("AM-2026-0001", "PE-2026-0001");
  }

  @ParameterizedTest
  @EnumSource
  void what_fails_in_an_acceptance_leaves_nothing_behind(TestDatabase kind) {
    open(kind);
    KeptQuote sent = send(add(quote("?", "C-900")));

    assertThatThrownBy(
            () ->
                store
                    .as("Ana")
                    .run(
                        change -> {
                          store.quotes().accept(change, sent, Acceptance.on(DAY));
                          throw new IllegalStateException("power cut");
                        }))
        .hasMessage("power cut");
    assertThat(store.quotes().get(sent.number())).isEqualTo(sent);
    assertThat(store.works().cameOf(sent.number())).isEmpty();
    assertThat(store.clients().get("C-900").card().client().status()).isEqualTo(Status.PROSPECT);
    assertThat(store.audit().verify().isWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void what_stood_until_a_day_can_not_be_accepted_later_and_expires(TestDatabase kind) {
    open(kind);
    KeptQuote sent = send(add(quote("?", "C-003")));
    KeptQuote draft = add(quote("?", "C-003"));
    LocalDate late = DAY.plusDays(31);

    assertThatThrownBy(() -> accept(sent, late))
        .hasMessageStartingWith("Quote P-2026-0001 was valid until 2026-04-01.");
    assertThat(expire(DAY.plusDays(30))).isEmpty();
    assertThat(expire(late)).extracting(KeptWork::number).containsExactly(sent.number());
    KeptQuote expired = store.quotes().get(sent.number());
    assertThat(expired.state()).isEqualTo("expired");
    assertThat(store.quotes().get(draft.number()).state()).isEqualTo("draft");
    assertThat(revise(expired, content(expired).withDates(late, null)).state()).isEqualTo("draft");
  }

  @ParameterizedTest
  @EnumSource
  void a_quote_that_was_sent_or_rejected_is_a_draft_again_once_revised(TestDatabase kind) {
    open(kind);
    KeptQuote sent = send(add(quote("?", "C-003")));
    KeptQuote rejected =
        store.as("Ana").make(change -> store.quotes().reject(change, sent, "caro"));
    assertThat(rejected.state()).isEqualTo("rejected");

    KeptQuote revised = revise(rejected, content(rejected));
    assertThat(revised.state()).isEqualTo("draft");
    assertThat(store.works().history(revised.work()))
        .extracting(each -> each.to())
        .containsExactly("draft", "sent", "rejected", "draft");
  }

  @ParameterizedTest
  @EnumSource
  void what_has_no_price_can_be_kept_but_not_sent(TestDatabase kind) {
    open(kind);
    Component unpriced =
        Component.of("X", Subject.of(Kind.SUBCONTRACT), Quantity.of("1", "ud"), eur("10"));
    KeptQuote kept =
        add(
            Quote.of(
                "?",
                DAY,
                "C-003",
                Chapter.of("01", "t", Item.of("A", "a", Quantity.of("1", "ud"), unpriced))));

    assertThat(kept.work().work().amount()).isNull();
    assertThatThrownBy(() -> send(kept))
        .hasMessageStartingWith(
            "Quote P-2026-0001 has no total yet, so it can't go to a client: 01.A.");
  }

  @ParameterizedTest
  @EnumSource
  void it_stays_one_of_its_client(TestDatabase kind) {
    open(kind);
    KeptQuote kept = add(quote("?", "C-003"));

    assertThatThrownBy(() -> revise(kept, quote(kept.number(), "C-900")))
        .hasMessageContaining("is for C-003, and can't be changed to one for C-900");
    assertThatThrownBy(() -> revise(kept, quote("P-X", "C-003")))
        .hasMessage("This is quote P-X, not P-2026-0001.");
    KeptWork bare =
        store
            .as("Ana")
            .make(
                change ->
                    store.works().add(change, Work.of(WorkType.QUOTE, "C-003", "t", DAY, "Ana")));
    assertThatThrownBy(() -> store.quotes().get(bare.number()))
        .hasMessageContaining("has nothing to be priced");
  }

  @ParameterizedTest
  @EnumSource
  void erasing_a_client_erases_what_was_written_and_keeps_the_amounts(TestDatabase kind) {
    open(kind);
    KeptQuote kept = add(quote("?", "C-003"));

    store.as("Ana").run(change -> store.erasure().client(change, "C-003"));

    QuoteSheet sheet = store.quotes().newest(kept).sheet();
    assertThat(sheet.totals().net()).isEqualTo(eur("366.63"));
    assertThat(sheet.lines()).extracting(SheetLine::text).containsOnly("***");
    assertThatThrownBy(() -> content(kept)).hasMessageContaining("was erased");
    assertThat(store.audit().verify().isWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void erasing_a_contact_leaves_quotes_that_can_be_read_and_accepted(TestDatabase kind) {
    open(kind);
    String name = "Berta Lozoyuela";
    String terms =
        """
        title: Berta Lozoyuela, mantenimiento
        from: 2026-04-01
        services:
          - {code: R, title: Berta Lozoyuela, rule: FREQ=YEARLY, places: ["01"]}
        """;
    Quote named =
        quote("?", "C-003")
            .withItem(
                QuotePath.of("01", "SPLIT"),
                item -> item.withDescription(name + ": split, avisar antes"));
    KeptQuote first = add(new NewQuote(named, "Para " + name, "Luis", WorkLinks.NONE, terms));
    Quote again = content(first).withDates(DAY, DAY.plusDays(40));
    KeptQuote second =
        store
            .as("Ana")
            .make(
                change ->
                    store
                        .quotes()
                        .revise(
                            change,
                            first,
                            again,
                            valuer,
                            "BERTA\n  Lozóyuela pide más días",
                            Locale.ENGLISH));
    send(second);

    store.as("Ana").run(change -> store.erasure().contact(change, "C-003", name));

    assertThat(WholeDatabase.text(store)).doesNotContainIgnoringCase("Lozoyuela");
    KeptQuote left = store.quotes().get(first.number());
    assertThat(content(left).item(QuotePath.of("01", "SPLIT")).description())
        .isEqualTo("***: split, avisar antes");
    assertThat(store.quotes().history(left).get(1).note()).isEqualTo("*** pide más días");
    assertThat(accept(left, DAY).works().get(0).work().title()).isEqualTo("***, mantenimiento");
    assertThat(store.audit().verify().isWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_backup_has_all_of_it(TestDatabase kind) throws Exception {
    open(kind);
    KeptQuote kept = add(quote("?", "C-003"));
    QuoteRevision revision = store.quotes().newest(kept);
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    store.backup(saved);
    Path file = Files.createTempFile("quotes", ".zip");
    Files.copy(
        new ByteArrayInputStream(saved.toByteArray()), file, StandardCopyOption.REPLACE_EXISTING);

    try (Store other =
        Store.restore(file, new Location(TestDatabase.H2_MEMORY.fresh(), null, null), CLOCK)) {
      KeptQuote same = other.quotes().get(kept.number());
      assertThat(other.quotes().newest(same)).isEqualTo(revision);
      assertThat(other.quotes().text(same, revision))
          .isEqualTo(store.quotes().text(kept, revision));
    }
    Files.delete(file);
  }

  /** Two splits and a hole in the wall with 10 % off, and an option. */
  private static Quote quote(String number, String client) {
    Component labour =
        new Component(
            "MO",
            Subject.of(Kind.LABOUR),
            Quantity.of("3.25", "h"),
            eur("19.91"),
            null,
            Map.of("atHeight", true),
            null);
    Component tube =
        Component.of("TUB", Subject.of(Kind.MATERIAL), Quantity.of("6", "m"), eur("7.425"));
    Item split =
        new Item(
            "SPLIT",
            "Split de 5 kW: salón",
            Quantity.of("2", "ud"),
            List.of(labour, tube),
            new ConceptUse("SPLIT", "2026", Map.of("kW", new BigDecimal("5"))));
    Item hole =
        Item.of(
            "PASO",
            "Paso de forjado",
            Quantity.of("3", "ud"),
            Component.of("M", Subject.of(Kind.MATERIAL), Quantity.of("1", "ud"), eur("31.055")));
    return new Quote(
        number,
        DAY,
        client,
        null,
        null,
        "instalacion",
        DAY.plusDays(30),
        List.of(
            new Chapter(
                "01", "Climatización", List.of(split, hole, option(hole)), null, discount("10"))));
  }

  private static Item option(Item item) {
    return new Item(
        "EXTRA",
        item.description(),
        item.quantity(),
        item.components(),
        null,
        Option.insteadOf("PASO"),
        null);
  }

  private static @Nullable Discount discount(String percent) {
    return new Discount(Percentage.of(percent), "cliente fiel", "Ana", null);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  @ParameterizedTest
  @EnumSource
  void a_quote_is_not_accepted_before_its_day_nor_twice(TestDatabase kind) {
    open(kind);
    KeptQuote sent = send(add(quote("?", "C-003")));
    assertThatThrownBy(() -> accept(sent, DAY.minusDays(1)))
        .hasMessageStartingWith(
            "Quote P-2026-0001 is of 2026-03-02, so it can't be accepted on 2026-03-01.");

    KeptQuote accepted = accept(sent, DAY).quote();
    for (LocalDate day : List.of(DAY.minusDays(1), DAY, DAY.plusDays(31))) {
      assertThatThrownBy(() -> accept(accepted, day))
          .hasMessageStartingWith("Quote P-2026-0001 is accepted already.");
    }
  }
}
