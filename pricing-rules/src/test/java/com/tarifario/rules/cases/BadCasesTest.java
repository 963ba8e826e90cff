package com.tarifario.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.TariffFolder;
import com.tarifario.rules.TariffText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of cases with mistakes, each with what is said about it: {@code NAME.expected.txt}. After a
 * change that is meant, {@code -Dtarifario.rewrite=true} writes them anew.
 */
class BadCasesTest {

  private static final Path ROOT = Path.of("src/test/resources/bad-cases");
  private static final ClientRegister KNOWN = ClientRegister.of(Client.of("C-1", "Hotel", "A"));

  /** What is said of results, or by the command line, and not of files. */
  private static final Set<CaseMessage> NOT_OF_FILES =
      EnumSet.of(
          CaseMessage.NOT_FIELD_VALUE,
          CaseMessage.FIELD_STAYS,
          CaseMessage.FIELD_OF_COST,
          CaseMessage.FILE_UNREADABLE,
          CaseMessage.EXPECTED_NUMBER,
          CaseMessage.EXPECTED_UNITS,
          CaseMessage.EXPECTED_QUANTITY,
          CaseMessage.EXPECTED_RATE);

  /** The list of all fields, which grows with the vocabulary. */
  private static final Pattern ALL_FIELDS = Pattern.compile("(: document, documentType, )[^.]*");

  @TempDir Path folder;

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private List<Problem> problems(Path file) throws IOException {
    new TariffText(folder, "base")
        .settings(
            """
            name: Prueba
            currency: EUR
            layers: [base]
            attributes: {dwelling: {of: workCentre, type: boolean}}
            """)
        .rules("base", "rule \"Labour\" when Line() then markup(\"35 %\"); end");
    Path tests = Files.createDirectories(folder.resolve(TariffCases.FOLDER));
    Path copy = tests.resolve(file.getFileName());
    Files.copy(file, copy);
    Tariff tariff = TariffFolder.load(folder);
    List<Problem> problems =
        TariffCases.read(folder, tariff, file.endsWith("unknown-parties.yaml") ? KNOWN : null)
            .problems();
    Files.delete(copy);
    return problems;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void saysWhatIsWrong(Path file) throws IOException {
    List<String> said = new ArrayList<>();
    List<Problem> problems = problems(file);
    for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
      said.add("# " + language);
      problems.forEach(
          problem -> said.add(ALL_FIELDS.matcher(problem.in(language)).replaceAll("$1")));
    }
    Path expected =
        file.resolveSibling(file.getFileName().toString().replace(".yaml", ".expected.txt"));
    if (Boolean.getBoolean("tarifario.rewrite")) {
      Files.write(expected, said);
    }
    assertThat(said).isEqualTo(Files.readAllLines(expected));
    assertThat(problems).isNotEmpty();
  }

  @Test
  void eachSentenceAboutFilesIsSaidByOneOfThem() throws IOException {
    Set<String> said = new TreeSet<>();
    for (Path file : files()) {
      problems(file).forEach(problem -> said.add(problem.message().key().name()));
    }
    for (CaseMessage message : CaseMessage.values()) {
      if (message.compareTo(CaseMessage.VALUE) < 0 && !NOT_OF_FILES.contains(message)) {
        assertThat(said).contains(message.name());
      }
    }
  }
}
