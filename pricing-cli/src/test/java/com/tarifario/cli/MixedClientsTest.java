package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents whose lines name several clients. */
class MixedClientsTest {

  @TempDir Path folder;

  @Test
  void are_told_once_and_priced_all_the_same() throws IOException {
    CommandRun run =
        value(
            "P-1,1,2026-03-05,C-1",
            "P-2,1,2026-03-05,C-2",
            "P-2,2,2026-03-05,C-1",
            "P-3,1,2026-03-05,C-1",
            "P-3,2,2026-03-05,C-2");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("documents: 3, lines: 5");
    assertThat(run.err())
        .contains("The lines of document P-2 name several clients, C-2 and C-1.")
        .contains("Documents like it: 2.");
  }

  @Test
  void nothing_is_told_of_documents_of_one_client_each() throws IOException {
    assertThat(value("P-1,1,2026-03-05,C-1", "P-2,1,2026-03-05,C-2").err())
        .doesNotContain("several clients");
  }

  private CommandRun value(String... lines) throws IOException {
    write("tariff/tariff.yaml", "name: Obras\ncurrency: EUR\nlayers: [base]\n");
    write(
        "tariff/layers/base/a.drl",
        "rule \"Labour\" when Line( kind == LABOUR ) then unitPrice(\"45.00 EUR/h\"); end\n");
    write("data/clients.csv", "client,name\nC-1,Ana\nC-2,Eva\n");
    StringBuilder work = new StringBuilder("document,line,date,client,kind,quantity\n");
    for (String line : lines) {
      work.append(line).append(",LABOUR,2\n");
    }
    return CommandRun.of(
        "value",
        write("work.csv", work.toString()).toString(),
        "--tariff=" + folder.resolve("tariff"),
        "--data=" + folder.resolve("data"),
        "--lang=en");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
