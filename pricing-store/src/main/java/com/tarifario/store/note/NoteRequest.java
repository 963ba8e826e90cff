package com.tarifario.store.note;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery note is to gather.
 *
 * @param client the client's code
 * @param on its day
 * @param title what it is about, in a line; may be empty
 * @param reports the numbers of reports that it takes whole, or all that is left of them
 * @param until it takes all approved reports up to that day, too; null for none but those named
 * @param lines parts of lines of reports
 * @param orders orders, or parts of them
 * @param workOrders the numbers of work orders whose closed price it takes
 * @param anew whether whole reports are priced anew on it, by the tariff's rules for delivery
 *     notes; else they come to what they were approved at
 */
public record NoteRequest(
    String client,
    LocalDate on,
    String title,
    List<String> reports,
    @Nullable LocalDate until,
    List<LinePart> lines,
    List<OrderPart> orders,
    List<String> workOrders,
    boolean anew) {

  /**
   * A part of a line of a report.
   *
   * @param report the report's number
   * @param line the line's number in it
   * @param quantity how much of it; null for all that is left
   */
  public record LinePart(String report, String line, @Nullable BigDecimal quantity) {

    public LinePart {
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(line, "line");
    }
  }

  /**
   * A part of an order.
   *
   * @param order the order's number
   * @param path the line; null for all lines
   * @param quantity how much of it; null for all that is left
   */
  public record OrderPart(String order, @Nullable String path, @Nullable BigDecimal quantity) {

    public OrderPart {
      Objects.requireNonNull(order, "order");
      if (path == null && quantity != null) {
        throw new IllegalArgumentException("A quantity is one of a line of order " + order + ".");
      }
    }
  }

  public NoteRequest {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(title, "title");
    reports = List.copyOf(reports);
    lines = List.copyOf(lines);
    orders = List.copyOf(orders);
    workOrders = List.copyOf(workOrders);
  }

  /** A delivery note of a client that gathers nothing yet. */
  public static NoteRequest of(String client, LocalDate on) {
    return new NoteRequest(client, on, "", List.of(), null, List.of(), List.of(), List.of(), false);
  }

  /** The same, with another title. */
  public NoteRequest titled(String text) {
    return new NoteRequest(client, on, text, reports, until, lines, orders, workOrders, anew);
  }

  /** The same, with these reports. */
  public NoteRequest withReports(List<String> numbers) {
    return new NoteRequest(client, on, title, numbers, until, lines, orders, workOrders, anew);
  }

  /** The same, with all approved reports up to that day; null for none but those named. */
  public NoteRequest withUntil(@Nullable LocalDate day) {
    return new NoteRequest(client, on, title, reports, day, lines, orders, workOrders, anew);
  }

  /** The same, with these parts of lines of reports. */
  public NoteRequest withLines(List<LinePart> parts) {
    return new NoteRequest(client, on, title, reports, until, parts, orders, workOrders, anew);
  }

  /** The same, with these orders or parts of them. */
  public NoteRequest withOrders(List<OrderPart> parts) {
    return new NoteRequest(client, on, title, reports, until, lines, parts, workOrders, anew);
  }

  /** The same, with the closed prices of these work orders. */
  public NoteRequest withWorkOrders(List<String> numbers) {
    return new NoteRequest(client, on, title, reports, until, lines, orders, numbers, anew);
  }

  /** The same, with whole reports priced anew. */
  public NoteRequest pricedAnew() {
    return new NoteRequest(client, on, title, reports, until, lines, orders, workOrders, true);
  }
}
