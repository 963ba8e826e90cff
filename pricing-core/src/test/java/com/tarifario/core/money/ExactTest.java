package com.tarifario.core.money;

import static java.math.BigDecimal.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ExactTest {

  @Test
  void twentyMinutesAt45And015AreRoundedUpFromTheMiddle() {
    BigDecimal hours = Exact.divide(BigDecimal.valueOf(20), BigDecimal.valueOf(60));
    BigDecimal amount = hours.multiply(new BigDecimal("45.015"));
    assertThat(amount).isLessThan(new BigDecimal("15.005"));
    assertThat(Exact.round(amount, 2, RoundingMode.HALF_UP)).isEqualTo("15.01");
  }

  @Test
  void aNumberBelowTheMiddleIsStillRoundedDown() {
    assertThat(Exact.round(new BigDecimal("15.00499999999999999"), 2, RoundingMode.HALF_UP))
        .isEqualTo("15.00");
  }

  @Test
  void aWholeNumberWithATraceOfAQuotientIsNotRaisedToTheNext() {
    BigDecimal third = Exact.divide(BigDecimal.ONE, BigDecimal.valueOf(3));
    BigDecimal one = third.add(third).add(third);
    assertThat(one).isNotEqualByComparingTo(BigDecimal.ONE);
    assertThat(Exact.round(one, 0, RoundingMode.FLOOR)).isEqualTo("1");
    BigDecimal twoThirds = Exact.divide(BigDecimal.valueOf(2), BigDecimal.valueOf(3));
    BigDecimal two = twoThirds.add(twoThirds).add(twoThirds);
    assertThat(two).isGreaterThan(BigDecimal.valueOf(2));
    assertThat(Exact.round(two, 0, RoundingMode.CEILING)).isEqualTo("2");
  }

  @Test
  void dividingByZeroIsRefused() {
    assertThatThrownBy(() -> Exact.divide(BigDecimal.ONE, BigDecimal.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property
  void whatIsDividedAndThenMultipliedSettlesBack(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal number,
      @ForAll @IntRange(min = 1, max = 100_000) int divisor) {
    BigDecimal by = BigDecimal.valueOf(divisor);
    assertThat(Exact.settle(Exact.divide(number, by).multiply(by))).isEqualByComparingTo(number);
  }

  @Property
  void aQuotientThatEndsSoonIsTheSameToTheLastZero(
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long quotient,
      @ForAll @IntRange(max = 7) int decimals,
      @ForAll @LongRange(min = 1, max = 100_000) long divisor,
      @ForAll @IntRange(max = 5) int scale) {
    BigDecimal by = BigDecimal.valueOf(divisor, scale);
    BigDecimal product = BigDecimal.valueOf(quotient, decimals).multiply(by);
    for (BigDecimal each : List.of(product, product.stripTrailingZeros(), product.negate())) {
      assertThat(Exact.divide(each, by))
          .isEqualTo(by.compareTo(ONE) == 0 ? each : each.divide(by, MathContext.DECIMAL128));
    }
  }

  @Property
  void dividingAndRoundingInOneStepIsTheSameAsInTwo(
      @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(7) BigDecimal dividend,
      @ForAll @BigRange(min = "0.0001", max = "1000000000") @Scale(5) BigDecimal divisor,
      @ForAll @IntRange(max = 5) int scale,
      @ForAll RoundingMode mode) {
    Assume.that(mode != RoundingMode.UNNECESSARY);
    BigDecimal shorter = dividend.setScale(scale, RoundingMode.DOWN);
    for (BigDecimal each : List.of(dividend, shorter, divisor, divisor.multiply(shorter))) {
      assertThat(Exact.divide(each, divisor, scale, mode))
          .isEqualTo(Exact.round(Exact.divide(each, divisor), scale, mode));
    }
  }

  @Property
  void minutesPricedByTheHourAreRoundedAsIfTheyHadNeverBeenDivided(
      @ForAll @IntRange(min = 1, max = 10_000) int minutes,
      @ForAll @BigRange(min = "0", max = "1000") @Scale(3) BigDecimal perHour) {
    BigDecimal hours = Exact.divide(BigDecimal.valueOf(minutes), BigDecimal.valueOf(60));
    BigDecimal product = perHour.multiply(BigDecimal.valueOf(minutes));
    assertThat(Exact.round(hours.multiply(perHour), 2, RoundingMode.HALF_UP))
        .isEqualTo(product.divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
  }
}
