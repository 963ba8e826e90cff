package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which client is meant by words. */
class NamedClientTest {

  private String database = "";

  private CommandRun run(String... words) {
    return CommandRun.of(List.of(words), "--db=" + database, "--as=Ana");
  }

  @ParameterizedTest
  @CsvSource({"H2_MEMORY", "POSTGRESQL"})
  void those_that_fit_are_told_and_that_there_are_more(TestDatabase kind) {
    database = kind.migrated();
    for (int number = 1; number <= 6; number++) {
      run("client", "add", "K-0" + number, "--name=Bar " + number);
    }
    CommandRun six = run("client", "edit", "K-0", "--notes=x");
    assertThat(six.status()).isEqualTo(2);
    assertThat(six.err()).contains("K-01 Bar 1", "K-06 Bar 6\n").doesNotContain("and more");

    run("client", "add", "K-07", "--name=Bar 7");
    assertThat(run("client", "edit", "K-0", "--notes=x").err())
        .contains("K-01 Bar 1", "K-06 Bar 6, and more;", "client find")
        .doesNotContain("K-07");
    assertThat(run("client", "edit", "K-0", "--notes=x", "--lang=es").err())
        .contains("K-06 Bar 6 y más;");
  }

  @ParameterizedTest
  @CsvSource({"H2_MEMORY", "POSTGRESQL"})
  void the_one_of_that_very_name_goes_before_others(TestDatabase kind) {
    database = kind.migrated();
    for (int number = 1; number <= 8; number++) {
      run("client", "add", "K-0" + number, "--name=Bar Luna " + number);
    }
    run("client", "add", "K-09", "--name=Bar Luna");
    assertThat(run("client", "edit", " bar LUNA ", "--notes=x").out()).contains("K-09 changed.");

    run("client", "add", "K-10", "--name=BAR LUNA");
    assertThat(run("client", "edit", "bar luna", "--notes=y").err())
        .contains("K-09 Bar Luna, K-10 BAR LUNA\n")
        .doesNotContain("K-01");
  }
}
