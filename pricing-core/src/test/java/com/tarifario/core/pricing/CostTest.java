package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.CLIENTS;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.material;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.report;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.always;
import static com.tarifario.core.testing.Proposals.cost;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.floorMargin;
import static com.tarifario.core.testing.Proposals.listDiscounts;
import static com.tarifario.core.testing.Proposals.marginOnSale;
import static com.tarifario.core.testing.Proposals.markup;
import static com.tarifario.core.testing.Proposals.purchase;
import static com.tarifario.core.testing.Proposals.tax;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Step.Measure;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.valuation.Verdict;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {

  private static final FixedRule MARKUP = rule("rate-groups", "cost + 35 %", markup("35"));
  private static final FixedRule CATEGORY =
      rule("rate-groups", "a technician's hour", cost("22.50", "h"));

  /** Two hours of labour of which the document does not say what they cost. */
  private static ChargeLine bare(String quantity, String unit) {
    return line("1", Kind.LABOUR, quantity, unit).build();
  }

  @Test
  void aRuleNamesTheCostThatTheDocumentDoesNot() {
    PricedLine priced = price(bare("2", "h"), MARKUP, CATEGORY);

    assertThat(priced.amount()).isEqualTo(eur("60.76"));
    assertThat(priced.cost()).isEqualTo(eur("45.00"));
    assertThat(priced.margin()).contains(eur("15.76"));
    assertThat(priced.source().unitCost()).as("the document stays as it is").isNull();
  }

  @Test
  void theDocumentsOwnCostHoldsUnlessTheRuleSaysAlways() {
    assertThat(price(labour("2", "h").build(), MARKUP, CATEGORY).cost()).isEqualTo(eur("60.00"));
    assertThat(
            price(
                    labour("2", "h").build(),
                    MARKUP,
                    rule("client", "higher, but not always", cost("99.00", "h")),
                    rule("rate-groups", "our rate", always(cost("22.50", "h"))))
                .cost())
        .isEqualTo(eur("45.00"));
  }

  @Test
  void theHighestLayerAndPriorityWins() {
    FixedRule special = rule("client", "of this client's team", cost("20.00", "h"));

    PricedLine priced = price(bare("1", "h"), MARKUP, CATEGORY, special);

    assertThat(priced.cost()).isEqualTo(eur("20.00"));
    assertThat(priced.proof().verdicts())
        .filteredOn(verdict -> verdict.candidate().rule().equals(CATEGORY.ref()))
        .extracting(Verdict::applied)
        .containsExactly(false);
  }

  @Test
  void twoCostsThatCantBeToldApartLeaveTheLineWithoutAPrice() {
    FixedRule other = rule("rate-groups", "another hour", cost("24.00", "h"));

    PricedLine priced = price(bare("1", "h"), MARKUP, CATEGORY, other);

    assertThat(priced.status()).isEqualTo(LineStatus.TIED);
    assertThat(priced.cost()).isNull();
    assertThat(priced.problem()).asString().contains("a technician's hour", "another hour");
  }

  @Test
  void aTieOfCostsIsSeenOnALineThatIsNotChargedOrOverridden() {
    FixedRule other = rule("rate-groups", "another hour", cost("24.00", "h"));
    ChargeLine warranty = line("1", Kind.LABOUR, "1", "h").billing(Billing.WARRANTY).build();
    ChargeLine overridden =
        line("1", Kind.LABOUR, "1", "h")
            .override(new PriceOverride(eur("25.00"), "pactado", "marta", null))
            .build();

    assertThat(price(warranty, MARKUP, CATEGORY, other).problem()).isNotNull();
    assertThat(price(overridden, MARKUP, CATEGORY, other))
        .satisfies(
            line -> {
              assertThat(line.status()).isEqualTo(LineStatus.OVERRIDDEN);
              assertThat(line.amount()).isEqualTo(eur("25.00"));
              assertThat(line.problem()).asString().contains("another hour");
            });
  }

  @Test
  void aCostPerHourIsConvertedToTheUnitOfTheLineWithoutLosingACent() {
    FixedRule odd = rule("rate-groups", "25 an hour", cost("25.00", "h"));

    PricedLine priced = price(bare("20", "min"), rule("rate-groups", "+ 0 %", markup("0")), odd);

    assertThat(priced.cost()).isEqualTo(eur("8.33"));
    assertThat(price(bare("60", "min"), odd).cost()).isEqualTo(eur("25.00"));
    assertThat(priced.proof().steps())
        .filteredOn(step -> step.measure() == Measure.UNIT_COST)
        .extracting(step -> step.what().toString())
        .containsExactly("unit cost 25.00 EUR/h", "for one min");
  }

  @Test
  void aPriceMadeOfACostIsForTheUnitOfTheCost() {
    FixedRule half = rule("rate-groups", "+ 50 %", markup("50"));

    PricedLine priced = price(bare("20", "min"), half, rule("quote", "cost", cost("30.00", "h")));
    assertThat(priced.unitPrice()).isEqualTo(eur("45.00"));
    assertThat(priced.amount()).isEqualTo(eur("15.00"));
    assertThat(priced.charged().unit()).hasToString("h");

    FixedRule odd = rule("quote", "odd", cost("22.50", "h"));
    assertThat(price(bare("20", "min"), half, odd).amount()).isEqualTo(eur("11.25"));
    FixedRule margin = rule("rate-groups", "25 %", marginOnSale("25"));
    assertThat(price(bare("20", "min"), margin, odd).unitPrice()).isEqualTo(eur("30.00"));
    FixedRule tonne = rule("quote", "tonne", cost("333.33", "t"));
    assertThat(price(bare("100", "kg"), half, tonne).unitPrice()).isEqualTo(eur("500.00"));
    FixedRule kilometre = rule("quote", "km", cost("0.33", "km"));
    assertThat(price(bare("1500", "m"), half, kilometre).amount()).isEqualTo(eur("0.75"));
  }

  @Test
  void aPriceMadeOfTheDocumentsCostIsForTheUnitOfTheLine() {
    ChargeLine minutes = line("1", Kind.LABOUR, "20", "min").unitCost(eur("0.375")).build();
    PricedLine priced =
        price(
            minutes,
            rule("rate-groups", "+ 50 %", markup("50")),
            rule("quote", "cost", cost("30.00", "h")));
    assertThat(priced.unitPrice()).isEqualTo(eur("0.56"));
    assertThat(priced.amount()).isEqualTo(eur("11.20"));
  }

  @Test
  void aMarginOfACostPerHourHoldsPerHour() {
    FixedRule margin = rule("rate-groups", "10 %", floorMargin("10"));
    FixedRule odd = rule("quote", "odd", cost("22.50", "h"));
    FixedRule cheap = rule("rate-groups", "cheap", unitPrice("20.00", "h"));
    assertThat(price(bare("20", "min"), cheap, odd, margin).unitPrice()).isEqualTo(eur("25.00"));
    FixedRule low = rule("rate-groups", "+ 0 %", markup("0"));
    PricedLine priced = price(bare("20", "min"), low, odd, margin);
    assertThat(priced.unitPrice()).isEqualTo(eur("25.00"));
    assertThat(priced.amount()).isEqualTo(eur("8.33"));
  }

  @Test
  void aCostWhoseUnitDoesNotConvertFailsTheLine() {
    PricedLine priced = price(material("1").unitCost(null).build(), MARKUP, CATEGORY);

    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).asString().contains("does not convert");
  }

  @Test
  void aPurchaseIsTheListPriceLessDiscountsOneAfterTheOther() {
    FixedRule bought = rule("rate-groups", "maker's terms", purchase("50", "10", "3"));

    PricedLine priced = price(material("10").unitCost(null).build(), MARKUP, bought);

    assertThat(priced.cost()).isEqualTo(eur("87.30"));
    assertThat(priced.proof().steps())
        .filteredOn(step -> step.measure() == Measure.UNIT_COST)
        .extracting(Step::after)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("20"),
            new BigDecimal("10"),
            new BigDecimal("9"),
            new BigDecimal("8.73"));
  }

  @Test
  void aPurchaseWithoutAListPriceIsNoCostRatherThanAnotherRulesCost() {
    FixedRule bought = rule("client", "maker's terms", purchase("50"));
    FixedRule general = rule("rate-groups", "any piece", cost("7.00", null));
    ChargeLine bare = material("1").unitCost(null).listPrice(null).build();

    PricedLine priced = price(bare, MARKUP, general, bought);

    assertThat(priced.status()).isEqualTo(LineStatus.NO_COST);
    assertThat(priced.cost()).isNull();
    assertThat(priced.proof().verdicts())
        .filteredOn(verdict -> verdict.candidate().rule().equals(bought.ref()))
        .extracting(verdict -> verdict.why().toString())
        .singleElement()
        .asString()
        .contains("list price");
  }

  @Test
  void aListPriceMayBeSoldLessDiscountsOneAfterTheOther() {
    PricedLine priced =
        price(material("1").build(), rule("client", "chain", listDiscounts("10", "5")));

    assertThat(priced.unitPrice()).isEqualTo(eur("17.10"));
  }

  @Test
  void conditionsOfLaterStagesSeeTheCostFoundAndThoseOfCostsTheDocuments() {
    FixedRule cheap =
        rule("client", "cheap", unitPrice("1.00"))
            .when(is(StandardField.UNIT_COST, new BigDecimal("22.50")));
    FixedRule never =
        rule("client", "sees its own", cost("1.00", "h"))
            .when(is(StandardField.UNIT_COST, new BigDecimal("22.50")));

    PricedLine priced = price(bare("3", "h"), MARKUP, CATEGORY, cheap, never);

    assertThat(priced.amount()).isEqualTo(eur("3.00"));
    assertThat(priced.cost()).isEqualTo(eur("67.50"));
  }

  @Test
  void limitsAndTaxSeeTheCostFound() {
    Valuation valuation =
        new Valuer(
                tariff(
                    rule("rate-groups", "piece", unitPrice("5.00")),
                    rule("rate-groups", "at least 20 %", floorMargin("20")),
                    rule("rate-groups", "bought", purchase("50")),
                    rule("rate-groups", "21 %", tax("21")),
                    rule("client", "10 %", tax("10"))
                        .when(is(StandardField.MATERIALS_SHARE, new BigDecimal("0.8")))),
                CLIENTS)
            .value(report(material("1").unitCost(null).build()));

    assertThat(valuation.lines().get(0).amount()).isEqualTo(eur("12.50"));
    assertThat(valuation.lines().get(0).tax().rate()).isEqualTo(Percentage.of("10"));
  }

  @Test
  void eachPieceOfASplitLineHasItsCostAndTheLineTheirSum() {
    FixedRule night =
        rule("client", "a night's hour", cost("30.00", "h")).when(is(StandardField.BAND, "noche"));
    ChargeLine late = worked("3", "2026-03-10T21:00", "2026-03-11T00:00").unitCost(null).build();

    PricedLine priced = price(DAY_AND_NIGHT, late, MARKUP, CATEGORY, night);

    assertThat(priced.cost()).isEqualTo(eur("82.50"));
    assertThat(priced.pieces())
        .extracting(piece -> piece.unitPrice().toString())
        .containsExactly("30.38 EUR", "40.50 EUR");
  }

  @Test
  void aSplitLineOfWhichNothingIsChargedCostsWhatItsPiecesCost() {
    FixedRule night =
        rule("client", "a night's hour", cost("30.00", "h")).when(is(StandardField.BAND, "noche"));
    ChargeLine late =
        worked("3", "2026-03-10T21:00", "2026-03-11T00:00")
            .unitCost(null)
            .billable(BigDecimal.ZERO)
            .build();

    assertThat(price(DAY_AND_NIGHT, late, MARKUP, CATEGORY, night).cost()).isEqualTo(eur("82.50"));
  }

  @Test
  void whatIsNotChargedCostsAllTheSame() {
    ChargeLine warranty = line("1", Kind.LABOUR, "2", "h").billing(Billing.WARRANTY).build();

    PricedLine priced = price(warranty, MARKUP, CATEGORY);

    assertThat(priced.amount()).isEqualTo(eur("0.00"));
    assertThat(priced.margin()).contains(eur("-45.00"));
  }

  @Test
  void pricingTheResultAgainGivesTheSame() {
    List<FixedRule> rules = List.of(MARKUP, rule("client", "always", always(cost("9.00", null))));
    PricedLine once = price(labour("2", "h").build(), rules.toArray(FixedRule[]::new));

    assertThat(price(once.source(), rules.toArray(FixedRule[]::new))).isEqualTo(once);
  }
}
