package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Proposals.binding;
import static com.tarifario.core.testing.Proposals.ceiling;
import static com.tarifario.core.testing.Proposals.closed;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.floor;
import static com.tarifario.core.testing.Proposals.floorMargin;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labour at 48.00 EUR/h that cost 30.00 EUR/h. */
class LimitTest {

  private static final FixedRule BASE = rule("client", "base", unitPrice("48.00", "h"));

  @Test
  void aFloorRaisesWhatIsBelowItAndNothingElse() {
    assertThat(unitPriceWith(rule("rate-groups", "floor", floor("50.00", null))))
        .isEqualTo(eur("50.00"));
    assertThat(unitPriceWith(rule("rate-groups", "floor", floor("40.00", null))))
        .isEqualTo(eur("48.00"));
  }

  @Test
  void aCeilingLowersWhatIsAboveItAndNothingElse() {
    assertThat(unitPriceWith(rule("rate-groups", "ceiling", ceiling("45.00", null))))
        .isEqualTo(eur("45.00"));
    assertThat(unitPriceWith(rule("rate-groups", "ceiling", ceiling("50.00", null))))
        .isEqualTo(eur("48.00"));
  }

  @Test
  void limitsComeAfterAllAdjustments() {
    assertThat(
            unitPriceWith(
                rule("work-centre", "night", onBase("50")),
                rule("rate-groups", "ceiling", ceiling("60.00", null))))
        .isEqualTo(eur("60.00"));
  }

  @Test
  void aLimitPerMinuteHoldsForAPricePerHour() {
    assertThat(unitPriceWith(rule("rate-groups", "floor", floor("1.00", "min"))))
        .isEqualTo(eur("60.00"));
  }

  @Test
  void aLimitForAUnitThatDoesNotConvertIsRefused() {
    PricedLine priced = priceWith(rule("rate-groups", "floor", floor("1.00", "km")));
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).asString().contains("1.00 EUR/km");
  }

  @Test
  void aMarginFloorIsMeasuredOnTheCost() {
    assertThat(unitPriceWith(rule("rate-groups", "margin", floorMargin("40"))))
        .isEqualTo(eur("50.00"));
    assertThat(unitPriceWith(rule("rate-groups", "margin", floorMargin("10"))))
        .isEqualTo(eur("48.00"));
  }

  @Test
  void aMarginFloorForALineInMinutesIsMeasuredOnTheCostOfTheHour() {
    PricedLine priced =
        price(
            line("1", Kind.LABOUR, "60", "min").unitCost(eur("0.50")).build(),
            BASE,
            rule("rate-groups", "margin", floorMargin("40")));
    assertThat(priced.unitPrice()).isEqualTo(eur("50.00"));
  }

  @Test
  void aMarginFloorNeedsTheCost() {
    PricedLine priced =
        price(
            line("1", Kind.LABOUR, "1", "h").build(),
            BASE,
            rule("rate-groups", "margin", floorMargin("40")));
    assertThat(priced.status()).isEqualTo(LineStatus.NO_COST);
    assertThat(priced.problem()).asString().contains("margin of 40 %");
  }

  @Test
  void theLimitOfTheHighestLayerHolds() {
    assertThat(
            unitPriceWith(
                rule("rate-groups", "floor", floor("60.00", null)),
                rule("client", "floor of the client", floor("50.00", null))))
        .isEqualTo(eur("50.00"));
  }

  @Test
  void aBindingLimitHoldsBesideTheHigherOnes() {
    assertThat(
            unitPriceWith(
                rule("rate-groups", "floor", binding(floor("60.00", null))),
                rule("client", "floor of the client", floor("50.00", null))))
        .isEqualTo(eur("60.00"));
    assertThat(
            unitPriceWith(
                rule("rate-groups", "floor", binding(floor("50.00", null))),
                rule("client", "floor of the client", floor("60.00", null))))
        .isEqualTo(eur("60.00"));
    assertThat(
            unitPriceWith(
                rule("rate-groups", "ceiling", binding(ceiling("40.00", null))),
                rule("client", "ceiling of the client", ceiling("45.00", null))))
        .isEqualTo(eur("40.00"));
  }

  @Test
  void aFloorAndAMarginFloorHoldBothAndTheHigherCounts() {
    assertThat(
            unitPriceWith(
                rule("client", "floor", floor("49.00", null)),
                rule("rate-groups", "margin", floorMargin("40"))))
        .isEqualTo(eur("50.00"));
  }

  @Test
  void aClosedBaseKeepsLowerLimitsAwayUnlessTheyAreBinding() {
    FixedRule closed = rule("client", "fixed", closed(unitPrice("48.00", "h")));
    FixedRule floor = rule("rate-groups", "floor", floor("60.00", null));
    FixedRule binding = rule("rate-groups", "floor", binding(floor("60.00", null)));
    assertThat(price(labour("1", "h").build(), closed, floor).unitPrice()).isEqualTo(eur("48.00"));
    assertThat(price(labour("1", "h").build(), closed, binding).unitPrice())
        .isEqualTo(eur("60.00"));
  }

  @Test
  void twoFloorsThatCannotBeToldApartAreBothNamed() {
    PricedLine priced =
        priceWith(
            rule("client", "one", floor("50.00", null)),
            rule("client", "other", floor("60.00", null)));
    assertThat(priced.status()).isEqualTo(LineStatus.TIED);
    assertThat(priced.problem()).asString().contains("\"one\"").contains("\"other\"");
  }

  @Test
  void aFloorAboveTheCeilingIsRefusedAndBothAreNamed() {
    PricedLine priced =
        priceWith(
            rule("client", "low", ceiling("45.00", null)),
            rule("rate-groups", "high", floor("50.00", null)));
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).asString().contains("\"low\"").contains("\"high\"");
  }

  @Test
  void aFloorEqualToTheCeilingIsAPrice() {
    assertThat(
            unitPriceWith(
                rule("client", "low", ceiling("45.00", null)),
                rule("rate-groups", "high", floor("45.00", null))))
        .isEqualTo(eur("45.00"));
  }

  private static Money unitPriceWith(FixedRule... limits) {
    PricedLine priced = priceWith(limits);
    assertThat(priced.problem()).isNull();
    return priced.unitPrice();
  }

  private static PricedLine priceWith(FixedRule... limits) {
    List<FixedRule> rules = new ArrayList<>(List.of(limits));
    rules.add(BASE);
    return price(labour("1", "h").build(), rules.toArray(FixedRule[]::new));
  }
}
