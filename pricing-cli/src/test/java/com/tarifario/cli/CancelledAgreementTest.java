package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work under an agreement that was called off is not covered, and commands say so. */
class CancelledAgreementTest {

  private static final String EXAMPLE = "../examples/frescalba/";
  private static final String TARIFF = "--tariff=" + EXAMPLE + "acuerdos/tarifa";

  @TempDir private Path folder;

  private String database = "";
  private Store store;

  @BeforeEach
  void a_cancelled_agreement() throws IOException {
    database = TestDatabase.H2_MEMORY.migrated();
    // Kept open, so that the memory is kept.
    store = Store.open(new Location(database, null, null), Clock.systemUTC());
    run("client", "import", EXAMPLE + "data", TARIFF);
    Path terms = folder.resolve("hotel.yaml");
    Files.writeString(
        terms,
        Files.readString(Path.of(EXAMPLE, "acuerdos", "hotel.yaml"))
            .replace("from: 2026-07-01", "from: 2026-01-01"));
    run("agreement", "new", "C-003", "--from=" + terms);
    run("agreement", "plan", "AM-2026-0001", "--until=2026-12-31", TARIFF);
    run("work", "advance", "AM-2026-0001", "cancel");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String run(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--db=" + database, "--as=Ana", "--lang=en"));
    return CommandRun.of(all.toArray(String[]::new)).transcript();
  }

  @Test
  void its_work_is_not_covered() {
    assertThat(
            run(
                "work",
                "add",
                "C-003",
                "--type=work-report",
                "--title=Averia",
                "--centre=01",
                "--on=2026-11-20",
                "--agreement=AM-2026-0001"))
        .contains("Agreement AM-2026-0001 was cancelled. It covers nothing of this.", "added");
    run(
        "work",
        "add-line",
        "PT-2026-0001",
        "kind=LABOUR",
        "family=clima",
        "category=oficial 1a",
        "quantity=2",
        "unitCost=20",
        "workType=averia",
        TARIFF);
    assertThat(run("work", "value", "PT-2026-0001", TARIFF))
        .contains("AM-2026-0001 is not in force on 2026-11-20: it was cancelled", "exit status 1");
    assertThat(
            CommandRun.of(
                    "price",
                    "client=C-003",
                    "agreement=AM-2026-0001",
                    "date=2026-11-20",
                    "kind=LABOUR",
                    "quantity=2",
                    "--db=" + database,
                    "--lang=en",
                    TARIFF)
                .transcript())
        .contains("it was cancelled", "exit status 1");
  }

  @Test
  void its_state_is_shown_and_it_does_not_end() {
    assertThat(run("client", "show", "C-003")).containsPattern("AM-2026-0001 .*cancelled");
    assertThat(run("client", "show", "C-003", "--json")).contains("\"state\" : \"cancelled\"");
    assertThat(run("agreement", "end", "AM-2026-0001", "--on=2026-12-01", "--reason=x"))
        .contains("AM-2026-0001 is cancelled", "exit status 2");
  }

  @Test
  void its_visits_are_taken_out_of_calendars() throws IOException {
    Path one = folder.resolve("one.ics");
    Path all = folder.resolve("all.ics");
    run("agreement", "export", "AM-2026-0001", "--ics=" + one, TARIFF);
    run("agreement", "export", "--all", "--ics=" + all, TARIFF);
    assertThat(cancelled(one)).isPositive().isEqualTo(cancelled(all));
  }

  private static long cancelled(Path calendar) throws IOException {
    try (Stream<String> lines = Files.lines(calendar)) {
      return lines.filter(each -> each.equals("STATUS:CANCELLED")).count();
    }
  }
}
