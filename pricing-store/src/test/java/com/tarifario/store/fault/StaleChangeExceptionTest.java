package com.tarifario.store.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StaleChangeExceptionTest {

  @Test
  void says_when_somebody_was_first_by_the_clock_of_whoever_reads_it() {
    StaleChangeException stale =
        new StaleChangeException("C-014", "Luis", Instant.parse("2026-03-02T16:35:08.060065Z"));

    assertThat(stale).hasMessageContaining("C-014 was changed by Luis at 2026-03-02 16:35:08 UTC");
    assertThat(stale.sentenceIn(ZoneId.of("Europe/Madrid")).toString())
        .contains("C-014 was changed by Luis at 2026-03-02 17:35:08, after");
  }
}
