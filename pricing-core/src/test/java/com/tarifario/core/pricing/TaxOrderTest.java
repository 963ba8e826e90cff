package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Proposals.atLeast;
import static com.tarifario.core.testing.Proposals.charge;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.perLine;
import static com.tarifario.core.testing.Proposals.tax;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.tariff.Taxation;
import com.tarifario.core.tariff.Taxation.Order;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where tax is rounded, and prices that have it in them. */
class TaxOrderTest {

  private static final FixedRule GENERAL = rule("rate-groups", "general", tax("21"));

  @Test
  void halfAnHourAtAnEuroThirtyComesToTwoTotals() {
    ChargeLine halfAnHour = line("1", Kind.LABOUR, "30", "min").build();
    Valuation onSum = valued(Taxation.NET_FIRST, unitPrice("1.30", "min"), halfAnHour);
    assertThat(onSum.gross()).isEqualTo(eur("47.19"));
    assertThat(onSum.lines().get(0).gross()).isEmpty();

    Valuation onEach = valued(Taxation.GROSS_FIRST, unitPrice("1.30", "min"), halfAnHour);
    PricedLine priced = onEach.lines().get(0);
    assertThat(onEach.gross()).isEqualTo(eur("47.10"));
    assertThat(priced.gross()).contains(eur("47.10"));
    assertThat(priced.unitPrice()).isEqualTo(eur("1.30"));
    assertThat(priced.amount()).isEqualTo(eur("38.93"));
    assertThat(priced.pieces().get(0).amount()).isEqualTo(eur("38.93"));
    assertThat(onEach.taxes())
        .containsExactly(new TaxTotal(Percentage.of("21"), eur("38.93"), eur("8.17")));
    assertThat(priced.proof().steps())
        .extracting(step -> step.before() + " -> " + step.after())
        .endsWith("39.00 -> 47.10", "47.10 -> 38.93");
  }

  @ParameterizedTest
  @CsvSource({
    "55.52, 45.88, 9.64",
    "41.43, 34.24, 7.19",
    "18.66, 15.42, 3.24",
    "215.77, 178.32, 37.45",
    "20.20, 16.69, 3.51",
    "8.88, 7.34, 1.54"
  })
  void taxIsTakenOutOfPricesThatHaveIt(String gross, String net, String tax) {
    Valuation valuation = valued(Taxation.GROSS_PRICES, unitPrice(gross), piece("1", "1"));
    assertThat(valuation.total().net()).isEqualTo(eur(net));
    assertThat(valuation.tax()).isEqualTo(eur(tax));
    assertThat(valuation.gross()).isEqualTo(eur(gross));
  }

  @Test
  void aRuleChoosesForItsLinesAndTheTariffForTheOthers() {
    FixedRule ticket =
        rule("client", "ticket", new Tax(Percentage.of("21"), Order.GROSS_FIRST))
            .when(is(StandardField.LINE, "1"));
    Valuation valuation =
        value(
            tariff(rule("rate-groups", "base", unitPrice("1.30", "min")), GENERAL, ticket),
            line("1", Kind.LABOUR, "30", "min").build(),
            line("2", Kind.LABOUR, "30", "min").build());
    assertThat(valuation.taxes())
        .containsExactly(new TaxTotal(Percentage.of("21"), eur("77.93"), eur("16.36")));
    assertThat(valuation.gross()).isEqualTo(eur("47.10").plus(eur("47.19")));
  }

  @Test
  void aRuleKeepsTheTaxOnTheSumWhereTheTariffRoundsIt() {
    FixedRule invoice = rule("client", "invoice", new Tax(Percentage.of("21"), Order.NET_FIRST));
    Valuation valuation =
        value(
            tariff(rule("rate-groups", "base", unitPrice("1.30", "min")), GENERAL, invoice)
                .with(Taxation.GROSS_FIRST),
            line("1", Kind.LABOUR, "30", "min").build());
    assertThat(valuation.gross()).isEqualTo(eur("47.19"));
  }

  @Test
  void aThirdOfAnHourIsTwentyMinutes() {
    Valuation valuation =
        valued(
            Taxation.GROSS_FIRST,
            unitPrice("12.00", "h"),
            line("1", Kind.LABOUR, "20", "min").build());
    assertThat(valuation.gross()).isEqualTo(eur("4.84"));
  }

  @Test
  void whatIsAddedOnceALineIsTaxedOnceALine() {
    FixedRule fee = rule("client", "fee", perLine("5.00"));
    Valuation valuation =
        value(
            tariff(rule("rate-groups", "base", unitPrice("1.30")), GENERAL, fee)
                .with(Taxation.GROSS_FIRST),
            piece("1", "30"));
    assertThat(valuation.gross()).isEqualTo(eur("53.15"));
  }

  @Test
  void chargesAndOverridesAreTaxedLikeLines() {
    FixedRule travel = rule("rate-groups", "travel", charge("T", "1.30", Scope.LINE, Pick.SAME));
    FixedRule least = rule("rate-groups", "least", atLeast("M", "60.00", Scope.DOCUMENT));
    Valuation valuation =
        value(
            tariff(rule("rate-groups", "base", unitPrice("9.99")), GENERAL, travel, least)
                .with(Taxation.GROSS_FIRST),
            line("1", Kind.MATERIAL, "30", "ud")
                .override(new PriceOverride(eur("1.30"), "agreed", "ana", null))
                .build());
    assertThat(valuation.lines())
        .extracting(each -> each.gross().orElseThrow())
        .containsExactly(eur("47.10"), eur("1.57"), eur("23.84"));
  }

  @Test
  void withoutARateAPriceWithTaxInItHasNoAmount() {
    FixedRule materials =
        rule("rate-groups", "materials", tax("21")).when(is(StandardField.KIND, "LABOUR"));
    PricedLine priced =
        value(
                tariff(rule("rate-groups", "base", unitPrice("10")), materials)
                    .with(Taxation.GROSS_PRICES),
                piece("1", "1"))
            .lines()
            .get(0);
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.amount()).isNull();
    assertThat(priced.problem()).isNotNull();
  }

  @Test
  void whatAPersonReplacedIsShownBeforeTaxToo() {
    PricedLine priced =
        valued(
                Taxation.GROSS_PRICES,
                unitPrice("121"),
                line("1", Kind.MATERIAL, "1", "ud")
                    .override(new PriceOverride(eur("60.50"), "agreed", "ana", null))
                    .build())
            .lines()
            .get(0);
    assertThat(priced.amount()).isEqualTo(eur("50.00"));
    assertThat(priced.computed().amount()).isEqualTo(eur("100.00"));
  }

  @Test
  void pricesWithTaxInThemAreNotTaxedOnTheirSum() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Taxation(true, Order.NET_FIRST))
        .withMessageContaining("tax in them");
  }

  private static ChargeLine piece(String number, String quantity) {
    return line(number, Kind.MATERIAL, quantity, "ud").build();
  }

  private static Valuation valued(Taxation taxation, Proposal base, ChargeLine line) {
    return value(tariff(rule("rate-groups", "base", base), GENERAL).with(taxation), line);
  }
}
