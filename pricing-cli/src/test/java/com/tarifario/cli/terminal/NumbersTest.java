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
  void the_price_of_a_part_is_rounded_and_one_that_was_set_is_not() {
    assertThat(english.unitPrice(Money.of("13.101428571428", "EUR"))).isEqualTo("13.1014");
    assertThat(english.unitPrice(Money.of("235.825", "EUR"))).isEqualTo("235.825");
    assertThat(english.unitPrice(Money.of("0.123456", "EUR"))).isEqualTo("0.123456");
    assertThat(english.unitPrice(Money.of("48", "EUR"))).isEqualTo("48.00");
  }

  @Test
  void times_have_the_unit_that_suits_them() {
    assertThat(english.time(3_240_000_000L)).isEqualTo("3.2 s");
    assertThat(english.time(1_041_000_000_000L)).isEqualTo("1,041.0 s");
    assertThat(english.time(41_300_000)).isEqualTo("41 ms");
    assertThat(spanish.time(840_000)).isEqualTo("0,8 ms");
    assertThat(english.time(20_000)).isEqualTo("< 0.1 ms");
  }

  @Test
  void quantities_and_rates_have_the_decimals_that_they_have() {
    assertThat(spanish.quantity(Quantity.of("1.50", "h"))).isEqualTo("1,5 h");
    assertThat(spanish.rate(Percentage.of("21"))).isEqualTo("21 %");
    assertThat(english.tenths(Percentage.of("42.25"))).isEqualTo("42.3");
  }
}
