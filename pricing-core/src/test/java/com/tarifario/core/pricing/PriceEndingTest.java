package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Proposals.ceiling;
import static com.tarifario.core.testing.Proposals.closed;
import static com.tarifario.core.testing.Proposals.ending;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.floor;
import static com.tarifario.core.testing.Proposals.floorMargin;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.roundTo;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.PriceEnding;
import com.tarifario.core.tariff.PriceEnding.Direction;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Prices that end in something, and limits that hold after a price is rounded. */
class PriceEndingTest {

  @Test
  void aPriceIsRoundedToTheNearestMultiple() {
    assertThat(ended("12.32", roundTo("0.05", Direction.NEAREST))).isEqualTo(eur("12.30"));
    assertThat(ended("12.325", roundTo("0.05", Direction.NEAREST))).isEqualTo(eur("12.35"));
    assertThat(ended("12.34", roundTo("0.05", Direction.DOWN))).isEqualTo(eur("12.30"));
    assertThat(ended("12.31", roundTo("0.05", Direction.UP))).isEqualTo(eur("12.35"));
    assertThat(ended("12.30", roundTo("0.05", Direction.UP))).isEqualTo(eur("12.30"));
  }

  @Test
  void aPriceEndsInWhatTheRuleSays() {
    assertThat(ended("12.44", ending("0.95", "1", Direction.NEAREST))).isEqualTo(eur("11.95"));
    assertThat(ended("12.45", ending("0.95", "1", Direction.NEAREST))).isEqualTo(eur("12.95"));
    assertThat(ended("31.00", ending("9.90", "10", Direction.UP))).isEqualTo(eur("39.90"));
    assertThat(ended("0.20", ending("0.95", "1", Direction.DOWN))).isEqualTo(eur("0.95"));
  }

  @Test
  void itTakesThePlaceOfRoundingToCents() {
    assertThat(ended("12.3456", roundTo("0.005", Direction.NEAREST))).isEqualTo(eur("12.345"));
    assertThat(ended("12.004", roundTo("0.01", Direction.UP))).isEqualTo(eur("12.01"));
  }

  @Test
  void whatIsFreeStaysFree() {
    assertThat(ended("0", ending("0.95", "1", Direction.UP))).isEqualTo(eur("0.00"));
  }

  @Test
  void itComesAfterAdjustments() {
    PricedLine line = priced("10.00", onBase("25"), ending("0.95", "1", Direction.NEAREST));
    assertThat(line.unitPrice()).isEqualTo(eur("12.95"));
    assertThat(line.proof().steps())
        .extracting(Step::what)
        .extracting(Object::toString)
        .contains("rounded to a price that ends in 0.95 EUR of each 1 EUR, the nearest");
  }

  @Test
  void theEndingOfTheHighestLayerWins() {
    PricedLine line =
        price(
            labour("1", "h").build(),
            rule("client", "base", unitPrice("12.30", "h")),
            rule("client", "one", roundTo("1", Direction.UP)),
            rule("rate-groups", "other", roundTo("10", Direction.UP)));
    assertThat(line.unitPrice()).isEqualTo(eur("13.00"));
    assertThat(line.proof().verdicts())
        .filteredOn(each -> each.candidate().proposal() instanceof PriceEnding)
        .extracting(Verdict::applied)
        .containsExactly(true, false);
  }

  @Test
  void twoThatCannotBeToldApartAreBothNamed() {
    PricedLine line = priced("12.30", roundTo("1", Direction.UP), roundTo("10", Direction.UP));
    assertThat(line.status()).isEqualTo(LineStatus.TIED);
  }

  @Test
  void aClosedBaseKeepsLowerEndingsAway() {
    PricedLine line =
        price(
            labour("1", "h").build(),
            rule("client", "base", closed(unitPrice("12.30", "h"))),
            rule("rate-groups", "one", roundTo("1", Direction.UP)));
    assertThat(line.unitPrice()).isEqualTo(eur("12.30"));
  }

  @Test
  void itDoesNotBreakALimit() {
    PriceEnding ending = ending("0.95", "1", Direction.NEAREST);
    assertThat(priced("12.10", floor("12.00", null), ending).unitPrice()).isEqualTo(eur("12.95"));
    assertThat(priced("12.80", ceiling("12.90", null), ending).unitPrice()).isEqualTo(eur("11.95"));
  }

  @Test
  void whereNoSuchPriceIsInsideTheLimitsItIsRoundedToCents() {
    PricedLine line =
        priced(
            "12.504",
            floor("12.10", null),
            ceiling("12.90", null),
            ending("0.95", "1", Direction.NEAREST));
    assertThat(line.unitPrice()).isEqualTo(eur("12.50"));
    assertThat(line.proof().verdicts())
        .extracting(each -> each.why().toString())
        .contains("no such price is inside the limits");
  }

  @Test
  void aMarginFloorHoldsAfterThePriceIsRounded() {
    assertThat(priced("40.00", floorMargin("31")).unitPrice()).isEqualTo(eur("43.48"));
    // 30 / (1 - 0.32) is 44.1176...
    assertThat(priced("40.00", floorMargin("32")).unitPrice()).isEqualTo(eur("44.12"));
    // 30 / (1 - 0.30) is 42.857...; 30 / (1 - 0.25) is 40 and stays.
    assertThat(priced("39.00", floorMargin("25")).unitPrice()).isEqualTo(eur("40.00"));
    // 30 / (1 - 0.26) is 40.5405..., which cents would cut to 40.54.
    assertThat(priced("39.00", floorMargin("26")).unitPrice()).isEqualTo(eur("40.55"));
  }

  @Test
  void aCeilingHoldsAfterThePriceIsRounded() {
    assertThat(priced("40.00", ceiling("39.995", null)).unitPrice()).isEqualTo(eur("39.99"));
  }

  @Test
  void whereNoRoundPriceIsInsideTheLimitsItStaysAsItIs() {
    assertThat(priced("40.00", floor("39.992", null), ceiling("39.996", null)).unitPrice())
        .isEqualTo(eur("39.996"));
  }

  @Property
  void itIsTheNearestOfAllSuchPricesThatTheLimitsAllow(
      @ForAll @IntRange(min = 1, max = 3000) int mils,
      @ForAll @IntRange(min = 1, max = 500) int step,
      @ForAll @IntRange(max = 499) int from,
      @ForAll @IntRange(max = 3000) int least,
      @ForAll @IntRange(max = 3000) int width) {
    int first = from % step;
    int most = least + width;
    int limited = Math.min(most, Math.max(least, mils));
    PricedLine line =
        priced(
            mils(mils),
            floor(mils(least), null),
            ceiling(mils(most), null),
            new PriceEnding(eur(mils(step)), eur(mils(first)), Direction.NEAREST));

    @Nullable Integer nearest = null;
    for (int each = first; each <= most; each += step) {
      boolean nearer = nearest == null || Math.abs(each - limited) <= Math.abs(nearest - limited);
      if (each >= least && nearer) {
        nearest = each;
      }
    }
    if (limited == 0 || nearest == null) {
      assertThat(line.unitPrice()).isBetween(eur(mils(least)), eur(mils(most)));
    } else {
      assertThat(line.unitPrice()).isEqualTo(eur(mils(nearest)));
    }
  }

  private static String mils(int mils) {
    return BigDecimal.valueOf(mils, 3).toPlainString();
  }

  private static Money ended(String price, PriceEnding ending) {
    PricedLine line = priced(price, ending);
    assertThat(line.problem()).isNull();
    return line.unitPrice();
  }

  private static PricedLine priced(String price, Proposal... proposals) {
    List<FixedRule> rules = new ArrayList<>();
    rules.add(rule("client", "base", unitPrice(price, "h")));
    for (Proposal each : proposals) {
      rules.add(rule("client", "rule " + rules.size(), each));
    }
    return price(labour("1", "h").build(), rules.toArray(FixedRule[]::new));
  }
}
