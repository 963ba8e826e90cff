package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is changed of the lines of delivery notes, and how it is shown until they are valued. */
class CorrectedNotesTest {

  private static final String RULES =
      """
      rule "Hora"
      when Line( kind == LABOUR )
      then unitPrice( "40.00 EUR/h" ); end

      rule "Material"
      when Line( kind == MATERIAL )
      then markup( "25 %" ); end

      rule "Salida"
      when Line( kind == LABOUR )
      then charge( "Salida", "30.00 EUR", perVisit ); end

      rule "Rappel"
      when Line( documentType == DELIVERY_NOTE )
      then charge( "Rappel", "-10 %", perDocument ); end
      """;

  @TempDir private Path folder;

  private String database = "";

  @BeforeEach
  void an_approved_report() throws IOException {
    Files.createDirectories(folder.resolve("tariff/layers/base"));
    Files.writeString(
        folder.resolve("tariff/tariff.yaml"),
        "name: Test\ncurrency: EUR\nlayers:\n  - {layer: base}\n");
    rules(RULES);
    database = TestDatabase.H2_MEMORY.migrated();
    run("client add C-1 --name=Bar");
    run("work add C-1 --type=work-report --title=Fuga --on=2026-09-02 --number=R1");
    priced("work add-line R1 kind=LABOUR quantity=1.5 unitCost=20 description=Rosa");
    priced("work add-line R1 kind=MATERIAL quantity=2 unitCost=8 description=Junta");
    priced("work value R1");
    run("work advance R1 approve");
  }

  private void rules(String rules) throws IOException {
    Files.writeString(folder.resolve("tariff/layers/base/base.drl"), rules);
  }

  private String run(String command) {
    return CommandRun.typed(command, "--db=" + database, "--as=Pilar", "--lang=en").transcript();
  }

  private String priced(String command) {
    return run(command + " --tariff=" + folder.resolve("tariff"));
  }

  /** The note of the report, frozen, and the one that corrects it, AV-2026-0002. */
  private void corrected(String made) {
    priced("note make C-1 --report=R1 --on=2026-09-03" + made);
    run("work advance AV-2026-0001 approve");
    run("work advance AV-2026-0001 freeze");
    run("note correct AV-2026-0001 --on=2026-09-10");
  }

  @Test
  void an_agreed_price_is_set_in_a_correction_and_lifted_again() {
    corrected("");
    assertThat(run("work line AV-2026-0002/1 --lift"))
        .contains("has no price that was set by hand", "exit status 2");
    assertThat(run("work line AV-2026-0002/1 --reason=x"))
        .contains("--reason says why one is set", "exit status 2");
    assertThat(run("work line AV-2026-0002/1 --price=30 --reason=Rebaja"))
        .contains("AV-2026-0002 is to be valued");
    assertThat(priced("work value AV-2026-0002")).contains("set by hand", "exit status 0");
    assertThat(run("note show AV-2026-0002"))
        .containsPattern("Rosa +1\\.5 h +30\\.00/h +45\\.00 +set by Pilar: Rebaja")
        .containsPattern("Salida +1 ud +30\\.00/ud +30\\.00 +agreed in R1")
        .doesNotContain("Rappel")
        .containsPattern(
            "1 +changed +60\\.00 +45\\.00 +-15\\.00 +overridePrice 40\\.00 -> 30\\.00");
    assertThat(run("work left R1")).contains("All of R1 is billed").contains("60.00");
    run("work line AV-2026-0002/1 --reason=Acordado");
    assertThat(run("work history AV-2026-0002")).contains("Rebaja", "Acordado");
    run("work line AV-2026-0002/1 --lift");
    priced("work value AV-2026-0002");
    assertThat(run("note show AV-2026-0002"))
        .containsPattern("Rosa +1\\.5 h +40\\.00/h +60\\.00 +agreed in R1")
        .doesNotContain("changed");
  }

  @Test
  void elsewhere_it_stays_and_what_can_be_done_is_said() {
    priced("note make C-1 --report=R1 --on=2026-09-03");
    assertThat(run("work line AV-2026-0001/1 --price=30 --reason=Rebaja"))
        .contains("was agreed in R1", "note correct AV-2026-0001", "exit status 2");
    run("work advance AV-2026-0001 approve");
    run("work advance AV-2026-0001 freeze");
    assertThat(run("work line AV-2026-0001/1 --price=30 --reason=Rebaja"))
        .contains("it stays as it is. Correct it by another document")
        .doesNotContain("--remove");
  }

  @Test
  void what_more_was_done_than_a_delivered_line_says_is_corrected_where_it_stands() {
    priced("note make C-1 --report=R1 --on=2026-09-03");
    for (String more : new String[] {"--billable=2", "quantity=2"}) {
      assertThat(run("work line AV-2026-0001/1 " + more))
          .contains("work line AV-2026-0001/1 --remove", "correct it there first")
          .doesNotContain("Raise the quantity");
    }
    assertThat(run("work line R1/1 --billable=2")).doesNotContain("--remove");
  }

  @Test
  void lines_that_were_taken_away_or_added_are_told_apart_from_what_was_valued() {
    priced("note make C-1 --report=R1 --on=2026-09-03 --reprice");
    assertThat(run("note show AV-2026-0001"))
        .contains("Rosa", "+ Salida", "+ Rappel", "Junta", "Net");
    run("work line AV-2026-0001/1 --remove");
    assertThat(run("note show AV-2026-0001"))
        .containsPattern("2 +R1/2 +Junta +2 ud +10\\.00/ud +20\\.00")
        .contains("were changed after it was valued", "work value AV-2026-0001")
        .doesNotContain("+ Salida", "60.00", "Net", "\n  1 ");
    assertThat(run("note show AV-2026-0001 --json"))
        .contains("\"changed_since_valued\" : true", "\"line\" : \"2\"")
        .doesNotContain("\"line\" : \"1\"", "\"net\"");
    priced("work add-line AV-2026-0001 kind=MATERIAL quantity=1 unitCost=4 description=Cinta");
    assertThat(run("note show AV-2026-0001")).containsPattern("3 +Cinta +1 ud");
    assertThat(run("note show AV-2026-0001 --json")).contains("\"description\" : \"Cinta\"");
    priced("work value AV-2026-0001");
    assertThat(run("note show AV-2026-0001"))
        .containsPattern("3 +Cinta +1 ud +5\\.00/ud +5\\.00")
        .contains("Net")
        .doesNotContain("were changed");
  }

  @Test
  void a_correction_is_not_compared_with_lines_that_it_was_not_valued_with() {
    corrected("");
    priced("work value AV-2026-0002");
    assertThat(run("note show AV-2026-0002")).contains("What it changes");
    run("work line AV-2026-0002/1 --remove");
    assertThat(run("note show AV-2026-0002"))
        .contains("Junta", "Salida", "were changed after it was valued")
        .doesNotContain("What it changes", "Rosa", "60.00");
  }

  @Test
  void a_charge_on_a_sum_comes_of_other_lines_and_of_another_tariff() throws IOException {
    corrected(" --reprice");
    run("work line AV-2026-0002/2 --billable=1");
    priced("work value AV-2026-0002");
    assertThat(run("note show AV-2026-0002"))
        .containsPattern("\\+Rappel +changed +-11\\.00 +-10\\.00 +1\\.00 +other lines\n")
        .containsPattern("\\+Salida +the same +30\\.00 +30\\.00 +0\\.00\n");
    rules(RULES.replace("-10 %", "-20 %"));
    priced("work value AV-2026-0002");
    assertThat(run("note show AV-2026-0002"))
        .containsPattern(
            "\\+Rappel +changed +-11\\.00 +-20\\.00 +-9\\.00 +other lines, another tariff");
    run("work line AV-2026-0002/2 --billable=2");
    priced("work value AV-2026-0002");
    assertThat(run("note show AV-2026-0002")).contains("billableQuantity - -> 2");
  }

  @Test
  void a_file_with_an_unknown_client_is_told_how_it_is_added_to_the_database() throws IOException {
    Path file = folder.resolve("work.csv");
    Files.writeString(
        file,
        """
        document,line,date,client,work_centre,agreement,kind,quantity,unit_cost
        R7,1,2026-09-02,C-7,,,LABOUR,1,20
        R8,1,2026-09-02,C-1,09,,LABOUR,1,20
        R9,1,2026-09-02,C-1,,AM-9,LABOUR,1,20
        """);
    assertThat(priced("work import " + file))
        .contains("There is no client C-7.", "add the client: client add C-7\n")
        .contains("Client C-1 has no work centre 09.", "add it: client centre C-1 09\n")
        .contains("There is no agreement AM-9.", "agreement new")
        .doesNotContain("clients.csv", "work-centres.csv", "agreements.csv");
  }
}
