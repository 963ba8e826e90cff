package com.tarifario.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.ChargeLine;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured is the same on both sides. */
class BothSidesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {Sides.SMALL, Sides.LARGE, Sides.NUMBERS, Sides.UNLIKE, Sides.LIST + "1000"})
  void what_is_written_by_hand_comes_to_the_prices_of_the_tariff(String name) {
    Work work = Sides.work(name);

    Checksum.check(Sides.OURS, Sides.side(Sides.OURS, work), work);
  }

  @Test
  void plain_Drools_comes_to_the_same_prices() {
    Work small = Company.of(3, 2);

    for (String side : new String[] {Sides.DROOLS, Sides.DROOLS_LINE}) {
      Checksum.check(side, Sides.side(side, small), small);
    }
  }

  @Test
  void several_threads_price_all_lines() {
    Work work = Company.small();
    Threads two = new Threads(work.byHand(), 2);
    Set<SimplePrice> prices = Collections.synchronizedSet(new HashSet<>());

    two.price(work.reports(500, 3), new Collected(prices));
    two.close();

    assertThat(prices).hasSize(500 * Fresh.LINES_PER_REPORT);
  }

  private record Collected(Set<SimplePrice> prices) implements Sink {

    @Override
    public void take(PricedLine line) {
      prices.add(SimplePrice.of(line));
    }

    @Override
    public void take(SimplePrice price) {
      prices.add(price);
    }
  }

  @Test
  void another_price_has_another_checksum() {
    Work small = Company.small();

    assertThat(Checksum.of(Company.large().byHand(), small.reports(50, 11)))
        .isNotEqualTo(Checksum.of(small.byHand(), small.reports(50, 11)));
  }

  @Test
  void companies_have_as_many_rules_as_they_say() {
    assertThat(Company.small().rules()).hasSize(680).isEqualTo(Company.ofRules(680).rules());
    assertThat(Company.large().rules()).hasSize(6_080);
    assertThat(Company.ofRules(10_000).rules()).hasSize(10_000);
    assertThat(Company.ofRules(100_000).rules()).hasSize(100_000);
    assertThat(new Numbers().size()).isEqualTo(420);
  }

  @Test
  void lines_that_test_numbers_are_at_most_10_000_combinations() {
    Set<String> found =
        new Numbers()
            .reports(5_000, 1).stream()
                .flatMap(report -> report.lines().stream())
                .map(BothSidesTest::combination)
                .collect(Collectors.toSet());

    assertThat(found.size()).isBetween(5_000, 10_000);
  }

  @Test
  void no_two_lines_are_alike() {
    Set<String> found = new HashSet<>();
    for (ChargeLine line :
        new Unlike()
            .reports(2_000, 1).stream().flatMap(report -> report.lines().stream()).toList()) {
      assertThat(found.add(combination(line))).isTrue();
    }
  }

  /** What tells lines apart but for their number. */
  private static String combination(ChargeLine line) {
    return line.assignment()
        + " "
        + line.date()
        + line.subject()
        + line.quantity()
        + line.unitCost()
        + line.attributes();
  }
}
