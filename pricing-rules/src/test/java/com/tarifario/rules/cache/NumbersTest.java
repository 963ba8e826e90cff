package com.tarifario.rules.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

  private final Numbers numbers = new Numbers();

  @Test
  void theSameNumbersAreTheSame() {
    write(3, 7, 1_000_000);
    Numbers.Fixed kept = numbers.fixed();
    write(3, 7, 1_000_000);
    assertThat(numbers.are(kept)).isTrue();
    assertThat(numbers.hash()).isEqualTo(kept.hash());
  }

  @Test
  void anyOtherNumberMakesOthers() {
    write(3, 7, 1_000_000);
    Numbers.Fixed kept = numbers.fixed();
    write(3, 6, 1_000_000);
    assertThat(numbers.are(kept)).isFalse();
    write(3, 7, 1_000_001);
    assertThat(numbers.are(kept)).isFalse();
    write(3, 7);
    assertThat(numbers.are(kept)).as("none stands alone").isFalse();
  }

  @Test
  void whatIsKeptStaysAsItIs() {
    write(3, 7, 5);
    Numbers.Fixed kept = numbers.fixed();
    write(3, 7, 6);
    write(3, 7, 5);
    assertThat(numbers.are(kept)).isTrue();
  }

  @Test
  void numbersStandTogetherInAllBits() {
    numbers.clear();
    numbers.add(Integer.MAX_VALUE, 31);
    numbers.add(Integer.MAX_VALUE, 31);
    numbers.add(3, 2);
    Numbers.Fixed kept = numbers.fixed();
    numbers.clear();
    numbers.add(Integer.MAX_VALUE, 31);
    numbers.add(Integer.MAX_VALUE, 31);
    numbers.add(2, 2);
    assertThat(numbers.are(kept)).isFalse();
  }

  private void write(int first, int second, int... alone) {
    numbers.clear();
    numbers.add(first, 2);
    numbers.add(second, 3);
    for (int each : alone) {
      numbers.add(each);
    }
  }
}
