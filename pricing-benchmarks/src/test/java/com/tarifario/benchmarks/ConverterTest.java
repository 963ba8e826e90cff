package com.tarifario.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.WorkReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The converter writes the prices of the tariff. */
class ConverterTest {

  private static final int REPORTS = 1_000;

  @TempDir private Path folder;

  @Test
  void it_prices_the_rows_of_a_work_file_as_the_tariff_does() throws IOException {
    Company company = Company.large();
    Path work = folder.resolve("work.csv");
    Path out = folder.resolve("out.csv");
    WorkFiles.write(company, REPORTS, work, folder.resolve("data"));

    Converter.main(
        new String[] {
          work.toString(),
          folder.resolve("data").resolve("clients.csv").toString(),
          out.toString(),
          "a tariff"
        });

    List<String> expected = new ArrayList<>();
    Valuer valuer = new Valuer(company.tariff(), company.clients());
    for (WorkReport report : company.reports(REPORTS, 0)) {
      for (PricedLine line : valuer.value(report).lines()) {
        SimplePrice price = SimplePrice.of(line);
        expected.add(price.unitPrice() + "," + price.amount() + "," + price.layer());
      }
    }
    List<String> header = List.of(Files.readAllLines(out).get(0).split(",", -1));
    List<String> found = new ArrayList<>();
    for (String row : Files.readAllLines(out).subList(1, 1 + expected.size())) {
      // No cell before these has a comma in it.
      String[] cells = row.split(",", -1);
      found.add(
          cells[header.indexOf("unit_price")]
              + ","
              + cells[header.indexOf("amount")]
              + ","
              + cells[header.indexOf("layer")]);
    }
    assertThat(header).hasSize(37).startsWith("document", "line");
    assertThat(found).isEqualTo(expected);
  }
}
