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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agreement ends early though its fee is charged; what is too much is told. */
class FrozenFeeTest {

  private static final String EXAMPLE = "../examples/frescalba/";
  private static final String TARIFF = "--tariff=" + EXAMPLE + "acuerdos/tarifa";

  @TempDir private Path folder;

  private String database = "";
  private Store store;

  @BeforeEach
  void an_agreement_with_a_fee_for_a_year() throws IOException {
    database = TestDatabase.H2_MEMORY.migrated();
    // Kept open, so that the memory is kept.
    store = Store.open(new Location(database, null, null), Clock.systemUTC());
    run("client", "import", EXAMPLE + "data", TARIFF);
    Path terms = folder.resolve("hotel.yaml");
    Files.writeString(
        terms,
        Files.readString(Path.of(EXAMPLE, "acuerdos", "hotel.yaml"))
            .replace("every: quarter", "every: year")
            .replace("fee: 435.00 EUR", "fee: 1200.00 EUR"));
    run("agreement", "new", "C-003", "--from=" + terms);
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
  void notes_that_are_not_frozen_are_cancelled_first() {
    run("agreement", "fees", "AM-2026-0001", "--until=2026-07-01", "--charge");
    assertThat(end()).contains("stand on delivery notes up to 2027-06-30", "exit status 2");
  }

  @Test
  void frozen_ones_are_told_and_corrected() {
    run("agreement", "fees", "AM-2026-0001", "--until=2026-07-01", "--charge");
    run("work", "value", "AV-2026-0001", TARIFF);
    run("work", "advance", "AV-2026-0001", "approve");
    run("work", "advance", "AV-2026-0001", "freeze");
    assertThat(end())
        .contains("AM-2026-0001 ends on 2026-12-31", "note correct AV-2026-0001", "exit status 0");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2027-12-31", "--charge"))
        .containsPattern("1,200.00 EUR +AV-2026-0001 +595.07 EUR")
        .doesNotContain("AV-2026-0002");
    run("note", "correct", "AV-2026-0001");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2026-12-31"))
        .contains("AV-2026-0001, corrected by AV-2026-0002")
        .doesNotContain("595.07");
    run("work", "line", "AV-2026-0002/1", "--billable=0.504108");
    run("work", "value", "AV-2026-0002", TARIFF);
    assertThat(run("note", "show", "AV-2026-0002"))
        .containsPattern("changed +1,200.00 +604.93 +-595.07");
  }

  private String end() {
    return run("agreement", "end", "AM-2026-0001", "--on=2026-12-31", "--reason=Baja", TARIFF);
  }
}
