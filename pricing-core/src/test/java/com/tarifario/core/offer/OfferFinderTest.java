package com.tarifario.core.offer;

import static com.tarifario.core.testing.FixedRule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.ConceptParameter;
import com.tarifario.core.catalogue.ConceptParameters;
import com.tarifario.core.catalogue.ConceptVersion;
import com.tarifario.core.catalogue.Suitability;
import com.tarifario.core.catalogue.Yield;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.expression.Expression;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.OfferProposal.DueAgain;
import com.tarifario.core.tariff.OfferProposal.Offer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What can be offered to a hotel with two places. */
class OfferFinderTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

  private static final BudgetConcept REVIEW =
      concept("REV", "clima", "20", List.of("hosteleria"), List.of("hotel"));
  private static final BudgetConcept SPLIT = concept("SPLIT", "clima", "400", List.of(), List.of());
  private static final BudgetConcept TUNNEL =
      concept("TUNNEL", null, "9000", List.of("logistica"), List.of());

  private static final ClientRegister CLIENTS =
      new ClientRegister(
          List.of(
              new Client(
                  "C-1",
                  "Hotel Miramar",
                  Status.CLIENT,
                  "A",
                  new Classification("empresa", "hosteleria", "mediana"),
                  List.of(),
                  Map.of("vip", true)),
              Client.of("C-2", "Sin centro", "B")),
          List.of(
              centre("01", "hotel", new Asset("E-1", "Enfriadora", "clima")),
              centre("02", "salon")),
          List.of(
              new Agreement("AM-2", "C-1", "preventivo", LocalDate.of(2026, 1, 1), null, Map.of()),
              new Agreement(
                  "AM-1",
                  "C-1",
                  "antiguo",
                  LocalDate.of(2024, 1, 1),
                  LocalDate.of(2024, 12, 31),
                  Map.of())));

  private static final ServiceHistory HISTORY =
      (client, until) ->
          client.equals("C-1")
              ? List.of(
                  rendered("SPLIT", "01", 2, "2024-05-02", "2025-06-01", "900"),
                  rendered("SPLIT", null, 1, "2023-01-10", "2023-01-10", null),
                  rendered("GONE", "02", 1, "2020-01-10", "2020-01-10", "50"))
              : List.of();

  private static BudgetConcept concept(
      String code, String family, String cost, List<String> activities, List<String> types) {
    Subject subject = new Subject(Kind.LABOUR, null, family, null, null, "Trabajo");
    return new BudgetConcept(
        code,
        "Servicio " + code,
        Unit.of("ud"),
        "",
        List.of(ConceptComponent.of("1", subject, Quantity.of("1", "h"), Money.of(cost, "EUR"))),
        activities,
        types);
  }

  private static WorkCentre centre(String code, String type, Asset... assets) {
    return new WorkCentre(
        "C-1", code, "Centro " + code, "Z1", null, null, type, null, List.of(assets), Map.of());
  }

  private static RenderedService rendered(
      String concept, String centre, int times, String first, String last, String amount) {
    return new RenderedService(
        concept,
        centre,
        times,
        LocalDate.parse(first),
        LocalDate.parse(last),
        amount == null ? null : Money.of(amount, "EUR"));
  }

  /** Cost and a half; at place 02 twice the cost; the tunnel has no price elsewhere. */
  private static Tariff tariff() {
    return new Tariff(
        new TariffId("tariff", "1".repeat(64)),
        EUR,
        Rounding.CENTS,
        FixedRule.LAYERS,
        Vocabulary.standard(),
        WorkCalendar.NONE,
        new FixedDecider(
            List.of(
                rule("rate-groups", "half", new Base(markup("50"), false))
                    .when(facts -> !"TUNNEL".equals(facts.get(StandardField.CONCEPT))),
                rule("work-centre", "twice", new Base(markup("100"), false))
                    .when(facts -> "02".equals(facts.get(StandardField.WORK_CENTRE))))));
  }

  private static Formula markup(String percent) {
    return new Formula.Markup(Percentage.of(percent));
  }

  private static OfferRules rules(FixedRule... rules) {
    return new OfferRules(
        new TariffId("offers", "0".repeat(64)),
        EUR,
        FixedRule.LAYERS,
        OfferField.vocabulary(
            List.of(Field.attribute("vip", FieldType.BOOLEAN, Origin.CLIENT, null, ""))),
        new FixedDecider(List.of(rules)));
  }

  private static OfferFinder finder(FixedRule... rules) {
    return new OfferFinder(
        rules(rules), tariff(), CLIENTS, Catalogue.of(REVIEW, SPLIT, TUNNEL), HISTORY);
  }

  private static FixedRule offer(String reason, int score, Predicate<Facts> when) {
    return rule("client", reason, new Offer(reason, score)).when(when);
  }

  private static Predicate<Facts> is(String field, Object value) {
    return facts -> value.equals(facts.get(field));
  }

  private static Offering offering(FixedRule... rules) {
    return finder(rules).find("C-1", null, DAY);
  }

  @Test
  void every_concept_at_every_place_is_looked_at() {
    Offering offering = offering();

    assertThat(offering.offered()).isEmpty();
    assertThat(offering.others())
        .extracting(each -> each.candidate().concept(), each -> each.candidate().place())
        .containsExactly(
            tuple("GONE", "02"),
            tuple("REV", "01"),
            tuple("REV", "02"),
            tuple("SPLIT", "01"),
            tuple("SPLIT", "02"),
            tuple("TUNNEL", "01"),
            tuple("TUNNEL", "02"));
  }

  @Test
  void the_catalogue_says_what_suits() {
    assertThat(offering(offer("suits", 10, is("suits", true))).offered())
        .extracting(each -> each.candidate().concept() + " " + each.candidate().place())
        .containsExactly("REV 01", "SPLIT 01", "SPLIT 02");
    assertThat(offering(offer("named", 10, is("suitsPlace", true))).offered())
        .extracting(each -> each.candidate().concept() + " " + each.candidate().place())
        .containsExactly("REV 01");
  }

  @Test
  void what_was_rendered_where_is_not_known_counts_at_every_place() {
    Offering offering = offering(offer("again", 10, is("concept", "SPLIT")));

    RenderedService first = offering.offered().get(0).candidate().rendered();
    assertThat(first).isEqualTo(rendered("SPLIT", null, 3, "2023-01-10", "2025-06-01", "900"));
    assertThat(offering.offered().get(1).candidate().rendered())
        .isEqualTo(rendered("SPLIT", null, 1, "2023-01-10", "2023-01-10", null));
  }

  @Test
  void each_place_has_the_price_of_its_own_tariff() {
    assertThat(offering(offer("again", 10, is("concept", "SPLIT"))).offered())
        .extracting(OfferedService::amount)
        .containsExactly(Money.of("600.00", "EUR"), Money.of("800.00", "EUR"));
  }

  @Test
  void it_is_priced_and_called_by_its_parameters_by_default_in_the_version_of_the_day() {
    ConceptParameters metres =
        new ConceptParameters(
            List.of(
                new ConceptParameter(
                    "metres", "", Unit.of("m"), new BigDecimal("4"), BigDecimal.ONE, null)));
    Catalogue versions =
        Catalogue.of(
            line("old", null, "Line of {metres} m", metres, "10"),
            line("new", LocalDate.of(2026, 10, 1), "New line", metres, "90"));
    OfferFinder finder =
        new OfferFinder(
            rules(offer("all", 10, facts -> true)),
            tariff(),
            CLIENTS,
            versions,
            ServiceHistory.NONE);

    OfferedService now = finder.find("C-1", "01", DAY).offered().get(0);
    OfferedService later = finder.find("C-1", "01", LocalDate.of(2026, 10, 1)).offered().get(0);

    assertThat(now.candidate().name(Locale.ROOT)).isEqualTo("Line of 4 m");
    assertThat(now.amount()).isEqualTo(Money.of("60.00", "EUR"));
    assertThat(later.candidate().name(Locale.ROOT)).isEqualTo("New line");
    assertThat(later.amount()).isEqualTo(Money.of("540.00", "EUR"));
  }

  /** A concept of so much labour a metre. */
  private static BudgetConcept line(
      String version, LocalDate from, String name, ConceptParameters metres, String cost) {
    Field length = metres.vocabulary().field("metres");
    Yield yield =
        new Yield(
            new Expression.FieldValue(length, metres.vocabulary().indexOf("metres")), Unit.of("h"));
    return new BudgetConcept(
        "LINE",
        new ConceptVersion(version, from),
        name,
        Unit.of("ud"),
        "",
        metres,
        new Breakdown.Plain(
            List.of(
                new ConceptComponent(
                    "1", Subject.of(Kind.LABOUR), yield, Money.of(cost, "EUR"), null, Map.of()))),
        Suitability.ANY);
  }

  @Test
  void what_has_no_price_is_offered_and_says_why() {
    OfferedService tunnel =
        finder(offer("try", 10, is("concept", "TUNNEL"))).find("C-1", "01", DAY).offered().get(0);

    assertThat(tunnel.amount()).isNull();
    assertThat(String.valueOf(tunnel.price())).contains("No rule");
  }

  @Test
  void what_is_no_longer_in_the_catalogue_has_no_price() {
    OfferedService gone = offering(offer("again", 10, is("concept", "GONE"))).offered().get(0);

    assertThat(gone.candidate().name(Locale.ROOT)).isEqualTo("GONE");
    assertThat(gone.match().facts().get("inCatalogue")).isEqualTo(false);
    assertThat(String.valueOf(gone.price())).contains("no budget concept GONE");
  }

  @Test
  void the_best_stand_first_then_what_is_due_first_then_by_code_and_place() {
    Offering offering =
        offering(
            rule("client", "yearly", new DueAgain(1, ChronoUnit.YEARS)),
            offer("best", 50, is("concept", "REV")),
            offer("rest", 10, is("concept", "TUNNEL")),
            offer("other", 10, is("concept", "SPLIT")));

    assertThat(offering.offered())
        .extracting(
            OfferedService::rank,
            each -> each.candidate().concept(),
            each -> each.candidate().place(),
            each -> String.valueOf(each.match().dueOn()))
        .containsExactly(
            tuple(1, "REV", "01", "null"),
            tuple(2, "REV", "02", "null"),
            tuple(3, "SPLIT", "02", "2024-01-10"),
            tuple(4, "SPLIT", "01", "2026-06-01"),
            tuple(5, "TUNNEL", "01", "null"),
            tuple(6, "TUNNEL", "02", "null"));
  }

  @Test
  void rules_know_the_agreement_in_force_what_is_installed_and_own_attributes() {
    Facts facts = offering().of("REV").get(0).match().facts();

    assertThat(facts.get("agreement")).isEqualTo("AM-2");
    assertThat(facts.get("agreementType")).isEqualTo("preventivo");
    assertThat(facts.get("family")).isEqualTo("clima");
    assertThat(facts.get("assets")).isEqualTo(BigDecimal.ONE);
    assertThat(facts.get("assetsOfFamily")).isEqualTo(BigDecimal.ONE);
    assertThat(facts.get("assetFamilies")).isEqualTo("clima");
    assertThat(facts.get("month")).isEqualTo(BigDecimal.valueOf(9));
    assertThat(facts.get("vip")).isEqualTo(true);
  }

  @Test
  void a_client_without_places_is_offered_what_needs_none() {
    Offering offering = finder(offer("all", 10, facts -> true)).find("C-2", null, DAY);

    assertThat(offering.offered())
        .extracting(each -> each.candidate().place())
        .containsExactly(null, null, null);
  }

  @Test
  void who_or_what_is_not_known_is_refused() {
    assertThatThrownBy(() -> finder().find("C-9", null, DAY))
        .isInstanceOf(InvalidOfferException.class)
        .hasMessageContaining("There is no client C-9");
    assertThatThrownBy(() -> finder().find("C-1", "03", DAY))
        .isInstanceOf(InvalidOfferException.class)
        .hasMessageContaining("C-1 has no work centre 03");
  }

  @Test
  void rules_and_tariff_are_of_one_currency() {
    Tariff dollars =
        new Tariff(
            new TariffId("US", "2".repeat(64)),
            Currency.getInstance("USD"),
            Rounding.CENTS,
            FixedRule.LAYERS,
            Vocabulary.standard(),
            WorkCalendar.NONE,
            new FixedDecider(List.of()));

    assertThatThrownBy(
            () -> new OfferFinder(rules(), dollars, CLIENTS, Catalogue.EMPTY, ServiceHistory.NONE))
        .hasMessageContaining("EUR")
        .hasMessageContaining("USD");
  }

  @Test
  void an_attribute_is_declared_once_and_as_the_same() {
    Vocabulary same =
        Vocabulary.with(
            List.of(
                Field.attribute("vip", FieldType.BOOLEAN, Origin.CLIENT, null, ""),
                Field.attribute("height", FieldType.NUMBER, Origin.LINE, null, "")));
    Vocabulary other =
        Vocabulary.with(List.of(Field.attribute("vip", FieldType.TEXT, Origin.CLIENT, null, "")));

    assertThat(rules().attributesWith(same).attributes())
        .extracting(Field::name)
        .containsExactly("vip", "height");
    assertThatThrownBy(() -> rules().attributesWith(other))
        .isInstanceOf(InvalidOfferException.class)
        .hasMessageContaining("\"vip\"");
  }
}
