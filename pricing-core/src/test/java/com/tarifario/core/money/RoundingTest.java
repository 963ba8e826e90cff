package com.tarifario.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void centsAreRoundedHalfUpAwayFromZero() {
    assertThat(Rounding.CENTS.amount(Money.of("15.005", "EUR"))).hasToString("15.01 EUR");
    assertThat(Rounding.CENTS.amount(Money.of("-15.005", "EUR"))).hasToString("-15.01 EUR");
    assertThat(Rounding.CENTS.unitPrice(Money.of("15", "EUR"))).hasToString("15.00 EUR");
  }

  @Test
  void unitPricesAndAmountsHaveDecimalsOfTheirOwn() {
    Rounding rounding = new Rounding(4, 2, RoundingMode.HALF_EVEN);
    assertThat(rounding.unitPrice(Money.of("0.12345", "EUR"))).hasToString("0.1234 EUR");
    assertThat(rounding.amount(Money.of("0.125", "EUR"))).hasToString("0.12 EUR");
  }

  @Test
  void noneRoundsNothingNotEvenTheTraceOfAQuotient() {
    Money third = Money.of("1", "EUR").dividedBy(BigDecimal.valueOf(3));
    Money almostOne = third.times(BigDecimal.valueOf(3));
    assertThat(Rounding.NONE.amount(almostOne)).isEqualTo(almostOne);
    assertThat(Rounding.CENTS.amount(almostOne)).isEqualTo(Money.of("1", "EUR"));
    assertThat(Rounding.NONE.unitPrice(Money.of("0.12345", "EUR"))).hasToString("0.12345 EUR");
    assertThat(Rounding.NONE.isNone()).isTrue();
    assertThat(Rounding.CENTS.isNone()).isFalse();
  }

  @Test
  void decimalsBelowZeroOrAboveTwentyAreRefused() {
    assertThatThrownBy(() -> new Rounding(-1, 2, RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unitPriceDecimals");
    assertThatThrownBy(() -> new Rounding(2, 21, RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("amountDecimals");
  }
}
