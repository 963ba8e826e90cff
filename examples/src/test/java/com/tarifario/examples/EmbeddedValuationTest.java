package com.tarifario.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbeddedValuationTest {

  @Test
  void itPrintsThePricesOfAWorkReportWithTheirProof() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    EmbeddedValuation.print(
        Path.of("frescalba/tariff"), new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            """
            PT-1/1  PRICED  53.96 EUR
                charged in steps of 15 min: 1.2 -> 1.25
                fixed price 35.00 EUR/h: 35.00 -> 35.00
                fixed price 35.00 EUR/h: 35.00 -> 35.00
                + 50 % of the base price: 35.00 -> 52.5000
                0.6666666667 h at 35.00 EUR: 0 -> 23.33333333333333333333
                0.5833333333 h at 52.50 EUR: 23.33333333333333333333 -> 53.95833333333333333333
                amount rounded to 2 decimals: 53.95833333333333333333 -> 53.96
            PT-1/2  PRICED  62.40 EUR
                list price 62.40 EUR/ud: 62.40 -> 62.40
                1 ud at 62.40 EUR: 0 -> 62.40
            PT-1/1+Disponibilidad  PRICED  115.00 EUR
                charge "Disponibilidad": 0 -> 115.00
            net 231.36 EUR, gross 279.95 EUR
            """);
  }
}
