package com.tarifario.benchmarks;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes work as if it were just read: nothing in it is the same object as something else. */
final class Fresh {

  static final int LINES_PER_REPORT = 5;
  static final int CLIENTS = 2_000;

  private static final Currency EUR = Currency.getInstance("EUR");

  private static final String[] CODES =
      IntStream.range(0, CLIENTS).mapToObj(Fresh::code).toArray(String[]::new);

  private static final Unit HOUR = Unit.of("h");
  private static final Unit KILOMETRE = Unit.of("km");
  private static final Unit PIECE = Unit.of("ud");

  private Fresh() {}

  /** The code of a client. */
  static String client(int number) {
    return number < CODES.length ? text(CODES[number]) : code(number);
  }

  private static String code(int number) {
    return String.format(Locale.ROOT, "C-%04d", number);
  }

  /** A text of its own. */
  static String text(String text) {
    return new String(text.toCharArray());
  }

  /** One of so many, the first ones far more often. */
  static int skewed(int count, Random random) {
    return (int) (count * Math.pow(random.nextDouble(), 3));
  }

  /** All clients, so many rate groups in turn, and two work centres each. */
  static ClientRegister clients(int groups) {
    List<Client> clients = new ArrayList<>();
    List<WorkCentre> centres = new ArrayList<>();
    for (int number = 0; number < CLIENTS; number++) {
      String code = client(number);
      clients.add(Client.of(code, "Cliente " + number, "G" + number % groups));
      centres.add(WorkCentre.of(code, "01", "Centro 1", "Z0"));
      centres.add(WorkCentre.of(code, "02", "Centro 2", "Z1"));
    }
    return new ClientRegister(clients, centres, List.of());
  }

  /** What makes the lines of one report. */
  interface Lines {

    /** One line. */
    ChargeLine line(LineId id);
  }

  /** What begins a report. */
  interface Reports {

    /** What makes the lines of the next report. */
    Lines next();
  }

  /** So many reports. */
  static List<WorkReport> reports(int count, Reports reports) {
    List<WorkReport> all = new ArrayList<>(count);
    for (int report = 0; report < count; report++) {
      String id = "PT-" + (1_000_000 + report);
      Lines lines = reports.next();
      List<ChargeLine> made = new ArrayList<>(LINES_PER_REPORT);
      for (int line = 1; line <= LINES_PER_REPORT; line++) {
        made.add(lines.line(new LineId(id, Integer.toString(line))));
      }
      all.add(new WorkReport(id, made));
    }
    return all;
  }

  /**
   * Begins a line.
   *
   * @param quantity in hundredths of the unit
   * @param unitCost in cents
   */
  static ChargeLineBuilder line(
      LineId id, LocalDate date, int client, Kind kind, long quantity, long unitCost) {
    Unit unit = kind == Kind.LABOUR ? HOUR : kind == Kind.TRAVEL ? KILOMETRE : PIECE;
    Quantity much = new Quantity(BigDecimal.valueOf(quantity, 2), unit);
    return ChargeLine.builder(id, date, client(client), kind, much)
        .unitCost(Money.of(BigDecimal.valueOf(unitCost, 2), EUR));
  }
}
