package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Whoever makes a prospect a client, without saying so, is told. */
class NewClientsTest {

  private final String database = TestDatabase.H2_MEMORY.migrated();

  private CommandRun run(String command) {
    return CommandRun.typed(command, "--db=" + database, "--as=Pilar", "--lang=en");
  }

  private void prospect() {
    assertThat(run("client add C-001 --name=Norte --country=ES --prospect").status()).isZero();
  }

  @Test
  void by_an_order() {
    prospect();
    assertThat(run("work add C-001 --type=order --title=Obra --number=PE-1").out())
        .endsWith("C-001 is a client now.\n");
    assertThat(run("work add C-001 --type=order --title=Obra --number=PE-2").out())
        .doesNotContain("is a client now");
  }

  @Test
  void by_a_price_that_a_work_order_is_given() {
    prospect();
    assertThat(run("work add C-001 --type=work-order --title=Obra --number=OT-1").out())
        .doesNotContain("is a client now");
    assertThat(run("work edit OT-1 --closed-price=90").out())
        .isEqualTo("OT-1 changed.\nC-001 is a client now.\n");
  }

  @Test
  void programs_find_it_in_the_register() {
    prospect();
    assertThat(run("work add C-001 --type=order --title=Obra --number=PE-1 --json").out())
        .startsWith("{")
        .doesNotContain("is a client now");
    assertThat(run("client show C-001 --json").out()).contains("\"status\" : \"client\"");
  }
}
