package com.tarifario.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.IoMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said about tariffs with mistakes in them: all of it, at the right place and in the right
 * order. A case is a folder of {@code src/test/resources/bad-tariffs}; its README says how to add
 * one.
 */
class BadTariffsTest {

  /** {@code -Dtarifario.rewrite=true} writes what is said now, to be read and committed. */
  private static final boolean REWRITE = Boolean.getBoolean("tarifario.rewrite");

  /** Sentences that no folder can bring about, or that are tested elsewhere. */
  private static final Set<RulesMessage> NOT_HERE =
      EnumSet.of(
          // A folder that is not there, in this class.
          RulesMessage.NO_FOLDER,
          // A file that breaks while it is read.
          RulesMessage.UNREADABLE,
          // What Drools' parser says without naming a word: not seen yet.
          RulesMessage.SYNTAX,
          // Said of lines, not of tariffs: NearMissesTest.
          RulesMessage.NEAR_MISS,
          RulesMessage.NEAR_UNASKED,
          // A folder without offers.yaml is looked at as a tariff: OfferFolderTest.
          RulesMessage.OFFERS_NO_FOLDER,
          RulesMessage.OFFERS_NO_SETTINGS,
          // Said of services: OfferFolderTest.
          RulesMessage.NEAR_OFFER,
          RulesMessage.NEAR_OFFER_UNASKED,
          // Trusted layers have their own tests.
          RulesMessage.TRUST_NO_COMPILER,
          RulesMessage.TRUSTED_COMPILE,
          RulesMessage.TRUSTED_THREW,
          RulesMessage.TRUSTED_PROPOSAL,
          RulesMessage.TRUSTED_NOT_ANALYSED);

  static List<Path> badTariffs() {
    return BadTariffs.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTariffs")
  void saysAllThatIsWrong(Path folder) throws IOException {
    assertSaid(folder, "expected.txt", Locale.ENGLISH, true);
    assertSaid(folder, "expected_es.txt", Locale.forLanguageTag("es"), false);
  }

  private static void assertSaid(Path folder, String name, Locale locale, boolean needed)
      throws IOException {
    Path expected = folder.resolve(name);
    List<String> said = BadTariffs.written(folder, BadTariffs.problems(folder), locale);
    if (REWRITE && (needed || Files.exists(expected))) {
      Files.write(expected, said);
    }
    if (needed || Files.exists(expected)) {
      assertThat(said).containsExactlyElementsOf(Files.readAllLines(expected));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTariffs")
  void pointsAtAWordOfTheFile(Path folder) throws IOException {
    for (Problem problem : BadTariffs.problems(folder)) {
      SourceLocation where = problem.where();
      if (where != null
          && where.line() > 0
          && !where.file().endsWith(".xlsx")
          && !problem.message().toString().contains("UTF-8")) {
        List<String> lines = Files.readAllLines(folder.resolve(where.file()));
        String line = where.line() > lines.size() ? "" : lines.get(where.line() - 1);
        // A row of a sheet with too few cells is wrong as a whole.
        int least = problem.message().key() == IoMessage.CELLS_TOO_FEW ? 0 : 1;
        assertThat(where.column()).as("%s", problem).isBetween(least, line.length() + 1);
      }
    }
  }

  @Test
  void everySentenceIsSaidInSomeCase() {
    Set<MessageKey> said = new HashSet<>();
    BadTariffs.all().forEach(folder -> said.addAll(BadTariffs.keys(BadTariffs.problems(folder))));

    assertThat(said).containsAll(EnumSet.complementOf(EnumSet.copyOf(NOT_HERE)));
  }

  @Test
  void saysThatThereIsNoSuchFolder(@TempDir Path folder) {
    Path nowhere = folder.resolve("nowhere");

    assertThat(BadTariffs.problems(nowhere))
        .extracting(Problem::toString)
        .containsExactly(
            nowhere + ": There is no such folder. Give the folder that holds tariff.yaml.");
  }
}
