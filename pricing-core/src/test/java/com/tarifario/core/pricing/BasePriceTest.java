package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.material;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.below;
import static com.tarifario.core.testing.Proposals.closed;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.listDiscount;
import static com.tarifario.core.testing.Proposals.marginOnSale;
import static com.tarifario.core.testing.Proposals.markup;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BasePriceTest {

  @Test
  void aMarkupIsAPartOfTheCost() {
    assertThat(unitPriceOf(labour("1", "h").build(), rule("client", "m", markup("35"))))
        .isEqualTo("40.50 EUR");
  }

  @Test
  void aMarginIsAPartOfTheSellingPrice() {
    assertThat(unitPriceOf(labour("1", "h").build(), rule("client", "m", marginOnSale("25"))))
        .isEqualTo("40.00 EUR");
  }

  @Test
  void aMarginOfAHundredPercentIsRefused() {
    assertThatThrownBy(() -> marginOnSale("100"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("100 %");
  }

  @Test
  void aFixedPriceNeedsNoCost() {
    ChargeLine line = line("1", Kind.LABOUR, "2", "h").build();
    PricedLine priced = price(line, rule("client", "fixed", unitPrice("48.00", "h")));
    assertThat(priced.amount()).isEqualTo(eur("96.00"));
    assertThat(priced.cost()).isNull();
    assertThat(priced.margin()).isEmpty();
  }

  @Test
  void theListPriceIsTakenAsItIsOrLessADiscount() {
    ChargeLine line = material("3").build();
    assertThat(unitPriceOf(line, rule("client", "list", listDiscount("0")))).isEqualTo("20.00 EUR");
    assertThat(unitPriceOf(line, rule("client", "list", listDiscount("12.5"))))
        .isEqualTo("17.50 EUR");
  }

  @Test
  void anInheritedPriceIsThatOfTheNextCandidateChanged() {
    PricedLine priced =
        price(
            labour("1", "h").build(),
            rule("client", "5 under", below("-5")),
            rule("quote", "quote", markup("50")),
            rule("rate-groups", "group", markup("35")));
    assertThat(priced.unitPrice()).isEqualTo(eur("42.75"));
    assertThat(priced.winners()).extracting(winner -> winner.name()).containsExactly("5 under");
  }

  @Test
  void pricesInheritOverSeveralLayers() {
    PricedLine priced =
        price(
            labour("1", "h").build(),
            rule("work-centre", "10 over", below("10")),
            rule("client", "5 under", below("-5")),
            rule("rate-groups", "group", unitPrice("100.00")));
    assertThat(priced.unitPrice()).isEqualTo(eur("104.50"));
  }

  @Test
  void thereIsNothingToInheritFromNobody() {
    PricedLine priced = price(labour("1", "h").build(), rule("client", "5 under", below("-5")));
    assertThat(priced.status()).isEqualTo(LineStatus.UNPRICED);
  }

  @Test
  void whatAnInheritedFormulaLacksIsLackingAboveIt() {
    PricedLine priced =
        price(
            line("1", Kind.LABOUR, "1", "h").build(),
            rule("client", "5 under", below("-5")),
            rule("rate-groups", "group", markup("35")));
    assertThat(priced.status()).isEqualTo(LineStatus.NO_COST);
    assertThat(priced.problem()).asString().contains("cost + 35 %");
  }

  @Test
  void theHighestLayerWinsWhateverThePriorities() {
    PricedLine priced =
        price(
            labour("1", "h").build(),
            rule("rate-groups", "group", markup("35")).salience(1000),
            rule("client", "client", unitPrice("48.00")).salience(-5));
    assertThat(priced.unitPrice()).isEqualTo(eur("48.00"));
  }

  @Test
  void insideALayerTheHighestPriorityWins() {
    PricedLine priced =
        price(
            labour("1", "h").build(),
            rule("client", "general", unitPrice("48.00")),
            rule("client", "special", unitPrice("40.00")).salience(10));
    assertThat(priced.unitPrice()).isEqualTo(eur("40.00"));
  }

  @Test
  void aClosedBaseKeepsLowerAdjustmentsAwayButNotThoseOfItsOwnLayerOrAbove() {
    PricedLine priced =
        price(
            labour("1", "h").build(),
            rule("client", "fixed", closed(unitPrice("100.00"))),
            rule("rate-groups", "low", onBase("50")),
            rule("client", "own", onBase("10")),
            rule("work-centre", "high", onBase("1")));
    assertThat(priced.unitPrice()).isEqualTo(eur("111.00"));
  }

  @Test
  void whoInheritsAClosedPriceInheritsThatItIsClosed() {
    PricedLine priced =
        price(
            labour("1", "h").build(),
            rule("work-centre", "same", below("0")),
            rule("client", "fixed", closed(unitPrice("100.00"))),
            rule("rate-groups", "low", onBase("50")));
    assertThat(priced.unitPrice()).isEqualTo(eur("100.00"));
  }

  @Test
  void aClosedBaseThatLosesClosesNothing() {
    PricedLine priced =
        price(
            labour("1", "h").build(),
            rule("work-centre", "open", unitPrice("100.00")),
            rule("client", "closed", closed(unitPrice("90.00"))),
            rule("rate-groups", "low", onBase("50")));
    assertThat(priced.unitPrice()).isEqualTo(eur("150.00"));
  }

  @Test
  void aPricePerHourIsForALineInMinutesToo() {
    PricedLine priced =
        price(labour("90", "min").build(), rule("client", "fixed", unitPrice("48.00", "h")));
    assertThat(priced.charged()).isEqualTo(Quantity.of("1.5", "h"));
    assertThat(priced.unitPrice()).isEqualTo(eur("48.00"));
    assertThat(priced.amount()).isEqualTo(eur("72.00"));
  }

  @Test
  void costAndMarkupAreForTheLinesOwnUnit() {
    ChargeLine line = line("1", Kind.LABOUR, "90", "min").unitCost(eur("0.50")).build();
    PricedLine priced = price(line, rule("rate-groups", "m", markup("35")));
    assertThat(priced.unitPrice()).isEqualTo(eur("0.68"));
    assertThat(priced.amount()).isEqualTo(eur("61.20"));
  }

  @Test
  void aPriceForAUnitThatDoesNotConvertIsRefused() {
    PricedLine priced =
        price(material("3").build(), rule("client", "fixed", unitPrice("48.00", "h")));
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).asString().contains("48.00 EUR/h").contains("is in ud");
  }

  @Test
  void twoRulesThatCannotBeToldApartAreBothNamed() {
    PricedLine priced =
        price(
            labour("1", "h").build(),
            rule("client", "one", unitPrice("48.00")),
            rule("client", "other", unitPrice("40.00")));
    assertThat(priced.status()).isEqualTo(LineStatus.TIED);
    assertThat(priced.amount()).isNull();
    assertThat(priced.problem()).asString().contains("\"one\"").contains("\"other\"");
  }

  @Test
  void aTieBelowTheWinnerHarmsNobodyUnlessThePriceIsInherited() {
    FixedRule one = rule("rate-groups", "one", markup("35"));
    FixedRule other = rule("rate-groups", "other", markup("40"));
    ChargeLine line = labour("1", "h").build();
    assertThat(unitPriceOf(line, one, other, rule("client", "fixed", unitPrice("48.00"))))
        .isEqualTo("48.00 EUR");
    assertThat(price(line, one, other, rule("client", "5 under", below("-5"))).status())
        .isEqualTo(LineStatus.TIED);
  }

  @Test
  void aMissingCostIsToldFromAMissingListPriceAndFromAMissingRule() {
    ChargeLine bare = line("1", Kind.MATERIAL, "3", "ud").build();
    PricedLine noCost = price(bare, rule("client", "m", markup("35")));
    PricedLine noMargin = price(bare, rule("client", "m", marginOnSale("25")));
    PricedLine noList = price(bare, rule("client", "list", listDiscount("10")));
    PricedLine noRule =
        price(bare, rule("client", "l", markup("35")).when(is(StandardField.KIND, "LABOUR")));
    assertThat(noCost.status()).isEqualTo(LineStatus.NO_COST);
    assertThat(noMargin.status()).isEqualTo(LineStatus.NO_COST);
    assertThat(noList.status()).isEqualTo(LineStatus.NO_LIST_PRICE);
    assertThat(noRule.status()).isEqualTo(LineStatus.UNPRICED);
    assertThat(noCost.problem()).asString().contains("cost + 35 %").contains("unit_cost");
    assertThat(noList.problem()).asString().contains("list price - 10 %").contains("list_price");
    assertThat(noRule.problem()).asString().contains("No rule");
    assertThat(noRule.amount()).isNull();
  }

  @Test
  void aCostOfZeroIsACost() {
    ChargeLine line = line("1", Kind.MATERIAL, "3", "ud").unitCost(eur("0")).build();
    PricedLine priced = price(line, rule("client", "m", markup("35")));
    assertThat(priced.status()).isEqualTo(LineStatus.PRICED);
    assertThat(priced.amount()).isEqualTo(eur("0"));
  }

  @Test
  void nothingIsChargedForABillableQuantityOfZeroButTheCostStays() {
    PricedLine priced =
        price(
            labour("2", "h").billable(BigDecimal.ZERO).build(),
            rule("client", "fixed", unitPrice("48.00")));
    assertThat(priced.amount()).isEqualTo(eur("0"));
    assertThat(priced.cost()).isEqualTo(eur("60.00"));
  }

  @Test
  void theWinnersOfASplitLineAreNamedHighestFirst() {
    FixedRule group = rule("rate-groups", "group", markup("35"));
    FixedRule night =
        rule("client", "night", unitPrice("60.00", "h")).when(is(StandardField.BAND, "noche"));
    PricedLine priced =
        price(
            DAY_AND_NIGHT,
            worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build(),
            group,
            night);
    assertThat(priced.winners()).containsExactly(night.ref(), group.ref());
  }

  @Test
  void oneNumberForTwoUnitsIsNoUnitPriceOfTheLine() {
    PricedLine priced =
        price(
            DAY_AND_NIGHT,
            worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build(),
            rule("rate-groups", "by the minute", unitPrice("1.00", "min")),
            rule("client", "by the hour", unitPrice("1.00", "h"))
                .when(is(StandardField.BAND, "noche")));
    assertThat(priced.unitPrice()).isNull();
    assertThat(priced.charged()).isEqualTo(Quantity.of("2", "h"));
    assertThat(priced.amount()).isEqualTo(eur("61.00"));
  }

  @Test
  void theUnitPriceIsRoundedBeforeItIsMultiplied() {
    ChargeLine line = line("1", Kind.MATERIAL, "100", "ud").unitCost(eur("0.123")).build();
    PricedLine priced = price(line, rule("client", "m", markup("10")));
    assertThat(priced.unitPrice()).isEqualTo(eur("0.14"));
    assertThat(priced.amount()).isEqualTo(eur("14.00"));
  }

  private static String unitPriceOf(ChargeLine line, FixedRule... rules) {
    return String.valueOf(price(line, rules).unitPrice());
  }
}
