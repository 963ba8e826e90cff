package com.tarifario.store.line;

import org.jspecify.annotations.Nullable;

/**
 * What a line of a delivery note delivers; nothing for a line of its own.
 *
 * @param line the identity of a report's line; of a charge, of the line that caused it
 * @param charge the name of a charge that the line caused; null if it is the line itself
 * @param orderLine the identity of an order's line
 * @param workOrder the identity of a work order whose closed price it is
 * @param gathered whether a report or an order rendered what stands there; so it did where the note
 *     was corrected, whose lines deliver nothing again
 */
public record LineSource(
    @Nullable Long line,
    @Nullable String charge,
    @Nullable Long orderLine,
    @Nullable Long workOrder,
    boolean gathered) {

  /** It delivers nothing else. */
  public static final LineSource NONE = new LineSource(null, null, null, null, false);

  /** It delivers a line of a report. */
  public static LineSource ofLine(long line) {
    return new LineSource(line, null, null, null, true);
  }

  /** It delivers a charge that a line of a report caused. */
  public static LineSource ofCharge(long line, String charge) {
    return new LineSource(line, charge, null, null, true);
  }

  /** It delivers a line of an order. */
  public static LineSource ofOrder(long orderLine) {
    return new LineSource(null, null, orderLine, null, true);
  }

  /** It is the closed price of a work order. */
  public static LineSource ofWorkOrder(long workOrder) {
    return new LineSource(null, null, null, workOrder, false);
  }

  /** That of the line which takes its place where its note is corrected: it delivers nothing. */
  public LineSource corrected() {
    return new LineSource(null, null, null, null, gathered);
  }

  /** Whether it delivers nothing else. */
  public boolean isNone() {
    return line == null && orderLine == null && workOrder == null;
  }
}
