package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits on the 31st are not lost in shorter months, or it is told. */
class ShortMonthsCommandsTest {

  private static final String SKIPPING = "FREQ=MONTHLY;INTERVAL={cada}";

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("tariff");

  @BeforeEach
  void clients_and_concepts() {
    run("concept", "import", ExampleCompany.FILES + "concepts.yaml", company.tariff());
  }

  private String run(String... args) {
    return company.run(args);
  }

  private String quoted() {
    run(
        "request",
        "open",
        "mantenimiento",
        "C-003",
        "--on=2026-08-01",
        "--field=centro=01",
        "--field=alcance=clima",
        "--field=desde=2026-08-31",
        "--field=cada=3",
        "--field=concepto=REV-CLI");
    return run(
        "request", "advance", "S-2026-0001", "presupuestar", "--on=2026-08-02", company.tariff());
  }

  @Test
  void the_example_offers_all_visits() {
    assertThat(run("request", "types", "import", ExampleCompany.FILES + "peticiones"))
        .doesNotContain("has no visits");
    assertThat(quoted()).doesNotContain("leaves out");
    assertThat(run("quote", "show", "P-2026-0001")).containsPattern("REV-CLI .*4 ud");
  }

  @Test
  void a_type_that_may_lose_visits_is_told_and_so_is_its_quote() throws IOException {
    Path type = folder.resolve("mantenimiento.yaml");
    Files.writeString(
        type,
        Files.readString(Path.of(ExampleCompany.FILES, "peticiones", "mantenimiento.yaml"))
            .replace("RSCALE=GREGORIAN;" + SKIPPING + ";SKIP=BACKWARD", SKIPPING));
    assertThat(run("request", "types", "import", folder.toString()))
        .contains(
            "mantenimiento.yaml:44:19: FREQ=MONTHLY;INTERVAL=3 has no visits in months that do"
                + " not have its day",
            "type mantenimiento added");
    assertThat(quoted())
        .contains("FREQ=MONTHLY;INTERVAL=3 leaves out 2 visits from 2026-08-31 to 2027-08-30");
  }

  @Test
  void an_agreement_that_loses_visits_is_told() throws IOException {
    Path terms = folder.resolve("terms.yaml");
    Files.writeString(
        terms,
        """
        title: Mensual
        from: 2026-01-31
        months: 12
        services: [{code: REV, title: Revisión, rule: FREQ=MONTHLY, places: ["01"]}]
        """);
    assertThat(run("agreement", "new", "C-003", "--from=" + terms))
        .contains("leaves out 5 visits", "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", "signed");
  }
}
