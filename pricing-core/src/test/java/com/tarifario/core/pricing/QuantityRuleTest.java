package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.material;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.increment;
import static com.tarifario.core.testing.Proposals.minimum;
import static com.tarifario.core.testing.Proposals.minimumOnFirst;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Step.Measure;
import com.tarifario.core.work.ChargeLine;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityRuleTest {

  private static final FixedRule BASE = rule("rate-groups", "base", unitPrice("60.00", "h"));
  private static final FixedRule HOUR = rule("rate-groups", "an hour", minimum("60", "min"));
  private static final FixedRule QUARTERS = rule("rate-groups", "quarters", increment("15", "min"));

  @ParameterizedTest
  @CsvSource({"1, 60", "45, 60", "60, 60", "61, 75", "75, 75", "76, 90", "120, 120", "121, 135"})
  void anHourAtLeastThenEveryQuarter(String worked, String charged) {
    assertThat(charged(labour(worked, "min").build(), HOUR, QUARTERS)).isEqualTo(charged);
  }

  @ParameterizedTest
  @CsvSource({"1, 15", "15, 15", "16, 30", "60, 60"})
  void withoutAMinimumEveryStepThatWasBegunIsCharged(String worked, String charged) {
    assertThat(charged(labour(worked, "min").build(), QUARTERS)).isEqualTo(charged);
  }

  @Test
  void stepsAreCountedFromTheMinimum() {
    FixedRule fiftyMinutes = rule("rate-groups", "50", minimum("50", "min"));
    assertThat(charged(labour("51", "min").build(), fiftyMinutes, QUARTERS)).isEqualTo("65");
  }

  @Test
  void aLineInHoursTakesRulesInMinutes() {
    PricedLine priced = price(labour("1.1", "h").build(), BASE, HOUR, QUARTERS);
    assertThat(priced.charged()).isEqualTo(Quantity.of("1.25", "h"));
    assertThat(priced.amount()).isEqualTo(eur("75.00"));
  }

  @Test
  void theBillableQuantityIsWhatRulesRaise() {
    ChargeLine line = labour("3", "h").billable(new BigDecimal("0.5")).build();
    PricedLine priced = price(line, BASE, HOUR);
    assertThat(priced.charged()).isEqualTo(Quantity.of("1", "h"));
    assertThat(priced.cost()).isEqualTo(eur("90.00"));
  }

  @Test
  void aLineOfWhichNothingIsChargedStaysSo() {
    ChargeLine line = labour("3", "h").billable(BigDecimal.ZERO).build();
    assertThat(price(line, BASE, HOUR, QUARTERS).amount()).isEqualTo(eur("0"));
  }

  @Test
  void theHighestMinimumByLayerHoldsNotTheLargest() {
    FixedRule halfAnHour = rule("client", "half", minimum("30", "min"));
    assertThat(charged(labour("10", "min").build(), HOUR, halfAnHour)).isEqualTo("30");
  }

  @Test
  void twoMinimumsThatCannotBeToldApartAreBothNamed() {
    PricedLine priced =
        price(
            labour("10", "min").build(),
            BASE,
            HOUR,
            rule("rate-groups", "two hours", minimum("2", "h")));
    assertThat(priced.status()).isEqualTo(LineStatus.TIED);
    assertThat(priced.problem()).asString().contains("\"an hour\"").contains("\"two hours\"");
  }

  @Test
  void aRuleForAUnitThatDoesNotConvertIsRefused() {
    PricedLine priced =
        price(material("3").build(), rule("client", "base", unitPrice("1.00")), HOUR);
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).asString().contains("minimum of 60 min");
  }

  @Test
  void whatIsToppedUpGoesToTheLastPieceUnlessTheRuleSaysTheFirst() {
    ChargeLine line = worked("0.5", "2026-03-10T21:45", "2026-03-10T22:15").build();
    assertThat(pieces(price(DAY_AND_NIGHT, line, BASE, HOUR)))
        .containsExactly("diurna 0.25 h", "noche 0.75 h");
    FixedRule onFirst = rule("rate-groups", "an hour", minimumOnFirst("1", "h"));
    assertThat(pieces(price(DAY_AND_NIGHT, line, BASE, onFirst)))
        .containsExactly("diurna 0.75 h", "noche 0.25 h");
  }

  @Test
  void aMinimumThatOnePieceMatchesIsForTheWholeLine() {
    ChargeLine line = worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build();
    FixedRule nights =
        rule("rate-groups", "nights", minimum("3", "h")).when(is(StandardField.BAND, "noche"));
    PricedLine priced = price(DAY_AND_NIGHT, line, BASE, nights);
    assertThat(priced.charged()).isEqualTo(Quantity.of("3", "h"));
    assertThat(pieces(priced)).containsExactly("diurna 1 h", "noche 2 h");
  }

  @Test
  void anHourThatWasCutInThreeThirdsIsAnHour() {
    WorkCalendar thirds =
        new WorkCalendar(
            Pricing.MADRID,
            Set.of(),
            List.of(Pricing.band("uno", 0, 8), Pricing.band("dos", 8, 16)),
            "tres");
    ChargeLine line =
        labour("24", "h")
            .worked(
                LocalDateTime.parse("2026-03-10T00:00"), LocalDateTime.parse("2026-03-11T00:00"))
            .billable(BigDecimal.ONE)
            .build();
    PricedLine priced = price(thirds, line, BASE, HOUR, QUARTERS);
    assertThat(priced.charged().value()).isEqualByComparingTo("1");
    assertThat(priced.amount()).isEqualTo(eur("60.00"));
    assertThat(priced.proof().steps())
        .filteredOn(step -> step.measure() == Measure.QUANTITY)
        .extracting(step -> step.what().toString())
        .containsExactly("billable: 1 h");
  }

  @Test
  void aQuantityOfZeroIsNoRule() {
    assertThatThrownBy(() -> minimum("0", "h")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> increment("0", "h")).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void whatIsChargedIsTheLeastThatRulesAllow(
      @ForAll @IntRange(min = 1, max = 600) int worked,
      @ForAll @IntRange(min = 1, max = 120) int least,
      @ForAll @IntRange(min = 1, max = 60) int step) {
    int charged = least;
    while (charged < worked) {
      charged += step;
    }
    PricedLine priced =
        price(
            labour(String.valueOf(worked), "min").build(),
            rule("client", "base", unitPrice("1.00")),
            rule("client", "least", minimum(String.valueOf(least), "min")),
            rule("client", "step", increment(String.valueOf(step), "min")));
    assertThat(priced.charged().value()).isEqualByComparingTo(BigDecimal.valueOf(charged));
  }

  private static String charged(ChargeLine line, FixedRule... rules) {
    List<FixedRule> all = new ArrayList<>(List.of(rules));
    all.add(rule("rate-groups", "per minute", unitPrice("1.00")));
    PricedLine priced = price(line, all.toArray(FixedRule[]::new));
    assertThat(priced.problem()).isNull();
    return priced.charged().value().stripTrailingZeros().toPlainString();
  }

  private static List<String> pieces(PricedLine priced) {
    return priced.pieces().stream().map(QuantityRuleTest::text).toList();
  }

  private static String text(PricedPiece piece) {
    return piece.band() + " " + piece.charged();
  }
}
