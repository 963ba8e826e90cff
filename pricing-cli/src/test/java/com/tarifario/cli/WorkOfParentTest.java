package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that comes from other work is for the client and the work centre of that. */
class WorkOfParentTest {

  private static final String TERMS =
      """
      title: Mantenimiento
      from: 2026-01-01
      to: 2026-12-31
      services:
        - code: REV
          title: Revisión
          rule: FREQ=YEARLY
          places: [{centre: "01"}]
      price: {by: tariff}
      """;

  @TempDir private Path folder;

  private String database = "";

  private void open() throws IOException {
    database = TestDatabase.H2_MEMORY.migrated();
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("clients.csv"), "client,name\nC-1,Ana\nC-2,Luis\n");
    Files.writeString(
        data.resolve("work-centres.csv"),
        "client,work_centre,name\nC-1,01,Bar\nC-1,02,Nave\nC-2,01,Tienda\n");
    run("client import " + data);
  }

  private CommandRun run(String command) {
    return CommandRun.typed(command, "--db=" + database, "--as=Pilar");
  }

  private CommandRun add(String type, String rest) {
    return run("work add --title=Obra --on=2026-11-01 --type=" + type + " " + rest);
  }

  @Test
  void a_report_is_for_the_client_and_the_centre_of_its_work_order() throws IOException {
    open();
    add("work-order", "C-1 --centre=02 --number=OT-1");
    CommandRun report = add("work-report", "--work-order=OT-1 --number=PT-1");
    assertThat(report.err()).isEmpty();
    assertThat(run("work show PT-1 --json").out())
        .contains("\"client\" : \"C-1\"", "\"work_centre\" : \"02\"");

    assertThat(add("work-report", "--work-order=OT-1 --centre=01 --number=PT-2").err())
        .contains("PT-2 is for work centre 01", "OT-1", "is for 02");
    assertThat(run("work show PT-2 --json").out()).contains("\"work_centre\" : \"01\"");
    assertThat(add("work-report", "C-2 --work-order=OT-1").err())
        .contains("OT-1 is for client C-1, but this is for C-2");
    assertThat(add("work-report", "--work-order=OT-9").err()).contains("OT-9");
    assertThat(add("work-report", "").err()).contains("Client");
  }

  @Test
  void so_is_a_delivery_note_and_a_report_that_is_said_to_come_from_it_later() throws IOException {
    open();
    add("work-order", "C-1 --centre=02 --number=OT-1");
    add("delivery-note", "--work-order=OT-1 --number=AV-1");
    assertThat(run("work show AV-1 --json").out()).contains("\"work_centre\" : \"02\"");

    add("work-report", "C-1 --number=PT-1");
    CommandRun edited = run("work edit PT-1 --work-order=OT-1 --json");
    assertThat(edited.out()).contains("\"work_centre\" : \"02\"");
    assertThat(run("work show PT-1 --json").out()).contains("\"work_centre\" : \"02\"");
    run("work edit PT-1 --centre=");
    run("work edit PT-1 --title=Otra");
    assertThat(run("work show PT-1 --json").out()).doesNotContain("\"02\"");

    add("work-report", "C-1 --number=PT-2 --centre=01");
    assertThat(run("work edit PT-2 --work-order=OT-1").err())
        .contains("PT-2 is for work centre 01", "OT-1", "is for 02");
    assertThat(run("work edit PT-2 --title=Otra").err()).isEmpty();
  }

  @Test
  void a_work_order_is_for_the_client_and_the_centre_of_its_order_or_agreement()
      throws IOException {
    open();
    add("order", "C-1 --centre=02 --number=PE-1");
    add("work-order", "--order=PE-1 --number=OT-1");
    assertThat(run("work show OT-1 --json").out()).contains("\"work_centre\" : \"02\"");

    Path terms = Files.writeString(folder.resolve("terms.yaml"), TERMS);
    run("agreement new C-1 --number=AM-1 --from " + terms);
    assertThat(add("work-order", "--agreement=AM-1 --number=OT-2").err()).isEmpty();
    assertThat(run("work show OT-2 --json").out())
        .contains("\"client\" : \"C-1\"", "\"work_centre\" : \"01\"");
  }
}
