package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work of the database that consumes packs, and closed prices beside a tariff. */
class PacksInDatabaseTest {

  @TempDir private Path folder;

  private String database = "";
  private Store store;

  @BeforeEach
  void three_hours_in_a_pack() throws IOException {
    database = TestDatabase.H2_MEMORY.migrated();
    // Kept open, so that the memory is kept.
    store = Store.open(new Location(database, null, null), Clock.systemUTC());
    HoursInPacks.write(folder, "B-1,C-1,bono,3\n");
    assertThat(run("client", "import", folder.resolve("data").toString())).contains("2 new");
    Path work =
        write(
            "work.csv",
            """
            document,line,date,client,kind,quantity,unit_cost
            P-1,1,2026-03-04,C-1,LABOUR,2,20
            P-2,1,2026-03-05,C-1,LABOUR,2,20
            """);
    assertThat(run("work", "import", work.toString(), tariff())).contains("2 documents new");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Path write(String name, String text) throws IOException {
    return HoursInPacks.write(folder, name, text);
  }

  private String tariff() {
    return "--tariff=" + folder.resolve("tariff");
  }

  private String run(String... args) {
    return CommandRun.of(List.of(args), "--db=" + database, "--as=Ana", "--lang=en").transcript();
  }

  @Test
  void approved_work_takes_from_packs_once() {
    run("work", "value", "--drafts", tariff());
    run("work", "value", "--drafts", "--again", tariff());
    assertThat(run("client", "show", "C-1")).containsPattern("B-1 \\(bono\\) +C-1 Ana +3 +0 +3");
    assertThat(run("work", "advance", "P-1", "approve")).contains("draft -> approved");
    assertThat(run("client", "show", "C-1")).containsPattern("B-1 \\(bono\\) +C-1 Ana +3 +2 +1");
    assertThat(run("work", "advance", "P-2", "approve")).contains("draft -> approved");
    assertThat(run("client", "show", "C-1", "--json")).contains("\"left\" : 0");
    assertThat(run("work", "lines", "P-2")).contains("45.00");
    assertThat(run("work", "advance", "P-1", "reopen")).contains("approved -> draft");
    assertThat(run("client", "show", "C-1", "--json")).contains("\"left\" : 2");
  }

  @Test
  void what_is_no_more_in_a_pack_is_not_taken() {
    run("work", "value", "P-1", tariff());
    run("work", "value", "P-2", tariff());
    run("work", "advance", "P-2", "approve");
    assertThat(run("work", "advance", "P-1", "approve"))
        .contains("takes 2 of pack B-1, in which 1 are left now", "exit status 2");
    run("work", "value", "P-1", tariff());
    assertThat(run("work", "advance", "P-1", "approve")).contains("draft -> approved");
  }

  @Test
  void a_pack_that_is_made_smaller_than_what_was_taken_is_told() throws IOException {
    run("work", "value", "--drafts", tariff());
    run("work", "advance", "P-1", "approve");
    HoursInPacks.write(folder, "B-1,C-1,bono,1\n");
    String told = "Approved work took 2 of pack B-1 of C-1, which holds 1.";
    assertThat(run("client", "import", folder.resolve("data").toString())).contains(told);
    assertThat(run("client", "show", "C-1")).contains(told);
    HoursInPacks.write(folder, "B-1,C-1,bono,2\n");
    assertThat(run("client", "import", folder.resolve("data").toString()))
        .contains("1 changed")
        .doesNotContain("Approved work took");
  }

  @Test
  void a_client_is_shown_with_the_days_of_its_packs() throws IOException {
    assertThat(run("client", "show", "C-1")).doesNotContain("From");
    write(
        "data/packs.csv",
        "pack,client,name,units,from,to\nB-1,C-1,bono,3,2026-01-01,2026-12-31\nB-2,C-1,bono,5,,\n");
    run("client", "import", folder.resolve("data").toString());
    assertThat(run("client", "show", "C-1"))
        .containsPattern("Pack +Client +From +To +Opening")
        .containsPattern("B-1 \\(bono\\) +C-1 Ana +2026-01-01 +2026-12-31 +3 +0 +3")
        .containsPattern("B-2 \\(bono\\) +C-1 Ana +5 +0 +5");
    assertThat(run("client", "show", "C-1", "--json"))
        .containsOnlyOnce("\"from\" : \"2026-01-01\"")
        .containsOnlyOnce("\"to\" : \"2026-12-31\"");
  }

  @Test
  void a_closed_price_is_compared_with_the_tariff() {
    String title = "--title=Revisión";
    String price = "--closed-price=80";
    run("work", "add", "C-2", "--type=work-order", title, price, "--number=OT-1");
    run("work", "add", "C-2", "--type=work-report", title, "--work-order=OT-1", "--number=P-3");
    assertThat(run("work", "add-line", "P-3", "kind=LABOUR", "quantity=2", "unitCost=20", tariff()))
        .contains("Line P-3/1 added");
    assertThat(run("work", "compare", "OT-1")).contains("OT-1 has a closed price", "--tariff");
    assertThat(run("work", "compare", "OT-1", tariff()))
        .containsPattern("Closed price +80.00")
        .containsPattern("By the tariff +90.00")
        .containsPattern("Closed price above the tariff +-10.00")
        .containsPattern("Left of the closed price +40.00");
    assertThat(run("work", "compare", "OT-1", "--json", tariff()))
        .contains("\"by_tariff\" : 90.00", "\"cost\" : 40.00", "\"billed\" : 0");
  }
}
