package com.tarifario.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.WorkReport;
import com.tarifario.rules.InvalidTariffException;
import com.tarifario.rules.TariffFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What random tariffs brought to light, each in its smallest form, so that it stays mended. */
class FoundByReferenceTest {

  private static final ClientDirectory CLIENTS = Company.DIRECTORY;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 7);

  @TempDir private Path folder;

  @BeforeEach
  void settings() throws IOException {
    layers("layers: [low, high]");
    rules("low", "ninguna.drl", "");
    rules("high", "ninguna.drl", "");
  }

  @Test
  void stepsOfFiveMinutesLoseNoCentToAnEndlessQuotient() throws IOException {
    rules(
        "low",
        "a.drl",
        """
        rule "precio" when Line( ) then unitPrice("45.06 EUR"); increment("5 min"); end
        """);
    assertThat(value(labour("0.05")).amount()).isEqualTo(Money.of("3.76", "EUR"));
  }

  @Test
  void anOverrideOfStepsOfFiveMinutesLosesNoneEither() throws IOException {
    rules("low", "a.drl", "rule \"paso\" when Line( ) then increment(\"5 min\"); end");
    PriceOverride override = new PriceOverride(Money.of("45.06", "EUR"), "pactado", "ana", null);
    assertThat(value(labour("0.05").override(override)).amount())
        .isEqualTo(Money.of("3.76", "EUR"));
  }

  @Test
  void chargesComeInTheSameOrderWhateverFilesTheirRulesStandIn() throws IOException {
    String dieta = "rule \"1\" when Line( ) then charge(\"Dieta\", \"9 EUR\", perDay); end";
    String salida = "rule \"2\" when Line( ) then charge(\"Salida\", \"30 EUR\", perDay); end";
    rules("low", "a.drl", dieta);
    rules("low", "b.drl", salida);
    List<String> before = charges();
    rules("low", "a.drl", salida);
    rules("low", "b.drl", dieta);
    assertThat(charges()).isEqualTo(before).containsExactly("Dieta", "Salida");
  }

  @Test
  void twoFirstChargesOfOneLevelAreRefusedWhenTheTariffIsLoaded() throws IOException {
    rules(
        "low",
        "a.drl",
        """
        rule "una" when Line( ) then charge("Salida", "30 EUR", perVisit, first); end
        rule "otra" when Line( ) then charge("Salida", "40 EUR", perVisit, first); end
        """);
    assertThatThrownBy(() -> TariffFolder.load(folder))
        .isInstanceOf(InvalidTariffException.class)
        .hasMessageContaining("\"una\"")
        .hasMessageContaining("\"otra\"");
  }

  @Test
  void aWaiverOfWhatAClosedBaseKeepsAwayHadNothingToTakeAway() throws IOException {
    rules("low", "a.drl", "rule \"plus\" when Line( ) then surcharge(\"5 %\", group(\"g\")); end");
    rules(
        "high",
        "a.drl",
        """
        rule "cerrado" when Line( ) then unitPrice("48 EUR", closed); waive("g"); end
        """);
    assertThat(value(labour("1")).proof().verdicts())
        .filteredOn(verdict -> verdict.applied())
        .extracting(verdict -> verdict.candidate().proposal().getClass().getSimpleName())
        .containsExactly("Base");
  }

  @Test
  void aLineInNoBandSaysSoWhateverItsQuantityRulesSay() throws IOException {
    layers(
        """
        layers: [low, high]
        calendar:
          zone: Europe/Madrid
          bands: [{band: noche, days: [MON-SUN], from: "22:00", to: "06:00"}]
        """);
    rules("low", "a.drl", "rule \"minimo\" when Line( ) then minimum(\"1 ud\"); end");
    ChargeLineBuilder line = labour("1").worked(DAY.atTime(9, 0), DAY.atTime(10, 0));
    assertThat(value(line).status()).isEqualTo(LineStatus.NO_BAND);
  }

  @Test
  void aLayerIsLeftOutWithoutAnEditInRulesThatWaiveWhatItProposes() throws IOException {
    rules("low", "a.drl", "rule \"plus\" when Line( ) then surcharge(\"5 %\", group(\"g\")); end");
    rules(
        "high",
        "a.drl",
        "rule \"neto\" when Line( ) then unitPrice(\"48 EUR\"); waive(\"g\"); end");
    layers("layers: [high]");
    assertThat(value(labour("1")).amount()).isEqualTo(Money.of("48.00", "EUR"));
  }

  private void layers(String yaml) throws IOException {
    Files.writeString(folder.resolve("tariff.yaml"), "name: Prueba\ncurrency: EUR\n" + yaml);
  }

  private void rules(String layer, String file, String drl) throws IOException {
    Path path = folder.resolve("layers").resolve(layer).resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, drl);
  }

  private List<String> charges() {
    return valuation(labour("1")).lines().stream()
        .filter(PricedLine::isCharge)
        .map(PricedLine::charge)
        .toList();
  }

  private PricedLine value(ChargeLineBuilder line) {
    return valuation(line).lines().get(0);
  }

  private Valuation valuation(ChargeLineBuilder line) {
    return new Valuer(TariffFolder.load(folder), CLIENTS)
        .value(WorkReport.of("PT-1", line.build()));
  }

  private static ChargeLineBuilder labour(String hours) {
    return ChargeLine.builder(
        new LineId("PT-1", "1"), DAY, "C-1", Kind.LABOUR, Quantity.of(hours, "h"));
  }
}
