package com.tarifario.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "eur", " EUR ", "€"})
  void euros_are_written_in_several_ways(String text) {
    assertThat(Currencies.find(text)).contains(Currency.getInstance("EUR"));
  }

  @Test
  void a_currency_may_have_no_decimals() {
    assertThat(Currencies.find("JPY")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EU", "EURO", "$", "XXX", "XTS", "XAU"})
  void what_nobody_pays_in_is_none(String text) {
    assertThat(Currencies.find(text)).isEmpty();
  }
}
