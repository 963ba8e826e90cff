package com.tarifario.cli;

import static com.tarifario.cli.CommandRun.FIXTURES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions that are kept never change a price. */
class KeptDecisionsTest {

  private static CommandRun value(String... more) {
    String[] usual = {
      "value", FIXTURES + "work/work.csv", "-t", FIXTURES + "tariff", "-d", FIXTURES + "data"
    };
    String[] all = new String[usual.length + more.length];
    System.arraycopy(usual, 0, all, 0, usual.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return CommandRun.of(all);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000_000})
  void results_are_the_same_however_many_are_kept(int kept) {
    CommandRun usual = value("--format=csv", "--steps");

    CommandRun other = value("--format=csv", "--steps", "--kept-decisions=" + kept);

    assertThat(usual.out().lines()).hasSizeGreaterThan(10);
    assertThat(other).isEqualTo(usual);
  }

  @Test
  void fewer_than_none_can_not_be_kept() {
    CommandRun run = value("--kept-decisions=-1");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--kept-decisions can't be -1");
  }
}
