package com.tarifario.cli.command;

import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.store.Store;
import com.tarifario.store.commercial.Period;
import java.time.LocalDate;
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
        StoreCommand.atLeastOne(most, "--most"));
  }
}
