package com.tarifario.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.text.Problem;
import com.tarifario.rules.OfferFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases beside rules of offers. */
class OfferCasesTest {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    write("offers.yaml", "name: Ofertas\ncurrency: EUR\nlayers: [general]\n");
    write(
        "layers/general/rules.drl",
        """
        rule "Yearly"
        when Offer( concept == "REV" )
        then dueAgain("1 año");
        end

        rule "Due"
        when Offer( daysToDue <= 0 )
        then offer("due again", score(60)); raise("late", score(5));
        end
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private OfferCases cases(String yaml) throws IOException {
    write("tests/cases.yaml", yaml);
    return OfferCases.read(folder, OfferFolder.load(folder));
  }

  private List<String> problems(String yaml) throws IOException {
    return cases(yaml).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void a_case_passes_if_all_comes_out_as_expected() throws IOException {
    OfferCases cases =
        cases(
            """
            given: {date: 2026-03-02}
            cases:
              - name: A year later
                service: {concept: REV, lastRendered: 2025-03-01}
                expect:
                  status: offered
                  score: 65
                  due: 2026-03-01
                  reasons: [due again, late]
                  rules: [Due, Due]
              - name: A day too early
                service: {concept: REV, lastRendered: 2025-03-03}
                expect: {status: not-asked, score: 0, due: 2026-03-03, reasons: , rules: }
              - name: What is never due
                given: {date: 2030-01-01}
                service: {concept: OTHER, lastRendered: 2025-03-03}
                expect: {due: }
            """);

    assertThat(cases.problems()).isEmpty();
    assertThat(cases.files()).containsExactly("tests/cases.yaml");
    assertThat(cases.run()).hasSize(3).allMatch(OfferCaseResult::passed);
  }

  @Test
  void a_case_that_fails_shows_what_came_out_and_why() throws IOException {
    OfferCaseResult result =
        cases(
                """
                cases:
                  - name: Expected too soon
                    service: {concept: REV, lastRendered: 2025-03-03, date: 2026-03-02}
                    expect: {status: offered, due: 2026-03-02}
                """)
            .run()
            .get(0);

    assertThat(result.passed()).isFalse();
    assertThat(result.describe(Locale.ENGLISH))
        .isEqualTo(
            """
            tests/cases.yaml:2:5: Expected too soon
              status: expected offered, got not-asked  (tests/cases.yaml:4:14)
              due: expected 2026-03-02, got 2026-03-03  (tests/cases.yaml:4:31)
                + due again a year after it was last rendered: won: no other rule proposed one "Yearly" (layers/general/rules.drl:1)""");
  }

  @Test
  void all_that_is_wrong_with_a_file_is_said_at_its_place() throws IOException {
    String fields =
        " There are: concept, family, inCatalogue, suits, suitsActivity, suitsSize, suitsPlace, client,"
            + " prospect, rateGroup, clientType, clientActivity, clientSize, cnae, workCentre,"
            + " workCentreType, workCentreActivity, zone, region, distance, assets,"
            + " assetsOfFamily, assetFamilies, agreement, agreementType, date, timesRendered,"
            + " lastRendered, amountRendered.";
    assertThat(
            problems(
                """
                cases:
                  - name: No service
                    expect: {status: offered}
                  - name: No day
                    service: {concept: REV}
                    expect: {status: ofered}
                  - name: Computed, unknown and of lines
                    service: {date: 2026-03-02, monthsSince: 3, concpt: REV, quantity: 2}
                    expect: {score: high, due: tomorrow}
                  - name: Computed, unknown and of lines
                    service: {date: 2026-03-02, suits: maybe}
                """))
        .containsExactly(
            "tests/cases.yaml:2:5: The case has no service. Add service, with concept for"
                + " example.",
            "tests/cases.yaml:2:5: Say on which day it is offered: date, in given or in service.",
            "tests/cases.yaml:5:14: Say on which day it is offered: date, in given or in service.",
            "tests/cases.yaml:6:22: There is no status ofered. Did you mean offered? There are:"
                + " offered, excluded, not-asked, tied.",
            "tests/cases.yaml:8:33: monthsSince can't be given: it is computed from the rest.",
            "tests/cases.yaml:8:49: There is no field concpt. Did you mean concept?" + fields,
            "tests/cases.yaml:8:62: There is no field quantity." + fields,
            "tests/cases.yaml:9:21: Expected a whole number such as 50 but found \"high\".",
            "tests/cases.yaml:9:32: Expected a date such as 2026-03-31 but found \"tomorrow\".",
            "tests/cases.yaml:10:5: There is a case \"Computed, unknown and of lines\" already, at"
                + " tests/cases.yaml:7:5. Give each a name of its own.",
            "tests/cases.yaml:10:5: The case expects nothing. Add expect, with status for"
                + " example.",
            "tests/cases.yaml:11:33: suits must be true or false, but is maybe.");
  }
}
