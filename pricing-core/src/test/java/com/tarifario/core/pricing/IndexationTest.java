package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.CLIENTS;
import static com.tarifario.core.testing.Pricing.report;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.indexed;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Indexation.DateField;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Prices that follow an index. */
class IndexationTest {

  private static final PriceIndex IPC =
      index(
          Map.of(
              "2023-12-01",
              "100",
              "2024-06-01",
              "102",
              "2024-12-01",
              "103.5",
              "2025-12-01",
              "106"));
  private static final Base SINCE_2023 = indexed(IPC, "2023-12-01", "01-01");

  private static PriceIndex index(Map<String, String> values) {
    TreeMap<LocalDate, BigDecimal> byDate = new TreeMap<>();
    values.forEach((date, value) -> byDate.put(LocalDate.parse(date), new BigDecimal(value)));
    return new PriceIndex("IPC", byDate);
  }

  @Test
  void priceFollowsTheIndexOfTheLastUpdate() {
    assertThat(on("2025-03-10", SINCE_2023).unitPrice()).isEqualTo(eur("41.40"));
    assertThat(on("2026-03-10", SINCE_2023).unitPrice()).isEqualTo(eur("42.40"));
  }

  @Test
  void betweenTwoUpdatesThePriceStaysThoughTheIndexMoves() {
    assertThat(on("2024-01-01", SINCE_2023).unitPrice()).isEqualTo(eur("40.00"));
    assertThat(on("2024-12-31", SINCE_2023).unitPrice()).isEqualTo(eur("40.00"));
    assertThat(on("2025-01-01", SINCE_2023).unitPrice()).isEqualTo(eur("41.40"));
  }

  @Test
  void beforeTheFirstUpdateThePriceIsThatOfTheFirstDay() {
    assertThat(on("2023-12-31", SINCE_2023).unitPrice()).isEqualTo(eur("40.00"));
    assertThat(on("2023-06-01", SINCE_2023).unitPrice()).isEqualTo(eur("40.00"));
  }

  @Test
  void anniversaryOfALeapDayIsThe28thInOtherYears() {
    Base leap = indexed(IPC, "2024-02-29", null);
    assertThat(on("2025-02-27", leap).unitPrice()).isEqualTo(eur("40.00"));
    assertThat(on("2025-02-28", leap).unitPrice()).isEqualTo(eur("41.40"));
  }

  @Test
  void firstDayMayBeThatOfTheAgreement() {
    PriceIndex since2026 = index(Map.of("2025-12-01", "100", "2026-12-01", "110"));
    Base rule = indexed(since2026, new DateField("agreementFrom"), null);

    PricedLine updated = price(line("2027-02-01").agreement("AM-7").build(), rule);
    PricedLine before = price(line("2026-02-01").agreement("AM-7").build(), rule);
    PricedLine without = price(line("2026-02-01").build(), rule);

    assertThat(updated.unitPrice()).isEqualTo(eur("44.00"));
    assertThat(before.unitPrice()).isEqualTo(eur("40.00"));
    assertThat(without.status()).isEqualTo(LineStatus.FAILED);
    assertThat(without.problem()).asString().contains("agreementFrom");
  }

  @Test
  void indexThatBeginsTooLateIsAFailure() {
    PricedLine line = on("2025-03-10", indexed(IPC, "2023-11-30", "01-01"));

    assertThat(line.status()).isEqualTo(LineStatus.FAILED);
    assertThat(line.problem())
        .hasToString(
            "Index IPC has no value for 2023-11-30: it begins on 2023-12-01. Add the value to its"
                + " file.");
  }

  @Test
  void adjustmentsComeOnTopOfTheIndexedPrice() {
    PricedLine line =
        price(line("2025-03-10").build(), SINCE_2023, rule("rate-groups", "night", onBase("25")));

    assertThat(line.unitPrice()).isEqualTo(eur("51.75"));
  }

  @Test
  void proofNamesIndexDatesValuesAndFactor() {
    Step step = on("2025-03-10", SINCE_2023).proof().steps().get(1);

    assertThat(step.what()).hasToString("index IPC: 103.5 (2025-01-01) / 100 (2023-12-01) = 1.035");
    assertThat(step.before()).isEqualByComparingTo("40");
    assertThat(step.after()).isEqualByComparingTo("41.4");
    assertThat(on("2023-12-10", SINCE_2023).proof().steps().get(1).what())
        .hasToString("index IPC: no update before 2024-01-01, factor 1");
  }

  @Test
  void withoutAPriceBelowThereIsNone() {
    PricedLine line =
        new Valuer(tariff(rule("client", "index", SINCE_2023)), CLIENTS)
            .value(report(line("2025-03-10").build()))
            .lines()
            .get(0);

    assertThat(line.status()).isEqualTo(LineStatus.UNPRICED);
  }

  @Test
  void indexNeedsValuesAboveZero() {
    assertThatThrownBy(() -> index(Map.of("2023-12-01", "0")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index(Map.of())).isInstanceOf(IllegalArgumentException.class);
  }

  /** The reference steps through the days, and takes over the index on each day of update. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void equalsStepDayByDay(
      @ForAll @IntRange(min = 0, max = 700) int fromDay,
      @ForAll @IntRange(min = 0, max = 1500) int lineDay,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day) {
    LocalDate from = LocalDate.of(2023, 12, 1).plusDays(fromDay);
    LocalDate date = LocalDate.of(2023, 12, 1).plusDays(lineDay);
    String update = "%02d-%02d".formatted(month, day);
    BigDecimal old = IPC.on(from).orElseThrow();
    BigDecimal current = old;
    for (LocalDate each = from.plusDays(1); !each.isAfter(date); each = each.plusDays(1)) {
      if (YearMonth.from(each).getMonthValue() == month && each.getDayOfMonth() == day) {
        current = IPC.on(each).orElseThrow();
      }
    }

    PricedLine line = price(line(date.toString()).build(), indexed(IPC, from.toString(), update));

    assertThat(line.unitPrice())
        .isEqualTo(
            eur(
                new BigDecimal("40")
                    .multiply(current)
                    .divide(old, 2, RoundingMode.HALF_UP)
                    .toPlainString()));
  }

  private static ChargeLineBuilder line(String date) {
    return ChargeLine.builder(
        new LineId("PT-1", "1"),
        LocalDate.parse(date),
        "C-014",
        Kind.LABOUR,
        Quantity.of("1", "h"));
  }

  private static PricedLine on(String date, Base indexed) {
    return price(line(date).build(), indexed);
  }

  private static PricedLine price(ChargeLine line, Base indexed, FixedRule... others) {
    FixedRule[] rules = new FixedRule[others.length + 2];
    rules[0] = rule("rate-groups", "base", unitPrice("40.00"));
    rules[1] = rule("client", "index", indexed);
    System.arraycopy(others, 0, rules, 2, others.length);
    return new Valuer(tariff(rules), CLIENTS).value(report(line)).lines().get(0);
  }
}
