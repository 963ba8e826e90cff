package com.tarifario.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

  private final Numbers spanish = new Numbers(Locale.forLanguageTag("es"));
  private final Numbers english = new Numbers(Locale.ENGLISH);

  @Test
  void amounts_have_two_decimals_or_more() {
    assertThat(spanish.amount(Money.of("1234.5", "EUR"))).isEqualTo("1.234,50");
    assertThat(english.money(Money.of("-1234567.125", "EUR"))).isEqualTo("-1,234,567.125 EUR");
    assertThat(english.amount((Money) null)).isEmpty();
  }

  @Test
  void digits_beyond_those_of_a_double_are_kept() {
    assertThat(english.amount(new BigDecimal("9007199254740993.01")))
        .isEqualTo("9,007,199,254,740,993.01");
  }

  @Test
  void quantities_and_rates_have_the_decimals_that_they_have() {
    assertThat(spanish.quantity(Quantity.of("1.50", "h"))).isEqualTo("1,5 h");
    assertThat(spanish.rate(Percentage.of("21"))).isEqualTo("21 %");
    assertThat(english.tenths(Percentage.of("42.25"))).isEqualTo("42.3");
  }
}
