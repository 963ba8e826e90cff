package com.tarifario.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.offer.OfferRules;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.OfferCheck;
import com.tarifario.rules.OfferFolder;
import com.tarifario.rules.cases.OfferCaseResult;
import com.tarifario.rules.cases.OfferCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All rules of offers below {@code examples/} have cases, and pass them. Rules that are added here
 * are found by themselves.
 */
class OfferCasesTest {

  private static final Path HERE = Path.of("").toAbsolutePath();

  static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.walk(HERE)) {
      return files
          .filter(file -> file.endsWith("offers.yaml"))
          .map(file -> HERE.relativize(file.getParent()))
          .filter(folder -> !folder.startsWith("target") && !folder.startsWith("src"))
          .sorted()
          .toList();
    }
  }

  @Test
  void the_rules_are_found() throws IOException {
    assertThat(folders()).contains(Path.of("frescalba", "offers"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("folders")
  void they_pass_their_cases(Path folder) {
    OfferCheck check = OfferFolder.check(folder);
    assertThat(check.problems()).extracting(Problem::toString).isEmpty();
    OfferRules rules = check.rules().orElseThrow();
    OfferCases cases = OfferCases.read(folder, rules);

    assertThat(cases.problems()).isEmpty();
    assertThat(cases.cases()).isNotEmpty();
    assertThat(cases.run()).allMatch(OfferCaseResult::passed);
  }
}
