package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said of a client on the command line. */
class ClientFieldsTest {

  private final String database = "--db=" + TestDatabase.H2_MEMORY.migrated();

  private CommandRun run(String... words) {
    return CommandRun.of(List.of(words), database, "--as=Ana", "--lang=en");
  }

  @Test
  void the_address_of_invoices_has_a_province() {
    run("client", "add", "C-1", "--name=Bar", "--billing-town=Getafe", "--billing-province=Madrid");
    assertThat(run("client", "show", "C-1").out()).contains("Getafe, Madrid");

    for (List<String> change :
        List.of(List.of("Toledo", "Getafe, Toledo"), List.of("", "Getafe"))) {
      assertThat(run("client", "edit", "C-1", "--billing-province=" + change.get(0)).out())
          .contains("C-1 changed.");
      assertThat(run("client", "show", "C-1").out()).containsPattern(change.get(1) + "\n");
    }
  }
}
