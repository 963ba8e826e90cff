package com.tarifario.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PercentageTest {

  @Test
  void itIsAPartOfAHundred() {
    assertThat(Percentage.of("35").of(new BigDecimal("30"))).isEqualByComparingTo("10.50");
    assertThat(Percentage.of("12.5").fraction()).isEqualByComparingTo("0.125");
    assertThat(Percentage.of("1E+2").fraction()).isEqualByComparingTo("1");
  }

  @Test
  void onTopOfANumberItIsTheNumberAndThatPart() {
    assertThat(Percentage.of("35").onTopOf(new BigDecimal("30.00")))
        .isEqualTo(new BigDecimal("40.5000"));
    assertThat(Percentage.of("-5").onTopOf(new BigDecimal("30"))).isEqualByComparingTo("28.5");
  }

  @Test
  void theSameRateIsEqualWhateverItsScale() {
    assertThat(Percentage.of("21")).isEqualTo(Percentage.of("21.00"));
    assertThat(Percentage.of("21")).hasSameHashCodeAs(Percentage.of("21.00"));
    assertThat(Percentage.of("21")).isEqualByComparingTo(Percentage.of("21.0"));
    assertThat(Percentage.of("10")).isLessThan(Percentage.of("21"));
  }

  @Test
  void itIsWrittenWithItsSign() {
    assertThat(Percentage.of("12.5")).hasToString("12.5 %");
    assertThat(Percentage.of("5").negated()).hasToString("-5 %");
  }

  @Test
  void aTextThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Percentage.of("35 %")).isInstanceOf(NumberFormatException.class);
  }
}
