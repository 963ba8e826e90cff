package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report is billed at what it was approved at, also if rules tell reports and notes apart. */
class BilledAsApprovedTest {

  @TempDir private Path folder;

  private String database = "";

  @BeforeEach
  void a_tariff_that_charges_reports_more() throws IOException {
    Path layer = Files.createDirectories(folder.resolve("tariff/layers/base"));
    Files.writeString(
        folder.resolve("tariff/tariff.yaml"),
        "name: Test\ncurrency: EUR\nlayers:\n  - {layer: base}\n");
    Files.writeString(
        layer.resolve("base.drl"),
        """
        rule "Hora"
        when Line( kind == LABOUR )
        then unitPrice( "35.00 EUR/h" ); end

        rule "Fracciones"
        when Line( kind == LABOUR, documentType == WORK_REPORT )
        then increment( "30 min", onLast ); end

        rule "Guardia"
        when Line( kind == LABOUR, documentType == WORK_REPORT )
        then charge( "Disponibilidad", "115.00 EUR", perVisit ); end
        """);
  }

  private void reported(TestDatabase kind) {
    database = kind.migrated();
    run("client add C-1 --name=Bar");
    run("work add C-1 --type=work-report --title=Fuga --on=2026-09-02 --number=R1");
    priced("work add-line R1 kind=LABOUR start=09:00 end=10:20 unitCost=20 description=Rosa");
    assertThat(priced("work value R1").transcript()).contains("exit status 0");
    run("work advance R1 approve");
  }

  private CommandRun run(String command) {
    return CommandRun.typed(command, "--db=" + database, "--as=Pilar");
  }

  private CommandRun priced(String command) {
    return run(command + " --tariff=" + folder.resolve("tariff"));
  }

  @ParameterizedTest
  @EnumSource
  void a_whole_report_comes_to_what_was_approved(TestDatabase kind) {
    reported(kind);

    CommandRun note = priced("note make C-1 --report=R1 --on=2026-09-03");

    assertThat(note.status()).isZero();
    assertThat(note.err()).isEmpty();
    assertThat(note.out()).contains("52.50", "Disponibilidad", "115.00", "167.50", "agreed in R1");
  }

  @ParameterizedTest
  @EnumSource
  void it_may_be_priced_anew_which_is_told(TestDatabase kind) {
    reported(kind);

    CommandRun note = priced("note make C-1 --report=R1 --on=2026-09-03 --reprice");

    assertThat(note.out()).contains("46.67").doesNotContain("Disponibilidad");
    assertThat(note.err())
        .contains("R1 was approved at 167.50 EUR and comes to 46.67 EUR on AV-2026-0001")
        .contains("cancel AV-2026-0001 and make it again without --reprice");
  }

  @ParameterizedTest
  @EnumSource
  void a_part_is_a_part_of_what_is_charged(TestDatabase kind) {
    reported(kind);

    assertThat(priced("note make C-1 --line=R1/1=1 --on=2026-09-03").out())
        .contains("35.00/h", "Disponibilidad", "150.00");
    assertThat(priced("note make C-1 --line=R1/1=1.5 --on=2026-09-03").err())
        .contains("1.5 h can't be billed; 0.5 h are left");
    assertThat(run("work left R1").out()).contains("1.5 h", "0.5 h", "17.50");
  }

  @ParameterizedTest
  @EnumSource
  void who_erases_a_client_is_told_what_is_still_to_be_billed(TestDatabase kind) {
    reported(kind);
    priced("note make C-1 --report=R1 --on=2026-09-03");

    CommandRun erased = run("client erase C-1 --yes");

    assertThat(erased.err())
        .contains("Still open or not billed of C-1: AV-2026-0001, R1.", "bill it before");
    assertThat(run("note show AV-2026-0001").out())
        .contains("Disponibilidad", "***")
        .doesNotContain("Rosa");
  }
}
