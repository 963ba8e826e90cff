package com.tarifario.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a company measures, and the date that says which rules are in force. */
class MeasureRulesTest {

  private static final ClientRegister CLIENTS =
      new ClientRegister(
          List.of(Client.of("C-1", "Taller Ruiz", "A")),
          List.of(),
          List.of(new Agreement("M-1", "C-1", null, LocalDate.of(2024, 3, 15), null, Map.of())));

  private static final String PRICE =
      "rule \"Precio\" when Line() then unitPrice(\"10.00 EUR\"); end\n";

  @TempDir Path folder;

  private Tariff tariff(String settings, String rules) {
    TariffText text = new TariffText(folder, "base");
    text.settings("name: Prueba\ncurrency: EUR\nlayers: [base]\n" + settings);
    return TariffFolder.load(text.rules("base", rules).folder());
  }

  private static ChargeLineBuilder line(String number, String date, String quantity) {
    String[] parts = quantity.split(" ", 2);
    return ChargeLine.builder(
        new LineId("PT-1", number),
        LocalDate.parse(date),
        "C-1",
        Kind.MATERIAL,
        Quantity.of(parts[0], parts[1]));
  }

  private static List<PricedLine> priced(Tariff tariff, ChargeLineBuilder... lines) {
    List<ChargeLine> built = new ArrayList<>();
    for (ChargeLineBuilder each : lines) {
      built.add(each.build());
    }
    return new Valuer(tariff, CLIENTS)
        .value(WorkReport.of("PT-1", built.toArray(ChargeLine[]::new)))
        .lines();
  }

  private static List<String> prices(Tariff tariff, ChargeLineBuilder... lines) {
    return priced(tariff, lines).stream().map(each -> String.valueOf(each.unitPrice())).toList();
  }

  private Tariff since(String kind) {
    return tariff(
        """
        attributes: {firstVisit: {type: date}}
        measures: {since: {%s: firstVisit}}
        """
            .formatted(kind),
        PRICE
            + "rule \"Hasta 2\" salience 1 when Line( since <= 2 ) then unitPrice(\"5.00 EUR\"); end\n"
            + "rule \"El mismo\" salience 2 when Line( since == 0 ) then unitPrice(\"1.00 EUR\");"
            + " end\n");
  }

  private static ChargeLineBuilder visited(String number, String first, String date) {
    return line(number, date, "1 ud").attribute("firstVisit", LocalDate.parse(first));
  }

  @Test
  void wholeDaysAreCountedFromADateToThatOfTheLine() {
    assertThat(
            prices(
                since("days"),
                visited("1", "2026-02-28", "2026-02-28"),
                visited("2", "2026-02-28", "2026-03-02"),
                visited("3", "2028-02-28", "2028-03-02"),
                visited("4", "2026-03-03", "2026-03-02"),
                line("5", "2026-03-02", "1 ud")))
        .containsExactly("1.00 EUR", "5.00 EUR", "10.00 EUR", "10.00 EUR", "10.00 EUR");
  }

  @Test
  void wholeMonthsAreCountedFromADateToThatOfTheLine() {
    assertThat(
            prices(
                since("months"),
                visited("1", "2026-01-31", "2026-02-28"),
                visited("2", "2026-01-31", "2026-03-01"),
                visited("3", "2025-12-15", "2026-03-14"),
                visited("4", "2025-12-15", "2026-03-15"),
                visited("5", "2026-03-16", "2026-03-15")))
        .containsExactly("1.00 EUR", "5.00 EUR", "5.00 EUR", "10.00 EUR", "10.00 EUR");
  }

  private Tariff litres(String per) {
    return tariff(
        """
        measures:
          litres: {sum: quantity, unit: l, per: %s, where: 'kind == MATERIAL, item != "AGUA"'}
        """
            .formatted(per),
        PRICE
            + "rule \"Desde 100 l\" salience 1 when Line( litres >= 100 )"
            + " then unitPrice(\"8.00 EUR\"); end\n");
  }

  @Test
  void quantitiesInTheUnitOfTheMeasureAreSummedAndOthersLeftOut() {
    ChargeLineBuilder[] together = {
      line("1", "2026-03-02", "99.5 l").item("GAS"), line("2", "2026-03-03", "0.5 l").item("GAS"),
      line("3", "2026-03-02", "500 ud").item("GAS"), line("4", "2026-03-02", "70 l").item("AGUA")
    };

    assertThat(prices(litres("document"), together)).containsOnly("8.00 EUR");
    assertThat(prices(litres("day"), together)).containsOnly("10.00 EUR");
    assertThat(prices(litres("line"), line("1", "2026-03-02", "100 l").item("GAS")))
        .containsExactly("8.00 EUR");
  }

  @Test
  void threeTimesTwentyMinutesAreOneHour() {
    Tariff tariff =
        tariff(
            "measures: {time: {sum: quantity, unit: h, per: visit}}\n",
            PRICE
                + "rule \"1 h\" salience 1 when Line( time == 1 ) then unitPrice(\"8.00 EUR\"); end\n");
    ChargeLineBuilder third = line("3", "2026-03-02", "20 min");

    assertThat(
            prices(
                tariff,
                line("1", "2026-03-02", "20 min"),
                line("2", "2026-03-02", "20 min"),
                third))
        .containsOnly("8.00 EUR");
  }

  @Test
  void nothingIsKnownOfSumsOverADocumentOfWhichLinesAreMissing() {
    Tariff tariff = litres("document");
    WorkReport report = WorkReport.of("PT-1", line("1", "2026-03-02", "500 l").item("GAS").build());

    assertThat(new Valuer(tariff, CLIENTS).valueIncomplete(report).lines().get(0).unitPrice())
        .hasToString("10.00 EUR");
  }

  @Test
  void linesAndDifferentValuesAreCountedInTheirVisit() {
    Tariff tariff =
        tariff(
            """
            attributes:
              power: {type: number}
            measures:
              appliances: {count: item, per: visit}
              powers: {count: power, per: visit}
              entries: {count: lines, per: visit, where: "!(billing == WARRANTY)"}
            """,
            PRICE
                + "rule \"Dos\" salience 1 when Line( appliances == 2, entries == 3, powers == 1 )"
                + " then unitPrice(\"8.00 EUR\"); end\n");

    assertThat(
            prices(
                tariff,
                line("1", "2026-03-02", "1 ud").visit("V").item("A").attribute("power", dec("2")),
                line("2", "2026-03-02", "1 ud").visit("V").item("B").attribute("power", dec("2.0")),
                line("3", "2026-03-02", "1 ud").visit("V").item("A"),
                line("4", "2026-03-02", "1 ud").visit("W").item("C")))
        .containsExactly("8.00 EUR", "8.00 EUR", "8.00 EUR", "10.00 EUR");
  }

  private static java.math.BigDecimal dec(String text) {
    return new java.math.BigDecimal(text);
  }

  @Test
  void aYearTurnsOnTheAnniversaryOfADateOfTheLineOrOfItsWorkCentre() {
    Tariff tariff =
        tariff(
            """
            attributes:
              installedOn: {type: date}
              builtOn: {type: date, of: workCentre}
            measures:
              deviceYear: {year: installedOn}
              buildingYear: {year: builtOn}
            """,
            PRICE
                + "rule \"Primer año\" salience 1 when Line( deviceYear == 1 )"
                + " then unitPrice(\"1.00 EUR\"); end\n"
                + "rule \"Segundo\" salience 1 when Line( deviceYear == 2 )"
                + " then unitPrice(\"2.00 EUR\"); end\n"
                + "rule \"Edificio\" salience 2 when Line( buildingYear >= 3 )"
                + " then unitPrice(\"3.00 EUR\"); end\n");
    LocalDate installed = LocalDate.of(2025, 3, 15);

    assertThat(
            prices(
                tariff,
                line("1", "2025-03-14", "1 ud").attribute("installedOn", installed),
                line("2", "2025-03-15", "1 ud").attribute("installedOn", installed),
                line("3", "2026-03-14", "1 ud").attribute("installedOn", installed),
                line("4", "2026-03-15", "1 ud").attribute("installedOn", installed),
                line("5", "2026-03-15", "1 ud")))
        .containsExactly("10.00 EUR", "1.00 EUR", "1.00 EUR", "2.00 EUR", "10.00 EUR");

    WorkCentre centre =
        new WorkCentre(
            "C-1",
            "01",
            "Nave",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            Map.of("builtOn", LocalDate.of(2024, 3, 2)));
    ClientRegister clients =
        new ClientRegister(List.of(Client.of("C-1", "Ruiz", "A")), List.of(centre), List.of());
    assertThat(
            new Valuer(tariff, clients)
                .value(
                    WorkReport.of(
                        "PT-1",
                        line("1", "2026-03-02", "1 ud").workCentre("01").build(),
                        line("2", "2026-03-01", "1 ud").workCentre("01").build()))
                .lines())
        .extracting(each -> String.valueOf(each.unitPrice()))
        .containsExactly("3.00 EUR", "10.00 EUR");
  }

  private static final String YEARS =
      """
      date-effective "2026-01-01"

      rule "Precio 2026"
      salience 1
      when Line()
      then unitPrice("20.00 EUR");
      end

      rule "Oferta de enero"
      salience 2
      date-expires "2026-01-31"
      when Line()
      then unitPrice("15.00 EUR");
      end
      """;

  @Test
  void datesBeforeTheFirstRuleHoldForAllRulesOfTheFile() {
    Tariff tariff = tariff("", YEARS);

    assertThat(priced(tariff, line("1", "2025-12-31", "1 ud")).get(0).status())
        .isEqualTo(LineStatus.UNPRICED);
    assertThat(prices(tariff, line("1", "2026-01-01", "1 ud"), line("2", "2026-02-01", "1 ud")))
        .containsExactly("15.00 EUR", "20.00 EUR");
  }

  @Test
  void theTariffSaysWhichDateCounts() {
    new TariffText(folder, "base").file("layers/base/always.drl", PRICE);
    Tariff tariff = tariff("validOn: [noticeDate, agreementFrom]\n", YEARS);

    assertThat(
            prices(
                tariff,
                line("1", "2026-03-02", "1 ud").noticeDate(LocalDate.of(2026, 1, 7)),
                line("2", "2026-03-02", "1 ud").noticeDate(LocalDate.of(2025, 12, 30)),
                line("3", "2026-03-02", "1 ud").agreement("M-1")))
        .containsExactly("15.00 EUR", "10.00 EUR", "10.00 EUR");
    PricedLine without = priced(tariff, line("1", "2026-03-02", "1 ud")).get(0);
    assertThat(without.status()).isEqualTo(LineStatus.FAILED);
    assertThat(String.valueOf(without.problem())).contains("noticeDate, agreementFrom");
  }
}
