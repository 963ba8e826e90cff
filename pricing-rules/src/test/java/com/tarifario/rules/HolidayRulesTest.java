package com.tarifario.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What rules know of the day of the work: its day of the week, holidays by region, dates of ours.
 */
class HolidayRulesTest {

  private static final ClientRegister CLIENTS =
      new ClientRegister(
          List.of(Client.of("C-1", "Taller Ruiz", "A")),
          List.of(
              WorkCentre.of("C-1", "01", "Madrid", null),
              WorkCentre.of("C-1", "02", "Barcelona", null).withRegion("ES-CT")),
          List.of(new Agreement("M-1", "C-1", null, LocalDate.of(2025, 3, 15), null, Map.of())));

  @TempDir Path folder;

  private Tariff tariff(String rules) {
    TariffText text = new TariffText(folder, "base");
    text.settings(
        """
        name: Prueba
        currency: EUR
        layers: [base]
        calendar:
          zone: Europe/Madrid
          region: ES-MD
          holidays: ["08-17", {date: 2026-11-09, region: ES-MD}]
          not_holidays: [{date: 2028-09-11, region: ES-CT}]
          bands:
            - {band: festivo, days: [SUN, HOLIDAY], from: "00:00", to: "24:00"}
          otherwise: laborable
        """);
    return TariffFolder.load(
        text.rules(
                "base",
                "rule \"Precio\" when Line() then unitPrice(\"10.00 EUR/h\"); end\n" + rules)
            .folder());
  }

  private static ChargeLineBuilder line(String date, String centre) {
    return ChargeLine.builder(
            new LineId("PT-1", "1"),
            LocalDate.parse(date),
            "C-1",
            Kind.LABOUR,
            Quantity.of("1", "h"))
        .workCentre(centre);
  }

  private static PricedLine priced(Tariff tariff, ChargeLineBuilder line) {
    return new Valuer(tariff, CLIENTS).value(WorkReport.of("PT-1", line.build())).lines().get(0);
  }

  private static String price(Tariff tariff, ChargeLineBuilder line) {
    return String.valueOf(priced(tariff, line).amount());
  }

  @Test
  void aHolidayIsOneOfTheRegionWhereTheWorkIsDone() {
    Tariff tariff = tariff("rule \"Festivo\" when Line( holiday ) then surcharge(\"100 %\"); end");

    assertThat(price(tariff, line("2026-09-11", "02"))).isEqualTo("20.00 EUR");
    assertThat(price(tariff, line("2026-09-11", "01"))).isEqualTo("10.00 EUR");
    assertThat(price(tariff, line("2028-09-11", "02"))).as("is none").isEqualTo("10.00 EUR");
    assertThat(price(tariff, line("2026-05-02", "01"))).isEqualTo("20.00 EUR");
    assertThat(price(tariff, line("2026-05-02", "02"))).isEqualTo("10.00 EUR");
    assertThat(price(tariff, line("2026-12-25", null))).isEqualTo("20.00 EUR");
  }

  @Test
  void theCompanysOwnDaysAreHolidaysToo() {
    Tariff tariff = tariff("rule \"Festivo\" when Line( holiday ) then surcharge(\"100 %\"); end");

    assertThat(price(tariff, line("2026-08-17", "02"))).isEqualTo("20.00 EUR");
    assertThat(price(tariff, line("2031-08-17", "01"))).isEqualTo("20.00 EUR");
    assertThat(price(tariff, line("2026-11-09", "01"))).isEqualTo("20.00 EUR");
    assertThat(price(tariff, line("2026-11-09", "02"))).isEqualTo("10.00 EUR");
  }

  @Test
  void aLineIsCutAtTheMidnightOfAHolidayOfItsRegion() {
    Tariff tariff = tariff("");
    LocalDateTime start = LocalDateTime.parse("2026-09-10T23:00");

    assertThat(priced(tariff, worked(start, "02")).pieces())
        .extracting(piece -> piece.band())
        .containsExactly("laborable", "festivo");
    assertThat(priced(tariff, worked(start, "01")).pieces())
        .extracting(piece -> piece.band())
        .containsExactly("laborable");
  }

  private static ChargeLineBuilder worked(LocalDateTime start, String centre) {
    return ChargeLine.builder(
            new LineId("PT-1", "1"), start.toLocalDate(), "C-1", Kind.LABOUR, Quantity.of("2", "h"))
        .workCentre(centre)
        .worked(start, start.plusHours(2));
  }

  @Test
  void rulesAskForTheDayOfTheWeek() {
    Tariff tariff =
        tariff("rule \"Sábado\" when Line( weekday in (SAT, SUN) ) then surcharge(\"50 %\"); end");

    assertThat(price(tariff, line("2026-03-07", "01"))).isEqualTo("15.00 EUR");
    assertThat(price(tariff, line("2026-03-06", "01"))).isEqualTo("10.00 EUR");
  }

  @Test
  void rulesAskForTheDayOfTheNotice() {
    Tariff tariff =
        tariff(
            """
            rule "Avisos de antes de la subida"
            when Line( noticeDate < "2026-01-01" )
            then discount("10 %");
            end
            """);

    ChargeLineBuilder late = line("2026-01-07", "01").noticeDate(LocalDate.of(2025, 12, 30));
    assertThat(price(tariff, late)).isEqualTo("9.00 EUR");
    assertThat(price(tariff, line("2026-01-07", "01"))).isEqualTo("10.00 EUR");
  }

  @Test
  void rulesAskForTheYearOfTheAgreement() {
    Tariff tariff =
        tariff(
            """
            rule "Primer año"
            when Line( agreementYear == 1, agreementFrom >= "2025-01-01", agreementTo == null )
            then discount("20 %");
            end
            """);

    assertThat(price(tariff, line("2026-03-14", "01").agreement("M-1"))).isEqualTo("8.00 EUR");
    assertThat(price(tariff, line("2026-03-15", "01").agreement("M-1"))).isEqualTo("10.00 EUR");
    assertThat(price(tariff, line("2026-03-14", "01"))).isEqualTo("10.00 EUR");
  }

  @Test
  void aDateAndADayOfTheWeekThatItIsNotContradictNoOtherRule() {
    tariff(
        """
        rule "Un martes"
        salience 1
        when Line( date == "2026-03-03" )
        then unitPrice("20.00 EUR");
        end

        rule "Los sábados"
        salience 1
        when Line( weekday == SAT )
        then unitPrice("30.00 EUR");
        end
        """);
  }
}
