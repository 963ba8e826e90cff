package com.tarifario.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rate sheets beside rules, as files of a tariff folder. */
class RateSheetsInFoldersTest {

  private static final String GENERAL =
      """
      rule "Labour"
      when Line( kind == LABOUR )
      then markup("35 %");
      end
      """;

  @TempDir Path folder;
  @TempDir Path other;

  @Test
  void aRowOfAHigherLayerWinsOverARuleAndIsNamedByItsPlace() {
    new TariffText(folder, "base", "client")
        .rules("base", GENERAL)
        .file("layers/client/prices.csv", "client,unitPrice\nC-1,48.00 EUR/h\n");

    PricedLine line = line();

    assertThat(line.amount()).hasToString("96.00 EUR");
    assertThat(line.winners().toString()).contains("layers/client/prices.csv");
  }

  @Test
  void aRuleOfAHigherLayerWinsOverARow() {
    new TariffText(folder, "base", "client")
        .file("layers/base/prices.csv", "client,unitPrice\nC-1,48.00 EUR/h\n")
        .rules("client", GENERAL);

    assertThat(line().amount()).hasToString("81.00 EUR");
  }

  @Test
  void aRowWaivesWhatARuleProposes() {
    TariffText tariff =
        new TariffText(folder, "base", "client")
            .rules(
                "base",
                GENERAL
                    + """
                    rule "Night"
                    when Line( kind == LABOUR )
                    then surcharge("20 %", group("night"));
                    end
                    """);

    assertThat(line().amount()).hasToString("97.20 EUR");

    tariff.file("layers/client/waived.csv", "client,waive\nC-1,night\n");
    assertThat(line().amount()).hasToString("81.00 EUR");
  }

  @Test
  void aSheetOfALeftOutLayerDecidesNothingButItsGroupsAreKnown() {
    new TariffText(folder, "base", "client")
        .rules("base", GENERAL)
        .file(
            "layers/night/prices.csv",
            "kind,\"surcharge(\"\"$\"\", group(\"\"night\"\"))\"\nLABOUR,25 %\n")
        .file("layers/client/waived.csv", "client,waive\nC-1,night\n");

    assertThat(line().amount()).hasToString("81.00 EUR");
  }

  @Test
  void rowsAreCountedByLayer() {
    new TariffText(folder, "base", "client")
        .rules("base", GENERAL)
        .file("layers/client/b.csv", "client,unitPrice\nC-1,48.00 EUR/h\n")
        .file("layers/client/a.csv", "client,unitPrice\nC-2,48.00 EUR/h\nC-3,47.00 EUR/h\n");

    TariffCheck check = TariffFolder.check(folder, Trust.REFUSE_CODE);

    assertThat(check.rulesByLayer().toString()).isEqualTo("{base=1, client=0}");
    assertThat(check.rowsByLayer().toString()).isEqualTo("{base=0, client=3}");
  }

  @Test
  void theHashIsThatOfTheRowsWhateverEndsTheirLines() {
    String rows = "client,unitPrice\nC-1,48.00 EUR/h\n";
    new TariffText(folder, "base").file("layers/base/a.csv", rows);
    new TariffText(other, "base").file("layers/base/a.csv", rows.replace("\n", "\r\n"));
    String hash = TariffFolder.load(folder).id().hash();

    assertThat(TariffFolder.load(other).id().hash()).isEqualTo(hash);

    new TariffText(other, "base").file("layers/base/a.csv", rows.replace("48", "49"));
    assertThat(TariffFolder.load(other).id().hash()).isNotEqualTo(hash);
  }

  @Test
  void whatASpreadsheetProgramLeavesBesideAnOpenFileIsNoSheet() {
    new TariffText(folder, "base")
        .file("layers/base/a.csv", "client,unitPrice\nC-1,48.00 EUR/h\n")
        .file("layers/base/~$a.csv", "user");

    assertThat(TariffFolder.check(folder, Trust.REFUSE_CODE).problems()).isEmpty();
  }

  private PricedLine line() {
    Tariff tariff = TariffFolder.load(folder);
    ChargeLine line =
        ChargeLine.builder(
                new LineId("PT-1", "1"),
                LocalDate.of(2026, 3, 2),
                "C-1",
                Kind.LABOUR,
                Quantity.of("2", "h"))
            .unitCost(Money.of("30", "EUR"))
            .build();
    return new Valuer(tariff, ClientRegister.of(Client.of("C-1", "Uno", "A")))
        .value(WorkReport.of("PT-1", line))
        .lines()
        .get(0);
  }
}
