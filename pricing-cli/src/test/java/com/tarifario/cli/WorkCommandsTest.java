package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the state of works. */
class WorkCommandsTest {

  @TempDir private Path folder;

  private String database = "";

  @BeforeEach
  void two_works_of_a_client() {
    database = TestDatabase.H2_MEMORY.migrated();
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      store
          .as("Ana")
          .run(
              change -> {
                store.clients().add(change, ClientCard.of(Client.of("C-1", "Bar Uno", "A")));
                LocalDate day = LocalDate.of(2026, 3, 2);
                store
                    .works()
                    .add(change, Work.of(WorkType.QUOTE, "C-1", "Cámara nueva", day, "Luis"));
                store
                    .works()
                    .add(
                        change,
                        Work.of(WorkType.WORK_ORDER, "C-1", "Revisión", day, "Luis").toBuilder()
                            .dueOn(day)
                            .build());
              });
    }
  }

  private String run(String... args) {
    return CommandRun.of(List.of(args), "--db=" + database).transcript();
  }

  @Test
  void works_are_listed_with_what_people_call_their_states() {
    assertThat(run("work", "list", "--lang=es"))
        .contains("P-2026-0001", "presupuesto", "borrador", "Cámara nueva", "OT-2026-0001");
    assertThat(run("work", "list", "--lang=es", "--state=borrador"))
        .contains("P-2026-0001")
        .doesNotContain("OT-2026-0001");
    assertThat(run("work", "list", "--lang=en", "--overdue"))
        .contains("OT-2026-0001", "work order")
        .doesNotContain("P-2026-0001");
    assertThat(run("work", "list", "--lang=en", "--unbilled")).contains("None found");
    assertThat(run("work", "list", "--lang=en", "--most=1"))
        .contains("OT-2026-0001", "There are more than these 1. Say --most N")
        .doesNotContain("P-2026-0001");
    assertThat(run("work", "list", "--lang=en", "--most=2")).doesNotContain("--most");
    assertThat(run("work", "list", "--lang=en", "--most=1", "--json"))
        .doesNotContain("P-2026-0001");
    assertThat(run("work", "list", "--lang=en", "--json", "--type=quote"))
        .contains("\"state\" : \"draft\"");
    assertThat(run("work", "list", "--lang=en", "--type=quot"))
        .contains("quot is no type of work. Did you mean quote?", "--- exit status 2");
    assertThat(run("work", "list", "--lang=es", "--state=borador"))
        .contains("borador no es un estado", "borrador", "--- exit status 2");
    assertThat(run("work", "list", "--lang=en", "--open", "--overdue"))
        .contains("--- exit status 2");
  }

  @Test
  void a_work_is_brought_from_state_to_state() {
    assertThat(run("work", "advance", "OT-2026-0001", "start", "--note=avisados", "--as=Luis"))
        .contains("OT-2026-0001: planned -> in-progress");
    assertThat(run("work", "show", "OT-2026-0001", "--lang=en"))
        .contains("finish, cancel", "avisados", "Luis");
    assertThat(run("work", "show", "OT-2026-0001", "--json"))
        .contains("\"action\" : \"start\"", "\"note\" : \"avisados\"");
    assertThat(run("work", "advance", "OT-2026-0001", "skip", "--lang=en", "--as=Luis"))
        .contains(
            "skip can't be done in state in-progress. What can be done there: finish, cancel.",
            "--- exit status 2");
    assertThat(run("work", "advance", "P-2026-0001", "send", "--lang=en", "--as=Luis"))
        .contains("Use \"quote send\".", "--- exit status 2");
    assertThat(run("work", "advance", "OT-2026-0001", "finish", "--lang=es", "--as=Luis"))
        .contains("OT-2026-0001: en curso -> terminada");
    assertThat(run("work", "show", "P-1", "--lang=en")).contains("There is no P-1.");
  }

  @Test
  void several_works_are_brought_to_a_state_at_once() {
    run("work", "add", "C-1", "--type=work-order", "--title=Otra", "--as=Luis");
    String one = "OT-2026-0001";
    String other = run("work", "list", "--json").replaceAll("(?s).*\"(OT-[-0-9]+2)\".*", "$1");
    assertThat(run("work", "advance", one, other, one, "start", "--note=ya", "--as=Luis"))
        .isEqualTo(
            one
                + ": planned -> in-progress\n"
                + other
                + ": planned -> in-progress\n--- exit status 0\n");
    assertThat(run("work", "show", other, "--json")).contains("\"note\" : \"ya\"");
    assertThat(run("work", "advance", one, other, "finish", "--json", "--as=Luis"))
        .startsWith("[")
        .contains(one, other, "\"state\" : \"finished\"");
    assertThat(run("work", "advance", one, other, "--lang=en", "--as=Luis"))
        .contains(other + " is a document. What is to be done", "--- exit status 2");
    assertThat(run("work", "advance", one)).contains("Missing: ACTION.", "--- exit status 2");
    assertThat(run("work", "advance")).contains("Missing: NUMBER.");
    assertThat(run("work", "advance", "--help", "--lang=en"))
        .contains("work advance")
        .containsPattern("NUMBER\\.\\.\\. +ACTION");
  }

  @Test
  void several_works_are_brought_to_a_state_all_or_none() {
    String one = "OT-2026-0001";
    String quote = "P-2026-0001";
    assertThat(run("work", "advance", one, quote, "start", "--lang=en", "--as=Luis"))
        .contains(
            "None of the documents was changed, because of P-2026-0001: start can't be done in"
                + " state draft.",
            "--- exit status 2")
        .doesNotContain("->");
    assertThat(run("work", "advance", one, "OT-9", "start", "--lang=es", "--as=Luis"))
        .contains("No se cambió ninguno de los documentos, por OT-9: ");
    assertThat(run("work", "show", one, "--json")).contains("\"state\" : \"planned\"");
    assertThat(run("work", "advance", one, one, "complete", "--lang=en", "--as=Luis"))
        .contains("because of OT-2026-0001: complete can't be done in state planned");
  }

  @Test
  void a_company_sets_its_own_states() throws IOException {
    String shipped = run("work", "states", "--yaml");
    Path file = folder.resolve("states.yaml");
    String own = shipped.substring(0, shipped.indexOf("--- exit"));
    Files.writeString(file, own.replace("{name: open,", "{name: abierto,"));
    assertThat(run("work", "states", "--set=" + file, "--lang=en", "--as=Ana"))
        .contains("There is no state open among the states above.", file + ":", "exit status 1");
    Files.writeString(file, own.replace("in-progress", "en-marcha"));
    assertThat(run("work", "states", "--set=" + file, "--lang=en", "--as=Ana")).contains("set.");
    assertThat(run("work", "states")).contains("start → en-marcha");
    assertThat(run("work", "advance", "OT-2026-0001", "start", "--as=Ana"))
        .contains("planned -> en-marcha");
    assertThat(run("work", "states", "--json")).contains("\"name\" : \"en-marcha\"");
  }
}
