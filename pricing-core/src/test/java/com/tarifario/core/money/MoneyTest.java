package com.tarifario.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void theSameMoneyIsEqualWhateverItsScale() {
    assertThat(Money.of("10", "EUR")).isEqualTo(Money.of("10.00", "EUR"));
    assertThat(Money.of("10", "EUR")).hasSameHashCodeAs(Money.of("10.00", "EUR"));
    assertThat(Money.of("0", "EUR")).hasSameHashCodeAs(Money.of("0.00", "EUR"));
    assertThat(Money.of("10", "EUR")).isNotEqualTo(Money.of("10", "USD"));
  }

  @Test
  void amountsOfTwoCurrenciesAreNeverMixed() {
    Money euros = Money.of("10", "EUR");
    Money dollars = Money.of("10", "USD");
    assertThatThrownBy(() -> euros.plus(dollars))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessageContaining("EUR")
        .hasMessageContaining("USD");
    assertThatThrownBy(() -> euros.minus(dollars)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> euros.compareTo(dollars))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void aTextThatIsNoAmountAndACodeThatIsNoCurrencyAreRefused() {
    assertThatThrownBy(() -> Money.of("ten", "EUR")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of("10", "EURO")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void multiplyingRoundsNothing() {
    assertThat(Money.of("0.0001", "EUR").times(new BigDecimal("0.0001")).amount())
        .isEqualByComparingTo("0.00000001");
  }

  @Test
  void signsAreTold() {
    assertThat(Money.of("-0.01", "EUR").isNegative()).isTrue();
    assertThat(Money.zero(Currency.getInstance("EUR")).isNegative()).isFalse();
    assertThat(Money.of("0.00", "EUR").isZero()).isTrue();
  }

  @Test
  void itIsWrittenPlainWithItsCurrencyCode() {
    assertThat(Money.of("48.00", "EUR")).hasToString("48.00 EUR");
    assertThat(Money.of("1E+3", "EUR")).hasToString("1000 EUR");
  }

  @Property
  void whatIsAddedCanBeTakenAway(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal one,
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal other) {
    Currency euro = Currency.getInstance("EUR");
    Money sum = Money.of(one, euro).plus(Money.of(other, euro));
    assertThat(sum.minus(Money.of(other, euro))).isEqualTo(Money.of(one, euro));
  }
}
