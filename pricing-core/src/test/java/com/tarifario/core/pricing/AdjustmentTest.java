package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.material;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.additive;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.inGroup;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.onRunning;
import static com.tarifario.core.testing.Proposals.perLine;
import static com.tarifario.core.testing.Proposals.perUnit;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.waive;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustmentTest {

  private static final FixedRule HUNDRED = rule("rate-groups", "base", unitPrice("100.00"));

  @Test
  void partsOfTheBasePriceAddUp() {
    assertThat(
            unitPriceWith(
                rule("rate-groups", "night", onBase("10")), rule("client", "risk", onBase("20"))))
        .isEqualTo(eur("130.00"));
  }

  @Test
  void partsOfTheRunningPriceCompound() {
    assertThat(
            unitPriceWith(
                rule("rate-groups", "night", onRunning("10")),
                rule("client", "loyalty", onRunning("-10"))))
        .isEqualTo(eur("99.00"));
  }

  @Test
  void theLowestLayerAppliesFirst() {
    assertThat(
            unitPriceWith(
                rule("client", "discount", onRunning("-10")),
                rule("rate-groups", "tools", perUnit("5.00", null))))
        .isEqualTo(eur("94.50"));
    assertThat(
            unitPriceWith(
                rule("rate-groups", "discount", onRunning("-10")),
                rule("client", "tools", perUnit("5.00", null))))
        .isEqualTo(eur("95.00"));
  }

  @Test
  void insideALayerTheHighestPriorityAppliesFirst() {
    assertThat(
            unitPriceWith(
                rule("client", "discount", onRunning("-10")),
                rule("client", "tools", perUnit("5.00", null)).salience(1)))
        .isEqualTo(eur("94.50"));
  }

  @Test
  void anAmountPerUnitIsConvertedToTheUnitOfThePrice() {
    PricedLine priced =
        price(
            labour("90", "min").build(),
            rule("rate-groups", "base", unitPrice("1.00", "min")),
            rule("client", "tools", perUnit("6.00", "h")));
    assertThat(priced.unitPrice()).isEqualTo(eur("1.10"));
    assertThat(priced.amount()).isEqualTo(eur("99.00"));
  }

  @Test
  void anAmountForAUnitThatDoesNotConvertIsRefused() {
    PricedLine priced =
        price(material("3").build(), HUNDRED, rule("client", "tools", perUnit("6.00", "h")));
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).asString().contains("6.00 EUR/h").contains("ud");
  }

  @Test
  void anAmountPerLineIsAddedOnceWhateverTheQuantity() {
    PricedLine priced =
        price(material("3").build(), HUNDRED, rule("client", "packing", perLine("20.00")));
    assertThat(priced.unitPrice()).isEqualTo(eur("100.00"));
    assertThat(priced.amount()).isEqualTo(eur("320.00"));
  }

  @Test
  void anAmountPerLineIsAddedOnceWhateverTheNumberOfPieces() {
    PricedLine priced =
        price(
            DAY_AND_NIGHT,
            worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build(),
            HUNDRED,
            rule("client", "packing", perLine("20.00")));
    assertThat(priced.amount()).isEqualTo(eur("220.00"));
    assertThat(priced.pieces())
        .extracting(PricedPiece::amount)
        .containsExactly(eur("100.00"), eur("100.00"));
  }

  @Test
  void amountsPerLineOfOneGroupThatTwoPiecesAskForCompete() {
    PricedLine priced =
        price(
            DAY_AND_NIGHT,
            worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build(),
            HUNDRED,
            rule("client", "by day", inGroup("tools", perLine("20.00")))
                .when(is(StandardField.BAND, "diurna")),
            rule("rate-groups", "by night", inGroup("tools", perLine("50.00")))
                .when(is(StandardField.BAND, "noche")));
    assertThat(priced.amount()).isEqualTo(eur("220.00"));
  }

  @Test
  void ofAGroupOnlyTheHighestApplies() {
    assertThat(
            unitPriceWith(
                rule("rate-groups", "night", inGroup("noche", onBase("25"))),
                rule("client", "night of the client", inGroup("noche", onBase("10"))),
                rule("client", "risk", inGroup("riesgo", onBase("3")))))
        .isEqualTo(eur("113.00"));
  }

  @Test
  void anAdditiveOneAppliesBesideTheWinnerOfItsGroup() {
    assertThat(
            unitPriceWith(
                rule("rate-groups", "night", inGroup("noche", onBase("25"))),
                rule("rate-groups", "deep night", additive("noche", onBase("5")))))
        .isEqualTo(eur("130.00"));
  }

  @Test
  void twoOfAGroupThatCannotBeToldApartAreBothNamed() {
    PricedLine priced =
        priceWith(
            rule("client", "one", inGroup("noche", onBase("25"))),
            rule("client", "other", inGroup("noche", onBase("20"))));
    assertThat(priced.status()).isEqualTo(LineStatus.TIED);
    assertThat(priced.problem()).asString().contains("\"one\"").contains("\"other\"");
  }

  @Test
  void aTieThatAHigherOneOfTheGroupBeatsHarmsNobody() {
    assertThat(
            unitPriceWith(
                rule("rate-groups", "one", inGroup("noche", onBase("25"))),
                rule("rate-groups", "other", inGroup("noche", onBase("20"))),
                rule("client", "client", inGroup("noche", onBase("10")))))
        .isEqualTo(eur("110.00"));
  }

  @Test
  void aWaiverTakesAwayWhatStandsBelowItInItsGroupOnly() {
    assertThat(
            unitPriceWith(
                rule("rate-groups", "night", inGroup("noche", onBase("25"))),
                rule("rate-groups", "deep night", additive("noche", onBase("5"))),
                rule("rate-groups", "risk", inGroup("riesgo", onBase("3"))),
                rule("client", "no night", waive("noche"))))
        .isEqualTo(eur("103.00"));
  }

  @Test
  void whatStandsAboveAWaiverStays() {
    assertThat(
            unitPriceWith(
                rule("client", "no night", waive("noche")),
                rule("work-centre", "night here", inGroup("noche", onBase("25")))))
        .isEqualTo(eur("125.00"));
  }

  @Test
  void aWaiverTakesAwayLowerPrioritiesOfItsOwnLayer() {
    assertThat(
            unitPriceWith(
                rule("client", "no night", waive("noche")).salience(5),
                rule("client", "night", inGroup("noche", onBase("25")))))
        .isEqualTo(eur("100.00"));
  }

  @Test
  void aWaiverLevelWithWhatItWaivesIsATie() {
    PricedLine priced =
        priceWith(
            rule("client", "no night", waive("noche")),
            rule("client", "night", inGroup("noche", onBase("25"))));
    assertThat(priced.status()).isEqualTo(LineStatus.TIED);
    assertThat(priced.problem()).asString().contains("\"no night\"").contains("\"night\"");
  }

  @Test
  void aWaiverLevelWithOneThatLosesItsGroupAnywayHarmsNobody() {
    assertThat(
            unitPriceWith(
                rule("client", "no night", waive("noche")),
                rule("client", "night", inGroup("noche", onBase("25"))),
                rule("work-centre", "night here", inGroup("noche", onBase("10")))))
        .isEqualTo(eur("110.00"));
  }

  @Test
  void ifTheOrderOfTwoMattersAndNothingSetsItBothAreNamed() {
    PricedLine priced =
        priceWith(
            rule("client", "tools", perUnit("5.00", null)),
            rule("client", "discount", onRunning("-10")));
    assertThat(priced.status()).isEqualTo(LineStatus.TIED);
    assertThat(priced.problem()).asString().contains("counted first").contains("\"tools\"");
    assertThat(priced.problem()).asString().contains("\"discount\"");
  }

  @Test
  void ifTheOrderOfTwoDoesNotMatterNothingNeedsToSetIt() {
    assertThat(
            unitPriceWith(
                rule("client", "tools", perUnit("5.00", null)),
                rule("client", "risk", onBase("10"))))
        .isEqualTo(eur("115.00"));
    assertThat(
            unitPriceWith(
                rule("client", "discount", onRunning("-10")),
                rule("client", "another", onRunning("-20"))))
        .isEqualTo(eur("72.00"));
    assertThat(
            unitPriceWith(
                rule("client", "discount", onRunning("-10")),
                rule("client", "packing", perLine("20.00"))))
        .isEqualTo(eur("90.00"));
  }

  private static Money unitPriceWith(FixedRule... adjustments) {
    PricedLine priced = priceWith(adjustments);
    assertThat(priced.problem()).isNull();
    return priced.unitPrice();
  }

  private static PricedLine priceWith(FixedRule... adjustments) {
    List<FixedRule> rules = new ArrayList<>(List.of(adjustments));
    rules.add(HUNDRED);
    return price(labour("1", "h").build(), rules.toArray(FixedRule[]::new));
  }
}
