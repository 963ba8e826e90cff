package com.tarifario.benchmarks;

import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.WorkReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A rate sheet with a price for each of many articles. */
final class PriceList implements Work {

  private static final String LAYER = "base";
  private static final String FILE = "prices.csv";
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final int rows;

  /**
   * A list.
   *
   * @param rows how many articles it has
   */
  PriceList(int rows) {
    this.rows = rows;
  }

  private static String item(int number) {
    return "ART-" + (10_000_000 + number);
  }

  private static BigDecimal price(int number) {
    return BigDecimal.valueOf(100 + (number * 7_919L) % 99_900, 2);
  }

  @Override
  public void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("tariff.yaml"),
        """
        name: medida
        currency: EUR
        rounding: {unitPrice: 2, amount: 2, mode: HALF_UP}
        layers: [base]
        """);
    Path sheet = folder.resolve("layers").resolve(LAYER).resolve(FILE);
    Files.createDirectories(sheet.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(sheet)) {
      out.write("item,unitPrice\n");
      for (int number = 0; number < rows; number++) {
        out.write(item(number) + "," + price(number) + "\n");
      }
    }
  }

  @Override
  public ClientRegister clients() {
    return Fresh.clients(1);
  }

  @Override
  public List<WorkReport> reports(int count, long seed) {
    Random random = new Random(seed);
    return Fresh.reports(
        count,
        () -> {
          int client = Fresh.skewed(Fresh.CLIENTS, random);
          LocalDate date = FIRST.plusDays(random.nextInt(360));
          return id ->
              Fresh.line(
                      id,
                      date,
                      client,
                      Kind.MATERIAL,
                      25L * (1 + random.nextInt(40)),
                      500 + random.nextInt(9_500))
                  .item(Fresh.text(item(Fresh.skewed(rows, random))))
                  .build();
        });
  }

  @Override
  public Side byHand() {
    Map<String, Proposal> map = new HashMap<>(rows * 2);
    for (int number = 0; number < rows; number++) {
      String name = FILE + " row " + (number + 2);
      map.put(item(number), new Proposal(name, LAYER, null, price(number)));
    }
    return (reports, sink) -> {
      for (WorkReport report : reports) {
        for (ChargeLine line : report.lines()) {
          sink.take(Proposal.price(line, map.get(line.subject().item())));
        }
      }
    };
  }
}
