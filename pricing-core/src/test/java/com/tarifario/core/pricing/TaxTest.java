package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Proposals.charge;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.tax;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaxTest {

  private static final FixedRule BASE = rule("rate-groups", "base", unitPrice("10.00"));
  private static final FixedRule GENERAL = rule("rate-groups", "general", tax("21"));

  @Test
  void theTaxIsRoundedOnceOnTheSumAtEachRate() {
    Valuation valuation =
        value(
            List.of(
                rule("rate-groups", "base", unitPrice("0.33")),
                GENERAL,
                rule("rate-groups", "reduced", tax("10"))
                    .salience(1)
                    .when(is(StandardField.KIND, "MATERIAL"))),
            labour("1"),
            labour("2"),
            labour("3"),
            material("4", "1.00"));
    assertThat(valuation.taxes())
        .containsExactly(
            new TaxTotal(Percentage.of("10"), eur("0.33"), eur("0.03")),
            new TaxTotal(Percentage.of("21"), eur("0.99"), eur("0.21")));
    assertThat(valuation.tax()).isEqualTo(eur("0.24"));
    assertThat(valuation.gross()).isEqualTo(eur("1.56"));
  }

  @Test
  void oneRateWrittenInTwoWaysIsOneTotal() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                GENERAL,
                rule("client", "same", tax("21.0")).when(is(StandardField.LINE, "2"))),
            labour("1"),
            labour("2"));
    assertThat(valuation.taxes())
        .containsExactly(new TaxTotal(Percentage.of("21"), eur("20.00"), eur("4.20")));
  }

  @Test
  void theHighestRuleGivesTheRateAndTheLineNamesIt() {
    FixedRule exempt = rule("client", "exempt", tax("0"));
    PricedLine priced = value(List.of(BASE, GENERAL, exempt), labour("1")).lines().get(0);
    assertThat(priced.tax().rate()).isEqualTo(Percentage.of("0"));
    assertThat(priced.tax().rule()).isEqualTo(exempt.ref());
    assertThat(priced.proof().verdicts())
        .extracting(verdict -> verdict.why().in(Locale.ENGLISH))
        .contains("won: highest precedence");
  }

  @Test
  void twoRatesThatCannotBeToldApartAreAProblemButThePriceStays() {
    Valuation valuation =
        value(List.of(BASE, GENERAL, rule("rate-groups", "other", tax("10"))), labour("1"));
    PricedLine priced = valuation.lines().get(0);
    assertThat(priced.amount()).isEqualTo(eur("10.00"));
    assertThat(priced.tax()).isNull();
    assertThat(priced.problem()).asString().contains("\"general\"").contains("\"other\"");
    assertThat(valuation.taxes()).isEmpty();
    assertThat(valuation.problems()).containsExactly(priced);
  }

  @Test
  void aLineThatNoTaxRuleMatchesIsAProblem() {
    Valuation valuation =
        value(
            List.of(
                BASE, rule("client", "labour", tax("21")).when(is(StandardField.KIND, "LABOUR"))),
            labour("1"),
            material("2", "1.00"));
    assertThat(valuation.lines().get(0).problem()).isNull();
    assertThat(valuation.lines().get(1).problem()).asString().contains("tax rate");
    assertThat(valuation.taxes()).hasSize(1);
  }

  @Test
  void aTariffThatSaysNothingOfTaxHasNone() {
    Valuation valuation = value(List.of(BASE), labour("1"));
    assertThat(valuation.taxes()).isEmpty();
    assertThat(valuation.problems()).isEmpty();
    assertThat(valuation.gross()).isEqualTo(eur("10.00"));
  }

  @Test
  void chargesAreTaxedToo() {
    Valuation valuation =
        value(
            List.of(
                BASE,
                GENERAL,
                rule("client", "call", charge("Salida", "30.00", Scope.VISIT, Pick.SAME))),
            labour("1"));
    assertThat(valuation.lines().get(1).tax().rate()).isEqualTo(Percentage.of("21"));
    assertThat(valuation.tax()).isEqualTo(eur("8.40"));
  }

  @Test
  void theShareOfMaterialsIsTheirCostInTheNetAmountOfTheDocument() {
    FixedRule general = GENERAL;
    FixedRule housing =
        rule("rate-groups", "reduced", tax("10"))
            .salience(1)
            .when(facts -> atMost(number(facts, StandardField.MATERIALS_SHARE), "0.40"));
    Valuation four = value(List.of(BASE, general, housing), labour("1"), material("2", "8.00"));
    Valuation five = value(List.of(BASE, general, housing), labour("1"), material("2", "8.01"));
    assertThat(four.taxes()).extracting(TaxTotal::rate).containsExactly(Percentage.of("10"));
    assertThat(five.taxes()).extracting(TaxTotal::rate).containsExactly(Percentage.of("21"));
  }

  @Test
  void materialThatIsNotChargedHasNoPartInTheShareAndOneWithoutCostLeavesItUnknown() {
    ChargeLine warranty =
        line("2", Kind.MATERIAL, "1", "ud")
            .unitCost(eur("50.00"))
            .billing(Billing.WARRANTY)
            .build();
    FixedRule none =
        rule("rate-groups", "reduced", tax("10"))
            .salience(1)
            .when(facts -> atMost(number(facts, StandardField.MATERIALS_SHARE), "0"));
    FixedRule unknown =
        rule("client", "unknown", tax("4"))
            .when(facts -> facts.get(StandardField.MATERIALS_SHARE) == null);
    assertThat(rates(value(List.of(BASE, GENERAL, none, unknown), labour("1"), warranty)))
        .containsExactly(Percentage.of("10"));
    assertThat(
            rates(
                value(
                    List.of(BASE, GENERAL, none, unknown),
                    labour("1"),
                    line("2", Kind.MATERIAL, "1", "ud").build())))
        .containsExactly(Percentage.of("4"));
  }

  @Test
  void theAmountOfTheDocumentIsKnown() {
    FixedRule large =
        rule("client", "large", tax("4"))
            .when(
                facts ->
                    number(facts, StandardField.DOCUMENT_NET).compareTo(new BigDecimal("20")) >= 0);
    assertThat(rates(value(List.of(BASE, GENERAL, large), labour("1"))))
        .containsExactly(Percentage.of("21"));
    assertThat(rates(value(List.of(BASE, GENERAL, large), labour("1"), labour("2"))))
        .containsExactly(Percentage.of("4"));
  }

  private static ChargeLine labour(String number) {
    return line(number, Kind.LABOUR, "1", "h").unitCost(eur("3.00")).build();
  }

  private static ChargeLine material(String number, String cost) {
    return line(number, Kind.MATERIAL, "1", "ud").unitCost(eur(cost)).build();
  }

  private static List<Percentage> rates(Valuation valuation) {
    return valuation.taxes().stream().map(TaxTotal::rate).toList();
  }

  private static boolean atMost(@Nullable BigDecimal number, String bound) {
    return number != null && number.compareTo(new BigDecimal(bound)) <= 0;
  }

  private static @Nullable BigDecimal number(Facts facts, StandardField field) {
    return (BigDecimal) facts.get(field);
  }
}
