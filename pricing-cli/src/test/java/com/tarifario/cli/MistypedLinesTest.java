package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hours and quantities of lines that are mistyped as a rule are told at once, and are taken. */
class MistypedLinesTest {

  private static final String DIFFERS = "is of 5 h, but from 10:00 to 11:00 is 1 h";

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("tariff");

  @BeforeEach
  void a_report() {
    company.run("work", "add", "C-003", "--type=work-report", "--title=x", "--on=2026-03-02");
  }

  private String added(String... words) {
    List<String> all = new ArrayList<>(List.of("work", "add-line", "PT-2026-0001"));
    all.addAll(Arrays.asList(words));
    all.add(company.tariff());
    return company.run(all.toArray(String[]::new));
  }

  private String imported(String rows) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("work.csv"),
            "document,line,date,client,kind,quantity,start,end\n" + rows);
    return company.run("work", "import", file.toString(), company.tariff());
  }

  /** The path of a tariff whose lines are not cut at time bands. */
  private String withoutBands() throws IOException {
    Path tariff = Files.createDirectories(folder.resolve("plain/layers/base"));
    Files.writeString(
        folder.resolve("plain/tariff.yaml"), "name: Plain\ncurrency: EUR\nlayers: [base]\n");
    Files.writeString(
        tariff.resolve("a.drl"), "rule \"All\"\nwhen Line()\nthen unitPrice(\"1 EUR/h\");\nend\n");
    return "--tariff=" + folder.resolve("plain");
  }

  @Test
  void a_new_line_that_contradicts_itself_is_told() {
    assertThat(added("kind=LABOUR", "start=10:00", "end=11:00", "quantity=5"))
        .contains("Line PT-2026-0001/1 " + DIFFERS, "--billable", "added", "exit status 0");
    assertThat(added("kind=LABOUR", "start=10:00", "end=11:00", "quantity=60 min"))
        .doesNotContain("stderr");
    assertThat(added("kind=MATERIAL", "start=10:00", "end=11:00", "quantity=5"))
        .doesNotContain("stderr");
  }

  @Test
  void more_labour_than_a_day_has_is_told() {
    assertThat(added("kind=LABOUR", "quantity=1500,5"))
        .contains("Line PT-2026-0001/1 is of 1500.5 h of labour, more than a day has");
    assertThat(added("kind=LABOUR", "quantity=24")).doesNotContain("stderr");
    assertThat(added("kind=EQUIPMENT", "quantity=30 h")).doesNotContain("stderr");
  }

  @Test
  void a_corrected_line_is_told_of_as_a_new_one_but_only_of_what_changed() {
    added("kind=LABOUR", "start=10:00", "end=11:00");
    String line = "PT-2026-0001/1";
    assertThat(company.run("work", "line", line, "--quantity=5")).contains(line + " " + DIFFERS);
    assertThat(company.run("work", "line", line, "category=x")).doesNotContain("stderr");
    assertThat(company.run("work", "line", line, "quantity=30", company.tariff()))
        .contains("is of 30 h, but from", "of labour, more than a day has");
  }

  @Test
  void a_file_is_told_of_line_by_line() throws IOException {
    assertThat(
            imported(
                """
                PT-9,1,2026-03-02,C-003,LABOUR,5,10:00,11:00
                PT-9,2,2026-03-02,C-003,LABOUR,1500.5,,
                PT-9,3,2026-03-02,C-003,LABOUR,1,10:00,11:00
                """))
        .contains("Line PT-9/1 " + DIFFERS, "Line PT-9/2 is of 1500.5 h of labour", "status 0")
        .doesNotContain("PT-9/3");
  }

  @Test
  void a_file_of_many_such_lines_does_not_flood_the_terminal() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int line = 1; line <= 50; line++) {
      rows.append("PT-9,").append(line).append(",2026-03-02,C-003,LABOUR,25,,\n");
    }
    assertThat(imported(rows.toString()))
        .contains("Line PT-9/20 is of 25 h", "... and 30 more warnings about lines.")
        .doesNotContain("Line PT-9/21");
  }

  @Test
  void a_quantity_of_nothing_is_refused_if_a_person_types_it() throws IOException {
    String refused = "quantity must be above 0, but is 0.";
    assertThat(added("kind=MATERIAL", "quantity=0")).contains(refused, "exit status 2");
    assertThat(added("kind=LABOUR", "quantity=0 h")).contains(refused, "exit status 2");
    assertThat(added("kind=MATERIAL", "quantity=0.5")).contains("Line PT-2026-0001/1 added");
    assertThat(imported("PT-9,1,2026-03-02,C-003,MATERIAL,0,,\n")).contains("exit status 0");
  }

  @Test
  void less_than_the_hours_come_to_may_be_where_there_are_no_time_bands() throws IOException {
    String[] line = {"work", "add-line", "PT-2026-0001", "kind=LABOUR", "start=08:00", "end=17:00"};
    List<String> all = new ArrayList<>(Arrays.asList(line));
    all.addAll(List.of("quantity=8", withoutBands()));
    assertThat(company.run(all.toArray(String[]::new))).doesNotContain("stderr");
    all.set(line.length, "quantity=10");
    assertThat(company.run(all.toArray(String[]::new)))
        .contains("is of 10 h, but from 08:00 to 17:00 is 9 h");
  }
}
