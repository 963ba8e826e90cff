package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.CLIENTS;
import static com.tarifario.core.testing.Pricing.EUR;
import static com.tarifario.core.testing.Pricing.TUESDAY;
import static com.tarifario.core.testing.Pricing.material;
import static com.tarifario.core.testing.Pricing.report;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.floorMargin;
import static com.tarifario.core.testing.Proposals.listDiscount;
import static com.tarifario.core.testing.Proposals.markup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tarifario.core.money.ExchangeRates;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Costs and list prices in dollars: 0.90 from 1 January, 0.92 from the Tuesday, 10 March. */
class ConversionTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final ExchangeRates RATES =
      new ExchangeRates(
          Map.of(
              USD,
              Map.of(
                  LocalDate.of(2026, 1, 1),
                  new BigDecimal("0.90"),
                  TUESDAY,
                  new BigDecimal("0.92"))));

  @Test
  void theRateIsThatOfTheLinesDate() {
    assertThat(priced(line(TUESDAY), markup("10")).unitPrice()).isEqualTo(eur("30.36"));
    assertThat(priced(line(TUESDAY.minusDays(1)), markup("10")).unitPrice())
        .isEqualTo(eur("29.70"));
    assertThat(priced(line(TUESDAY.plusYears(1)), markup("10")).unitPrice())
        .isEqualTo(eur("30.36"));
  }

  @Test
  void whatItCostUsIsInTheTariffsCurrency() {
    assertThat(priced(line(TUESDAY), markup("10")).cost()).isEqualTo(eur("55.20"));
  }

  @Test
  void listPricesAndLimitsAreConvertedToo() {
    assertThat(priced(line(TUESDAY), listDiscount("0")).unitPrice()).isEqualTo(eur("46.00"));
    assertThat(priced(line(TUESDAY), markup("0"), floorMargin("8")).unitPrice())
        .isEqualTo(eur("30.00"));
  }

  @Test
  void theProofSaysAtWhichRate() {
    assertThat(priced(line(TUESDAY), markup("10")).proof().steps())
        .extracting(Step::what)
        .extracting(Object::toString)
        .contains(
            "unit cost 30 USD at 0.92, the rate from 2026-03-10",
            "list price 50 USD at 0.92, the rate from 2026-03-10");
  }

  @Test
  void withoutARateThereIsNoPriceAndTheMessageNamesCurrencyAndDate() {
    PricedLine early = priced(line(LocalDate.of(2025, 12, 31)), markup("10"));
    assertThat(early.status()).isEqualTo(LineStatus.FAILED);
    assertThat(early.problem()).asString().contains("30 USD").contains("2025-12-31");
    ChargeLine pounds = material("2").unitCost(Money.of("30", "GBP")).build();
    assertThat(priced(pounds, markup("10")).problem()).asString().contains("none of GBP");
  }

  @Test
  void aPriceThatAPersonSetStaysInTheTariffsCurrency() {
    ChargeLine line = line(TUESDAY);
    PriceOverride dollars = new PriceOverride(Money.of("10", "USD"), "agreed", "Ana", null);
    assertThat(priced(line.overriddenBy(dollars), markup("10")).status())
        .isEqualTo(LineStatus.FAILED);
    PriceOverride euros = new PriceOverride(eur("10"), "agreed", "Ana", null);
    PricedLine overridden = priced(line.overriddenBy(euros), markup("10"));
    assertThat(overridden.amount()).isEqualTo(eur("20.00"));
    assertThat(overridden.cost()).isEqualTo(eur("55.20"));
  }

  @Test
  void aRateIsAboveZero() {
    Map<Currency, Map<LocalDate, BigDecimal>> zero = Map.of(USD, Map.of(TUESDAY, BigDecimal.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new ExchangeRates(zero));
  }

  private static ChargeLine line(LocalDate date) {
    ChargeLine model = material("2").build();
    return ChargeLine.builder(
            model.id(), date, model.assignment().client(), model.subject().kind(), model.quantity())
        .unitCost(Money.of("30", "USD"))
        .listPrice(Money.of("50", "USD"))
        .build();
  }

  private static PricedLine priced(ChargeLine line, Proposal... proposals) {
    FixedRule[] rules =
        Arrays.stream(proposals)
            .map(each -> rule("client", each.describe().toString(), each))
            .toArray(FixedRule[]::new);
    Tariff plain = tariff(rules);
    Tariff tariff =
        new Tariff(
            plain.id(),
            EUR,
            plain.rounding(),
            plain.layers(),
            plain.vocabulary(),
            plain.calendar(),
            plain.decider(),
            RATES,
            plain.taxation(),
            plain.versions());
    return new Valuer(tariff, CLIENTS).value(report(line)).lines().get(0);
  }
}
