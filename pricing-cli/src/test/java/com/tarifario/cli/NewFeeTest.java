package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fees that are agreed on anew, and lines that are charged beside them. */
class NewFeeTest {

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("acuerdos/tarifa");

  @BeforeEach
  void an_agreement() throws IOException {
    company.sign(folder, UnaryOperator.identity());
  }

  private String changed(String fee, String revision) throws IOException {
    String example = Files.readString(Path.of(ExampleCompany.FILES, "acuerdos", "hotel.yaml"));
    String anew =
        example.replace("fee: 435.00 EUR", "fee: " + fee).replace("on: \"01-01\"}", revision);
    assertThat(anew).isNotEqualTo(example);
    Path terms = Files.writeString(folder.resolve("anew.yaml"), anew);
    return company.run("agreement", "change", "AM-2026-0001", "--from=" + terms, "--reason=sube");
  }

  private String fees() {
    return company.run("agreement", "fees", "AM-2026-0001", "--until=2026-12-31");
  }

  @Test
  void a_fee_counts_since_the_day_of_its_terms() throws IOException {
    assertThat(changed("500.00 EUR", "on: \"01-01\", since: 2026-10-01}"))
        .contains("other terms")
        .doesNotContain("not charged yet");
    assertThat(company.run("agreement", "show", "AM-2026-0001"))
        .contains("since 2026-10-01 (before, by the terms before)");
    assertThat(fees())
        .containsPattern("2026-07-01 - 2026-09-30 .* 435\\.00 EUR")
        .containsPattern("2026-10-01 - 2026-12-31 .* 500\\.00 EUR");
  }

  @Test
  void a_fee_without_such_a_day_counts_at_once_and_that_is_said() throws IOException {
    assertThat(changed("500.00 EUR", "on: \"01-01\"}"))
        .contains("The new fee, 500.00 EUR, is that of all periods of AM-2026-0001", "since");
    assertThat(fees()).doesNotContain("435.00");
    assertThat(changed("500.00 EUR", "on: \"01-01\", since: 2026-12-01}"))
        .doesNotContain("The new fee");
  }

  @Test
  void a_line_that_is_to_be_charged_may_be_covered_all_the_same_and_that_is_said() {
    company.run("agreement", "plan", "--all", "--until=2026-12-31", company.tariff());
    company.run(
        "work",
        "add",
        "--type=work-report",
        "--title=V",
        "--work-order=OT-2026-0001",
        "--on=2026-07-13");
    String added =
        company.run(
            "work",
            "add-line",
            "PT-2026-0001",
            "kind=LABOUR",
            "family=clima",
            "category=oficial 1a",
            "quantity=3",
            "unitCost=20",
            company.tariff());
    assertThat(added).doesNotContain("still names");
    assertThat(company.run("work", "line", "PT-2026-0001/1", "--billing=chargeable"))
        .contains("PT-2026-0001/1 is to be charged, and still names agreement AM-2026-0001");
    assertThat(company.run("work", "value", "PT-2026-0001", company.tariff()))
        .doesNotContain("105.00");
    assertThat(company.run("work", "line", "PT-2026-0001/1", "--agreement="))
        .doesNotContain("still names");
    assertThat(company.run("work", "value", "PT-2026-0001", company.tariff())).contains("105.00");
  }
}
