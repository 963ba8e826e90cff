package com.tarifario.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules and prices that the design shows. */
class WorkedExampleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

  private Valuer valuer;

  @BeforeEach
  void loadTariff(@TempDir Path folder) {
    TariffText tariff =
        new TariffText(folder)
            .settings(
                """
                name: Ejemplo
                currency: EUR
                layers: [rate-groups, client]
                calendar:
                  zone: Europe/Madrid
                  bands:
                    - {band: noche, days: [MON-SUN], from: "22:00", to: "06:00"}
                  otherwise: laborable
                """)
            .rules(
                "rate-groups",
                """
                rule "Grupo A: mano de obra, coste + 35 %"
                when Line( rateGroup == "A", kind == LABOUR )
                then markup("35 %");
                end

                rule "Nocturnidad, salvo acuerdos"
                when Line( kind == LABOUR, band == "noche", agreement == null )
                then surcharge("25 %", onBase, group("nocturnidad"));
                end
                """)
            .rules(
                "client",
                """
                rule "C-014, centro 03: oficial 1a"
                when Line( client == "C-014", workCentre == "03", kind == LABOUR, category == "oficial 1a" )
                then unitPrice("48.00 EUR/h");
                end
                """);
    valuer =
        new Valuer(
            TariffFolder.load(tariff.folder()),
            new ClientRegister(
                List.of(Client.of("C-001", "Uno", "A"), Client.of("C-014", "Catorce", "B")),
                List.of(WorkCentre.of("C-014", "03", "Nave 3", "1")),
                List.of(new Agreement("AM-1", "C-014", null, DAY, null, Map.of()))));
  }

  @Test
  void costThirtyInGroupAIsFortyAndAHalf() {
    PricedLine line = value(labour("C-001", "1").unitCost(Money.of("30", "EUR")));

    assertThat(line.unitPrice()).isEqualTo(Money.of("40.50", "EUR"));
    assertThat(line.winners().get(0).location()).hasToString("layers/rate-groups/rules.drl:1:1");
  }

  @Test
  void theNightHourOfAClientPriceCarriesTheSurcharge() {
    PricedLine line = value(twoHoursAcrossTheNightBorder());

    assertThat(line.amount()).isEqualTo(Money.of("108.00", "EUR"));
    assertThat(line.pieces())
        .extracting(piece -> piece.band())
        .containsExactly("laborable", "noche");
  }

  @Test
  void anAgreementKeepsTheNightSurchargeAway() {
    PricedLine line = value(twoHoursAcrossTheNightBorder().agreement("AM-1"));

    assertThat(line.amount()).isEqualTo(Money.of("96.00", "EUR"));
  }

  private static ChargeLineBuilder twoHoursAcrossTheNightBorder() {
    return labour("C-014", "2")
        .workCentre("03")
        .category("oficial 1a")
        .worked(LocalDateTime.of(2026, 3, 3, 21, 0), LocalDateTime.of(2026, 3, 3, 23, 0));
  }

  private static ChargeLineBuilder labour(String client, String hours) {
    return ChargeLine.builder(
        new LineId("PT-1", "1"), DAY, client, Kind.LABOUR, Quantity.of(hours, "h"));
  }

  private PricedLine value(ChargeLineBuilder line) {
    return valuer.value(WorkReport.of("PT-1", line.build())).lines().get(0);
  }
}
