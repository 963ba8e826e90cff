package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agreement ends early though its fee is charged; what is too much is told. */
class FrozenFeeTest {

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("acuerdos/tarifa");

  @BeforeEach
  void an_agreement_with_a_fee_for_a_year() throws IOException {
    company.sign(
        folder,
        terms ->
            terms
                .replace("every: quarter", "every: year")
                .replace("fee: 435.00 EUR", "fee: 1200.00 EUR"));
  }

  private String run(String... args) {
    return company.run(args);
  }

  @Test
  void notes_that_are_not_frozen_are_cancelled_first() {
    run("agreement", "fees", "AM-2026-0001", "--until=2026-07-01", "--charge");
    assertThat(end()).contains("stand on delivery notes up to 2027-06-30", "exit status 2");
  }

  @Test
  void frozen_ones_are_told_and_corrected() {
    run("agreement", "fees", "AM-2026-0001", "--until=2026-07-01", "--charge");
    run("work", "value", "AV-2026-0001", company.tariff());
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
    run("work", "value", "AV-2026-0002", company.tariff());
    assertThat(run("note", "show", "AV-2026-0002"))
        .containsPattern("changed +1,200.00 +604.93 +-595.07");
  }

  private String end() {
    return run(
        "agreement", "end", "AM-2026-0001", "--on=2026-12-31", "--reason=Baja", company.tariff());
  }
}
