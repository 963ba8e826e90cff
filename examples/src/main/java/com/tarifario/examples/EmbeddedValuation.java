package com.tarifario.examples;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import com.tarifario.rules.TariffFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How an application prices its own work reports: load the tariff once, keep the valuer, value
 * documents, read prices and proofs. A valuer serves any number of threads.
 */
public final class EmbeddedValuation {

  private EmbeddedValuation() {}

  /** Values one work report by the tariff in the folder that is given, and prints it. */
  public static void main(String[] arguments) {
    print(Path.of(arguments[0]), System.out);
  }

  static void print(Path tariffFolder, PrintStream out) {
    // Once, when the application starts:
    Tariff tariff = TariffFolder.load(tariffFolder);
    Valuer valuer = new Valuer(tariff, clients());

    // For each document, in any thread:
    Valuation valuation = valuer.value(workReport());
    for (PricedLine line : valuation.lines()) {
      out.println(line.id() + "  " + line.status() + "  " + line.amount());
      for (Step step : line.proof().steps()) {
        out.println(
            "    %s: %s -> %s"
                .formatted(
                    step.what().in(Locale.ENGLISH),
                    step.before().toPlainString(),
                    step.after().toPlainString()));
      }
    }
    out.println("net " + valuation.total().net() + ", gross " + valuation.gross());
  }

  /** The application's own clients; a ClientDirectory of its own can ask its database instead. */
  private static ClientRegister clients() {
    return new ClientRegister(
        List.of(Client.of("C-700", "Cafetería Alborada", "A")),
        List.of(WorkCentre.of("C-700", "01", "Local de la plaza", "Z0")),
        List.of());
  }

  private static WorkReport workReport() {
    LocalDate day = LocalDate.of(2026, 3, 18);
    return WorkReport.of(
        "PT-1",
        ChargeLine.builder(
                new LineId("PT-1", "1"), day, "C-700", Kind.LABOUR, Quantity.of("1.2", "h"))
            .workCentre("01")
            .family("frio")
            .category("oficial 1a")
            .unitCost(Money.of("21.40", "EUR"))
            .worked(day.atTime(18, 20), day.atTime(19, 32))
            .build(),
        ChargeLine.builder(
                new LineId("PT-1", "2"), day, "C-700", Kind.MATERIAL, Quantity.of("1", "ud"))
            .workCentre("01")
            .family("repuesto")
            .item("VEN-10W")
            .unitCost(Money.of("38.00", "EUR"))
            .listPrice(Money.of("62.40", "EUR"))
            .build());
  }
}
