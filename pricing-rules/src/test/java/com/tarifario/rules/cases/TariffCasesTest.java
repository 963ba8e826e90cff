package com.tarifario.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.rules.TariffFolder;
import com.tarifario.rules.TariffText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TariffCasesTest {

  private static final String RULES =
      """
      rule "Labour" when Line( kind == LABOUR )
      then unitPrice("40.00 EUR/h"); minimum("1 h"); charge("Salida", "30.00 EUR", perVisit); end

      rule "Night" when Line( band == "noche" ) then surcharge("25 %", group("hours")); end

      rule "Zone 2" salience 1 when Line( kind == LABOUR, zone == "2" )
      then unitPrice("45.00 EUR/h"); end

      rule "Material" when Line( kind == MATERIAL ) then markup("20 %"); end

      rule "Tax" when Line() then tax("21 %"); end

      rule "Books" salience 1 when Line( family == "libros" ) then tax("4 %"); end
      """;

  @TempDir Path folder;

  private TariffText text;

  @BeforeEach
  void writeTheTariff() {
    text = new TariffText(folder, "base").rules("base", RULES);
  }

  private List<CaseResult> results(String yaml) {
    TariffCases cases = read(yaml, null);
    assertThat(cases.problems()).isEmpty();
    return cases.run();
  }

  private TariffCases read(String yaml, @org.jspecify.annotations.Nullable ClientDirectory known) {
    text.file("tests/cases.yaml", yaml);
    Tariff tariff = TariffFolder.load(folder);
    return TariffCases.read(folder, tariff, known);
  }

  private CaseResult only(String fields) {
    return results("cases:\n  - {name: one, " + fields + "}").get(0);
  }

  private void assertPasses(String fields) {
    assertThat(only(fields)).matches(CaseResult::passed);
  }

  private void assertDiffers(String fields, String... differences) {
    assertThat(
            only(fields).differences().stream()
                .map(each -> each.what() + ": " + each.expected() + " / " + each.got()))
        .containsExactly(differences);
  }

  @Test
  void aCaseThatComesOutAsExpectedPasses() {
    assertPasses(
        """
        line: {kind: LABOUR, date: 2026-03-02, quantity: 30 min, unitCost: 20},
        expect: {status: PRICED, unitPrice: 40 EUR, amount: 40.000, quantity: 60 min, cost: 600.00,
          rule: Labour, layer: base, taxRate: 21%, problem: , computedAmount: , net: "70,00",
          tax: 14.70, gross: 84.70, taxes: {21.0 %: 14.70}, charges: {Salida: 30},
          proof: [minimum of 1 h, Labour]}""");
  }

  @Test
  void eachDifferenceStandsBesideWhatWasExpected() {
    assertDiffers(
        """
        line: {kind: LABOUR, date: 2026-03-02, quantity: 2 h},
        expect: {amount: 80.01, unitPrice: , quantity: 3, rule: Night, status: UNPRICED,
          proof: closed, problem: none, net: 100, taxes: {4 %: 1}, charges: {}}""",
        "status: UNPRICED / PRICED",
        "amount: 80.01 / 80.00",
        "unitPrice: (nothing) / 40.00",
        "quantity: 3.00 / 2 h",
        "rule: Night / Labour",
        "problem: none / (nothing)",
        "proof: closed / (no line of the proof holds it)",
        "net: 100.00 / 110.00",
        "taxes 21 %: (nothing) / 23.10",
        "taxes 4 %: 1.00 / (nothing)",
        "charges Salida: (nothing) / 30.00");
  }

  @Test
  void amountsAreComparedToTheLastDecimal() {
    assertDiffers(
        "line: {kind: MATERIAL, date: 2026-03-02, unitCost: 1.00}, expect: {amount: 1.200001}",
        "amount: 1.200001 / 1.20");
  }

  @Test
  void severalLinesAreOneDocument() {
    assertPasses(
        """
        given: {kind: LABOUR, date: 2026-03-02, zone: "2"},
        lines: [{quantity: 2 h}, {quantity: 1 h}, {line: m, kind: MATERIAL, unitCost: 10}],
        expect: {net: 177.00, charges: {Salida: 30.00},
          lines: {"1": {amount: 90.00, rule: Zone 2}, "2": {amount: 45.00}, m: {amount: 12.00},
            1+Salida: {amount: 30.00}}}""");
  }

  @Test
  void whatIsGivenToAllHoldsWhereALineSaysNothingElse() {
    List<CaseResult> results =
        results(
            """
            given: {kind: LABOUR, date: 2026-03-02, zone: "2"}
            cases:
              - {name: all, line: {quantity: 1 h}, expect: {amount: 45}}
              - {name: of the case, given: {zone: "1"}, line: {quantity: 1 h}, expect: {amount: 40}}
              - {name: of the line, given: {zone: "1"}, line: {quantity: 1 h, zone: "2"},
                 expect: {amount: 45}}
            """);
    assertThat(results).hasSize(3).allMatch(CaseResult::passed);
  }

  @Test
  void aBeginningWithItsDayStandsForThatDay() {
    CaseResult result =
        only(
            """
            given: {date: 2026-03-02, kind: LABOUR},
            line: {start: 2026-05-04T22:00, end: 2026-05-05T01:30}, expect: {quantity: 3.5 h}""");
    assertThat(result.passed()).isTrue();
    assertThat(result.tariffCase().price().line().date()).hasToString("2026-05-04");
  }

  @Test
  void linesMayGiveTheHourOnlyOfADayThatIsGivenToAll() {
    assertPasses(
        """
        given: {kind: LABOUR, start: 2026-05-04T20:00, end: 2026-05-04T22:00},
        lines: [{technician: a}, {technician: b, start: 21:00}],
        expect: {lines: {"1": {quantity: 2 h}, "2": {quantity: 1 h}}}""");
  }

  @Test
  void theEndOfADayMayBeWrittenAs24Hours() {
    assertPasses(
        """
        line: {kind: LABOUR, date: 2026-03-02, start: 20:00, end: 24:00},
        expect: {quantity: 4 h}""");
  }

  @Test
  void aSumIsNoneWhileALineHasNoPrice() {
    assertDiffers(
        """
        given: {date: 2026-03-02},
        lines: [{kind: LABOUR, quantity: 1 h}, {kind: MATERIAL}], expect: {net: 70.00}""",
        "net: 70.00 / 70.00, without lines that have no price: 2");
  }

  @Test
  void aLineThatThereIsNotIsADifference() {
    assertDiffers(
        """
        line: {kind: LABOUR, date: 2026-03-02, quantity: 1 h},
        expect: {lines: {"2": {amount: 40.00}}}""",
        "2: amount: 40.00 / (there is no line 2; there are: 1, 1+Salida)");
  }

  @Test
  void aPriceSetByHandStandsBesideTheTariffsOwn() {
    assertPasses(
        """
        line: {kind: LABOUR, date: 2026-03-02, quantity: 2 h, overridePrice: 35,
          override_reason: campaign},
        expect: {status: OVERRIDDEN, layer: override, rule: campaign, amount: 70,
          computedUnitPrice: 40, computedAmount: 80}""");
  }

  @Test
  void aProofMayBeQuotedInAnyLanguage() {
    assertPasses(
        """
        line: {kind: LABOUR, date: 2026-03-02, quantity: 20 min},
        expect: {proof: [minimum of 1 h, mínimo de 1 h]}""");
  }

  @Test
  void withADirectoryWhatIsWrittenGoesBeforeWhatIsKnown() {
    ClientRegister known =
        new ClientRegister(
            List.of(Client.of("C-1", "Hotel", "A")),
            List.of(WorkCentre.of("C-1", "01", "Cocina", "2")),
            List.of());
    TariffCases cases =
        read(
            """
            given: {client: C-1, workCentre: "01", kind: LABOUR, date: 2026-03-02, quantity: 1 h}
            cases:
              - {name: known, line: {}, expect: {amount: 45}}
              - {name: written, line: {zone: "1"}, expect: {amount: 40}}
            """,
            known);
    assertThat(cases.problems()).isEmpty();
    assertThat(cases.run()).hasSize(2).allMatch(CaseResult::passed);
  }

  @Test
  void whatSeveralLinesSayOfOneWorkCentreIsPutTogether() {
    assertPasses(
        """
        given: {kind: LABOUR, date: 2026-03-02, quantity: 1 h},
        lines: [{workCentre: "01", zone: "2"}, {workCentre: "01"}, {workCentre: "02"}],
        expect: {lines: {"1": {amount: 45}, "2": {amount: 45}, "3": {amount: 40}}}""");
  }

  @Test
  void aResultDescribesItselfWithTheProof() {
    CaseResult result =
        only(
            """
            source: the printed sheet, line: {kind: LABOUR, date: 2026-03-02, quantity: 2 h},
            expect: {amount: 81.00}""");
    assertThat(result.describe(Locale.ENGLISH))
        .startsWith(
            """
            tests/cases.yaml:2:5: one
              the printed sheet
              line 1: amount: expected 81.00, got 80.00  (tests/cases.yaml:3:10)
              proof of line 1:
            """)
        .contains("    + fixed price 40.00 EUR/h")
        .contains("\"Labour\" (layers/base/rules.drl:1)");
    assertThat(result.describe(Locale.forLanguageTag("es")))
        .contains("línea 1: amount: se esperaba 81.00, salió 80.00");
  }

  @Test
  void aTariffWithoutCasesHasNone() {
    TariffCases cases = TariffCases.read(folder, TariffFolder.load(folder), null);
    assertThat(cases.files()).isEmpty();
    assertThat(cases.problems()).isEmpty();
    assertThat(cases.run()).isEmpty();
  }

  @Test
  void casesAreNoPartOfWhatMakesAPrice() {
    String before = TariffFolder.load(folder).id().hash();
    text.file("tests/cases.yaml", "cases: []");
    assertThat(TariffFolder.load(folder).id().hash()).isEqualTo(before);
  }
}
