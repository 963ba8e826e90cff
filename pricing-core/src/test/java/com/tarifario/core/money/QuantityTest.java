package com.tarifario.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuantityTest {

  @Test
  void unitsOfOneDimensionConvert() {
    assertThat(Quantity.of("90", "min").in(Unit.HOUR).value()).isEqualByComparingTo("1.5");
    assertThat(Quantity.of("1.5", "h").in(Unit.MINUTE).value()).isEqualByComparingTo("90");
    assertThat(Quantity.of("2", "docena").in(Unit.PIECE).value()).isEqualByComparingTo("24");
    assertThat(Quantity.of("0.5", "t").in(Unit.of("kg")).value()).isEqualByComparingTo("500");
    assertThat(Quantity.of("1", "m3").in(Unit.of("l")).value()).isEqualByComparingTo("1000");
  }

  @Test
  void unitsOfTwoDimensionsDoNot() {
    assertThat(Unit.HOUR.convertsTo(Unit.PIECE)).isFalse();
    assertThatThrownBy(() -> Quantity.of("1", "h").in(Unit.PIECE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("h")
        .hasMessageContaining("ud");
  }

  @Test
  void aUnitIsKnownByAnyOfItsNames() {
    assertThat(Unit.of("Horas")).isEqualTo(Unit.HOUR);
    assertThat(Unit.of(" H ")).isEqualTo(Unit.HOUR);
    assertThat(Unit.of("m²")).isEqualTo(Unit.of("m2"));
    assertThat(Unit.of("h").isTime()).isTrue();
    assertThat(Unit.of("km").isTime()).isFalse();
  }

  @Test
  void aUnitThatIsNotKnownIsADimensionOfItsOwn() {
    Unit roll = Unit.of("rollo");
    assertThat(roll.convertsTo(Unit.of("rollo"))).isTrue();
    assertThat(roll.convertsTo(Unit.of("caja"))).isFalse();
    assertThat(roll.convertsTo(Unit.PIECE)).isFalse();
  }

  @Test
  void aFactorMustBeAboveZero() {
    assertThatThrownBy(() -> new Unit("x", "x", BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameQuantityIsEqualWhateverItsScaleButNotInAnotherUnit() {
    assertThat(Quantity.of("1", "h")).isEqualTo(Quantity.of("1.00", "h"));
    assertThat(Quantity.of("1", "h")).hasSameHashCodeAs(Quantity.of("1.00", "h"));
    assertThat(Quantity.of("1", "h")).isNotEqualTo(Quantity.of("60", "min"));
  }

  @Test
  void itIsWrittenPlainWithoutNeedlessZeros() {
    assertThat(Quantity.of("1.50", "h")).hasToString("1.5 h");
    assertThat(Quantity.of("100", "km")).hasToString("100 km");
  }

  @Property
  void minutesAsHoursAndBackAreTheSameMinutes(
      @ForAll @IntRange(min = 0, max = 100_000) int minutes) {
    Quantity there = new Quantity(BigDecimal.valueOf(minutes), Unit.MINUTE).in(Unit.HOUR);
    assertThat(Exact.settle(there.in(Unit.MINUTE).value()))
        .isEqualByComparingTo(BigDecimal.valueOf(minutes));
  }
}
