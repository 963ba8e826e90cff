package com.tarifario.rules.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void theSameNumbersAreTheSame() {
    Numbers numbers = numbers(3, 7, 1_000_000);
    Numbers same = numbers(3, 7, 1_000_000);
    assertThat(numbers.are(same)).isTrue();
    assertThat(numbers.hash()).isEqualTo(same.hash());
  }

  @Test
  void anyOtherNumberMakesOthers() {
    Numbers numbers = numbers(3, 7, 1_000_000);
    assertThat(numbers.are(numbers(3, 6, 1_000_000))).isFalse();
    assertThat(numbers.are(numbers(3, 7, 1_000_001))).isFalse();
    assertThat(numbers.are(numbers(3, 7))).as("none stands alone").isFalse();
    assertThat(numbers.are(numbers(3, 7, 1_000_000, 0))).as("one more").isFalse();
  }

  @Test
  void aCopyIsTheSame() {
    Numbers numbers = numbers(3, 7, 5, 6);
    Numbers kept = new Numbers(numbers);
    assertThat(numbers.are(kept)).isTrue();
    assertThat(kept.hash()).isEqualTo(numbers.hash());
  }

  @Test
  void numbersStandTogetherInAllBits() {
    assertThat(inAllBits(3).are(inAllBits(3))).isTrue();
    assertThat(inAllBits(3).are(inAllBits(2))).isFalse();
  }

  private static Numbers inAllBits(int last) {
    Numbers numbers = new Numbers();
    numbers.add(Integer.MAX_VALUE, 31);
    numbers.add(Integer.MAX_VALUE, 31);
    numbers.add(last, 2);
    return numbers;
  }

  private static Numbers numbers(int first, int second, int... alone) {
    Numbers numbers = new Numbers();
    numbers.add(first, 2);
    numbers.add(second, 3);
    for (int each : alone) {
      numbers.add(each);
    }
    return numbers;
  }
}
