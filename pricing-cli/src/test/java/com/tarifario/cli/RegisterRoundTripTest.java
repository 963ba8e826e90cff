package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one database exports is the same in another that imports it. */
class RegisterRoundTripTest {

  @TempDir private Path folder;

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        texts.put(String.valueOf(each.getFileName()), Files.readString(each));
      }
    }
    return texts;
  }

  /** The first tariff declares some of what agreements cover; the second none of it. */
  @ParameterizedTest
  @ValueSource(strings = {"acuerdos/tarifa", "tariff"})
  void what_agreements_cover_is_not_lost(String tariff) throws IOException {
    ExampleCompany company = new ExampleCompany(tariff);
    company.sign(folder, UnaryOperator.identity());
    Path first = folder.resolve("first");
    company.run("client", "export", first.toString());
    assertThat(texts(first).get("agreements.csv")).contains("coversExpense", "coversVisits");

    String another = "--db=" + TestDatabase.H2_MEMORY.migrated();
    CommandRun done =
        CommandRun.of("client", "import", first.toString(), company.tariff(), another, "--as=Ana");
    assertThat(done.err()).isEmpty();
    assertThat(done.out()).doesNotContainPattern("[1-9][0-9]* (changed|the same|rejected)");
    Path second = folder.resolve("second");
    CommandRun.of("client", "export", second.toString(), another);
    assertThat(texts(second)).isEqualTo(texts(first));
  }
}
