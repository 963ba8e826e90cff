package com.tarifario.cli;

import static com.tarifario.cli.CommandRun.FIXTURES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What deciding costs. */
class ProfileTest {

  private static final String WORK = FIXTURES + "work/work.csv";

  private static CommandRun check(String tariff, String... more) {
    List<String> all = new ArrayList<>(List.of("check", tariff));
    all.addAll(Arrays.asList(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void it_tells_what_stages_and_rules_take() {
    CommandRun run = check(FIXTURES + "tariff", "--profile=" + WORK, "--data=" + FIXTURES + "data");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "errors: 0",
            "Decisions about",
            "Prices",
            "Lines that are decided each for itself",
            "None: all that rules ask about a line can be kept",
            "The rules that took the most time",
            "Applied",
            ".drl:");
  }

  @Test
  void it_needs_clients() {
    CommandRun run = check(FIXTURES + "tariff", "--profile=" + WORK);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--data");
  }

  @Test
  void work_that_is_not_there_is_told() {
    CommandRun run = check(FIXTURES + "tariff", "--profile=no.csv", "--data=" + FIXTURES + "data");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("There is no file no.csv.");
  }
}
