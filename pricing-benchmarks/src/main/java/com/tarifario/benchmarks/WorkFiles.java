package com.tarifario.benchmarks;

import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.money.Money;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Subject;
import com.tarifario.core.work.WorkReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes work and clients as files, for the command line and for what it is measured against. */
final class WorkFiles {

  /** The work file's columns. */
  static final List<String> COLUMNS =
      List.of(
          "document",
          "line",
          "date",
          "client",
          "work_centre",
          "work_order",
          "visit",
          "quote_tariff",
          "work_type",
          "billing",
          "kind",
          "item",
          "family",
          "category",
          "technician",
          "description",
          "quantity",
          "unit",
          "unit_cost",
          "list_price");

  private static final int REPORTS_AT_A_TIME = 1_000;

  private WorkFiles() {}

  /** Writes so many reports of the work, and its clients beside them. */
  static void write(Work work, int reports, Path file, Path data) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", COLUMNS) + "\n");
      for (int written = 0; written < reports; written += REPORTS_AT_A_TIME) {
        for (WorkReport report : work.reports(REPORTS_AT_A_TIME, written)) {
          int number = written / REPORTS_AT_A_TIME;
          for (ChargeLine line : report.lines()) {
            out.write(row(number + "-" + report.id(), line));
          }
        }
      }
    }
    Files.createDirectories(data);
    ClientRegister register = work.clients();
    try (BufferedWriter clients = Files.newBufferedWriter(data.resolve("clients.csv"));
        BufferedWriter centres = Files.newBufferedWriter(data.resolve("work-centres.csv"))) {
      clients.write("client,name,rate_group\n");
      centres.write("client,work_centre,name,zone\n");
      for (int number = 0; number < Fresh.CLIENTS; number++) {
        String code = Fresh.client(number);
        var client = register.client(code);
        String group = client == null ? "" : text(client.rateGroup());
        clients.write(code + ",Cliente " + number + "," + group + "\n");
        centres.write(code + ",01,Centro 1,Z0\n" + code + ",02,Centro 2,Z1\n");
      }
    }
  }

  private static String row(String document, ChargeLine line) {
    Assignment whom = line.assignment();
    Subject what = line.subject();
    Money cost = line.unitCost();
    return String.join(
            ",",
            document,
            line.id().line(),
            line.date().toString(),
            whom.client(),
            text(whom.workCentre()),
            "OT-" + document,
            "V-" + document,
            text(whom.quoteTariff()),
            "correctivo",
            "chargeable",
            what.kind().name(),
            "ART-" + line.quantity().value().unscaledValue(),
            "frio",
            text(what.category()),
            "T-" + line.date().getDayOfMonth(),
            "Trabajo del parte " + document,
            line.quantity().value().toPlainString(),
            line.quantity().unit().symbol(),
            cost == null ? "" : cost.amount().toPlainString(),
            cost == null ? "" : cost.amount().add(cost.amount()).toPlainString())
        + "\n";
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
