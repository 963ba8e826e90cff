package com.tarifario.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.data.DataFolder;
import com.tarifario.rules.TariffFolder;
import com.tarifario.rules.Trust;
import com.tarifario.rules.cases.CaseResult;
import com.tarifario.rules.cases.TariffCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every tariff below {@code examples/} has cases, and passes them: with the clients of the folder
 * {@code data} beside it, if there is one. A tariff that is added here is found by itself.
 */
class TariffCasesTest {

  private static final String VERSIONS = "versions.yaml";
  private static final String SETTINGS = "tariff.yaml";

  static List<Path> tariffs() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("").toAbsolutePath())) {
      return files
          .filter(file -> file.endsWith(SETTINGS) || file.endsWith(VERSIONS))
          .map(Path::getParent)
          .filter(folder -> Stream.of("target", "src").noneMatch(each -> has(folder, each)))
          .map(folder -> Path.of("").toAbsolutePath().relativize(folder))
          .sorted()
          .toList();
    }
  }

  private static boolean has(Path folder, String part) {
    for (Path each : Path.of("").toAbsolutePath().relativize(folder)) {
      if (each.toString().equals(part)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theTariffsAreFound() throws IOException {
    assertThat(tariffs()).contains(Path.of("frescalba", "tariff"), Path.of("rappel", "tariff"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tariffs")
  void passesItsCases(Path folder) throws IOException {
    Path settings = folder.resolve(SETTINGS);
    boolean code = Files.exists(settings) && Files.readString(settings).contains("trusted: true");
    Tariff tariff = TariffFolder.load(folder, code ? Trust.TRUST_CODE : Trust.REFUSE_CODE);

    TariffCases cases = TariffCases.read(folder, tariff, clients(folder, tariff));

    assertThat(cases.problems()).isEmpty();
    assertThat(cases.cases()).as("a tariff has cases in %s/tests", folder).isNotEmpty();
    assertThat(cases.run()).filteredOn(result -> !result.passed()).isEmpty();
    assertThat(cases.run().stream().map(CaseResult::tariffCase))
        .containsExactlyElementsOf(cases.cases());
  }

  private static @Nullable ClientDirectory clients(Path folder, Tariff tariff) throws IOException {
    Path data = folder.resolveSibling("data");
    return Files.isDirectory(data) ? DataFolder.read(data, tariff.vocabulary()).register() : null;
  }
}
