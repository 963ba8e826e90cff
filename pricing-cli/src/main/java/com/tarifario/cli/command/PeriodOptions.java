package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.store.Store;
import com.tarifario.store.commercial.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What of a list of happenings is wanted. */
final class PeriodOptions {

  private static final int MOST = 50;

  @Parameters(
      arity = "0..1",
      paramLabel = "${bundle:label.client}",
      descriptionKey = "period.client")
  private @Nullable String client;

  @Option(
      names = "--from",
      paramLabel = "${bundle:label.day}",
      order = 10,
      descriptionKey = "period.from")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "${bundle:label.day}",
      order = 11,
      descriptionKey = "period.to")
  private @Nullable String to;

  @Option(
      names = "--most",
      paramLabel = "${bundle:label.number}",
      order = 14,
      descriptionKey = "l.most")
  private int most = MOST;

  /**
   * What is asked for: one more than is shown, so that what is found tells whether there are more.
   */
  Period period(Store store) {
    LocalDate first = StoreCommand.dayOrNull(from);
    LocalDate last = StoreCommand.dayOrNull(to);
    if (first != null && last != null && last.isBefore(first)) {
      throw new CannotRunException(RegisterMessage.PERIOD_BACKWARDS, first, last);
    }
    return new Period(
        client == null ? null : StoreCommand.client(store, client).code(),
        first,
        last,
        Math.min(StoreCommand.atLeastOne(most, "--most"), Integer.MAX_VALUE - 1) + 1);
  }

  /** What is shown of what was found. */
  <T> List<T> shown(List<T> found) {
    return found.size() > most ? found.subList(0, most) : found;
  }

  /** Says that there are more than are shown, if so. */
  void tellMore(List<?> found, Terminal terminal) {
    if (found.size() > most) {
      terminal.say(RegisterMessage.MORE_LISTED, terminal.numbers().count(most));
    }
  }
}
