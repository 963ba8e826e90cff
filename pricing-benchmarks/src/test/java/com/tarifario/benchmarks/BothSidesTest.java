package com.tarifario.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.work.WorkReport;
import org.junit.jupiter.api.Test;

/** What is measured is the same on both sides. */
class BothSidesTest {

  @Test
  void the_maps_written_by_hand_come_to_the_prices_of_the_tariff() {
    for (Company company : new Company[] {Company.small(), Company.large()}) {
      ValuingLines sides = new ValuingLines(company);
      for (WorkReport report : Company.reports(500, 11)) {
        assertThat(sides.theirs(report)).isEqualTo(sides.ours(report));
      }
    }
  }

  @Test
  void another_price_has_another_checksum() {
    ValuingLines small = new ValuingLines(Company.small());
    ValuingLines large = new ValuingLines(Company.large());

    assertThat(Company.reports(50, 11))
        .anySatisfy(report -> assertThat(small.ours(report)).isNotEqualTo(large.ours(report)));
  }
}
