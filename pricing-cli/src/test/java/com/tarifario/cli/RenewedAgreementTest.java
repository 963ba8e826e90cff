package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that leaves and comes back is told what its leaving has left out. */
class RenewedAgreementTest {

  @TempDir private Path folder;

  private final ExampleCompany company = new ExampleCompany("acuerdos/tarifa");

  @Test
  void visits_that_were_left_out_stay_so_and_that_is_said() throws IOException {
    company.sign(folder, UnaryOperator.identity());
    company.run("agreement", "plan", "--all", "--until=2027-06-30", company.tariff());
    assertThat(
            company.run(
                "agreement",
                "end",
                "AM-2026-0001",
                "--on=2026-12-31",
                "--reason=baja",
                company.tariff()))
        .contains("exit status 0");
    assertThat(company.run("agreement", "renew", "AM-2026-0001", "--months=6"))
        .contains("AM-2026-0001 goes on until 2027-06-30.")
        .containsPattern("left out stay so: .*OT-[0-9]{4}-.* work advance OT-[0-9]{4}-[0-9]+ plan");
  }
}
