package com.tarifario.rules.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Decisions are looked for as long as some are found. */
class RepetitionTest {

  @Test
  void what_is_found_again_is_looked_for() {
    Repetition repetition = new Repetition(8);
    for (int each = 0; each < 20_000; each++) {
      assertThat(repetition.isExpected(1)).isTrue();
      repetition.note(1, each % 2);
    }
  }

  @Test
  void where_nothing_is_found_it_steps_aside_for_a_while_and_tries_again() {
    Repetition repetition = new Repetition(8);
    int looked = 0;
    int asides = 0;
    boolean was = true;
    for (int each = 0; each < 1_000_000; each++) {
      boolean expected = repetition.isExpected(1);
      if (expected) {
        looked++;
        repetition.note(1, 1);
      }
      asides += was && !expected ? 1 : 0;
      was = expected;
    }
    assertThat(asides).isGreaterThan(2);
    assertThat(looked).isLessThan(50_000);
  }
}
