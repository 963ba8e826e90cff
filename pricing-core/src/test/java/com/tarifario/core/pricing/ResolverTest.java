package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.calendar.Holidays;
import com.tarifario.core.calendar.PublicHolidays;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResolverTest {

  private static final FixedRule BASE = rule("rate-groups", "base", unitPrice("10.00"));

  @Test
  void aClientThatIsNotKnownIsNamedAndTheOtherLinesArePriced() {
    ChargeLine stranger =
        ChargeLine.builder(
                new LineId("PT-1", "2"),
                Pricing.TUESDAY,
                "C-999",
                Kind.LABOUR,
                Quantity.of("1", "h"))
            .build();
    Valuation valuation = value(List.of(BASE), labour("1", "h").build(), stranger);
    assertThat(valuation.lines().get(0).amount()).isEqualTo(eur("10.00"));
    assertThat(valuation.lines().get(1).status()).isEqualTo(LineStatus.FAILED);
    assertThat(valuation.lines().get(1).problem()).asString().contains("C-999");
    assertThat(valuation.lines().get(1).proof()).isEqualTo(Proof.EMPTY);
    assertThat(valuation.unsettled()).hasSize(1);
    assertThat(valuation.total().unsettled()).isEqualTo(1);
  }

  @Test
  void theRegionOfTheWorkCentreSaysWhetherTheDateIsAHoliday() {
    Predicate<Facts> holiday = is(StandardField.HOLIDAY, true);
    FixedRule[] rules = {BASE, rule("client", "holiday", unitPrice("20.00")).when(holiday)};

    assertThat(priceAt("ES-CT", rules).amount()).isEqualTo(eur("20.00"));
    assertThat(priceAt("ES-MD", rules).amount()).isEqualTo(eur("10.00"));
    assertThat(priceAt(null, rules).amount()).isEqualTo(eur("10.00"));
  }

  @Test
  void aRegionThatIsNotKnownIsNamed() {
    PricedLine line = priceAt("ES-TC", BASE);

    assertThat(line.status()).isEqualTo(LineStatus.FAILED);
    assertThat(line.problem()).asString().contains("ES-TC", "03", "ES-CT");
  }

  /** A line of a day that is a holiday in Catalonia, at a work centre in that region. */
  private static PricedLine priceAt(@Nullable String region, FixedRule... rules) {
    PublicHolidays known =
        new PublicHolidays() {
          @Override
          public boolean includes(LocalDate day, String where) {
            return where.equals("ES-CT") && day.equals(Pricing.TUESDAY);
          }

          @Override
          public boolean knows(String where) {
            return likely(where).contains(where);
          }

          @Override
          public List<String> likely(String where) {
            return List.of("ES-CT", "ES-MD");
          }
        };
    WorkCalendar calendar =
        new WorkCalendar(Pricing.MADRID, new Holidays("ES-MD", List.of(), known), List.of(), null);
    Tariff tariff = Pricing.tariff(calendar, Rounding.CENTS, new FixedDecider(List.of(rules)));
    ClientDirectory directory =
        new ClientRegister(
            List.of(Client.of("C-014", "Hotel Miramar", "B")),
            List.of(WorkCentre.of("C-014", "03", "Lavandería", "Z2").withRegion(region)),
            List.of());
    ChargeLine line = labour("1", "h").workCentre("03").build();
    return new Valuer(tariff, directory).value(Pricing.report(line)).lines().get(0);
  }

  @Test
  void theYearOfAnAgreementTurnsOnItsAnniversary() {
    Agreement agreement =
        new Agreement("A", "C-1", null, LocalDate.of(2024, 3, 15), null, Map.of());
    Agreement leap = new Agreement("A", "C-1", null, LocalDate.of(2024, 2, 29), null, Map.of());

    assertThat(agreement.yearOn(LocalDate.of(2024, 3, 15))).isEqualTo(1);
    assertThat(agreement.yearOn(LocalDate.of(2025, 3, 14))).isEqualTo(1);
    assertThat(agreement.yearOn(LocalDate.of(2025, 3, 15))).isEqualTo(2);
    assertThat(leap.yearOn(LocalDate.of(2025, 2, 28))).isEqualTo(1);
    assertThat(leap.yearOn(LocalDate.of(2025, 3, 1))).isEqualTo(2);
  }

  @Test
  void aWorkCentreOrAnAgreementOfAnotherClientIsNotKnown() {
    PricedLine centre = price(labour("1", "h").workCentre("99").build(), BASE);
    assertThat(centre.status()).isEqualTo(LineStatus.FAILED);
    assertThat(centre.problem()).asString().contains("99").contains("C-014");
    ChargeLine line =
        ChargeLine.builder(
                new LineId("PT-1", "1"),
                Pricing.TUESDAY,
                "C-001",
                Kind.LABOUR,
                Quantity.of("1", "h"))
            .agreement("AM-7")
            .build();
    PricedLine agreement = price(line, BASE);
    assertThat(agreement.status()).isEqualTo(LineStatus.FAILED);
    assertThat(agreement.problem()).asString().contains("AM-7").contains("C-001");
  }

  @Test
  void anAgreementThatIsNotInForceOnTheDayOfTheWorkIsRefused() {
    ChargeLine line =
        ChargeLine.builder(
                new LineId("PT-1", "1"),
                LocalDate.of(2025, 12, 31),
                "C-014",
                Kind.LABOUR,
                Quantity.of("1", "h"))
            .agreement("AM-7")
            .build();
    PricedLine priced = price(line, BASE);
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).asString().contains("AM-7", "2025-12-31", "2026-01-01");
  }

  @Test
  void aCostInAnotherCurrencyIsRefusedAndNotSummed() {
    ChargeLine line =
        line("1", Kind.MATERIAL, "1", "ud").unitCost(Money.of("10.00", "USD")).build();
    PricedLine priced = price(line, BASE);
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).asString().contains("10.00 USD").contains("2026-03-10");
    assertThat(priced.cost()).isNull();
  }

  @Test
  void whatStandsAroundALineCanBeAskedFor() {
    FixedRule zone =
        rule("client", "zone", unitPrice("20.00"))
            .when(
                is(StandardField.ZONE, "Z2")
                    .and(is(StandardField.AGREEMENT_TYPE, "todo-riesgo"))
                    .and(is(StandardField.RATE_GROUP, "B")));
    ChargeLine line = labour("1", "h").workCentre("03").agreement("AM-7").build();
    assertThat(price(line, BASE, zone).amount()).isEqualTo(eur("20.00"));
    assertThat(price(labour("1", "h").build(), BASE, zone).amount()).isEqualTo(eur("10.00"));
  }

  @Test
  void hoursAndTechniciansAreSummedOverTheVisitAndTheDocument() {
    FixedRule pair =
        rule("client", "pair", unitPrice("20.00"))
            .when(
                facts ->
                    isNumber(facts, StandardField.VISIT_TECHNICIANS, "2")
                        && isNumber(facts, StandardField.VISIT_HOURS, "2")
                        && isNumber(facts, StandardField.DOCUMENT_HOURS, "2.5"));
    Valuation valuation =
        value(
            List.of(BASE, pair),
            line("1", Kind.LABOUR, "1.5", "h").visit("V1").technician("ana").build(),
            line("2", Kind.LABOUR, "30", "min").visit("V1").technician("luis").build(),
            line("3", Kind.LABOUR, "0.5", "h").visit("V2").technician("ana").build(),
            line("4", Kind.MATERIAL, "5", "ud").visit("V1").build());
    assertThat(valuation.lines())
        .extracting(PricedLine::unitPrice)
        .containsExactly(eur("20.00"), eur("20.00"), eur("10.00"), eur("20.00"));
  }

  @Test
  void aDecisionThatFailsLeavesTheLineWithoutAPriceAndSaysWhy() {
    Problem thrown = Problem.error(null, CoreMessage.UNKNOWN_CLIENT, "C-9");
    Tariff tariff =
        Pricing.tariff(
            Pricing.DAY_AND_NIGHT,
            Rounding.CENTS,
            (stage, unit) -> unit.stream().map(facts -> Decision.failed(thrown)).toList());
    PricedLine priced = value(tariff, labour("1", "h").build()).lines().get(0);
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).isEqualTo(thrown.message());
  }

  private static boolean isNumber(Facts facts, StandardField field, String number) {
    return new BigDecimal(number).compareTo((BigDecimal) facts.get(field)) == 0;
  }
}
