package com.tarifario.cli.command;

import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.text.Message;
import com.tarifario.store.Store;
import com.tarifario.store.commercial.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What of a list of happenings is wanted. */
final class PeriodOptions {

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

  @Mixin private MostOption most = new MostOption();

  /**
   * What is asked for: one more than is shown, so that what is found tells whether there are more.
   */
  Period period(StoreCommand command, Store store) {
    LocalDate first = StoreCommand.dayOrNull(from);
    LocalDate last = StoreCommand.dayOrNull(to);
    if (first != null && last != null && last.isBefore(first)) {
      throw new CannotRunException(RegisterMessage.PERIOD_BACKWARDS, first, last);
    }
    return new Period(
        client == null ? null : StoreCommand.client(store, client).code(),
        first,
        last,
        most.asked(command));
  }

  /**
   * Lists what was found in the period, and says if there is more.
   *
   * @param tree what a program reads of each
   * @param report writes those that are shown for people
   */
  <T> int list(
      StoreCommand command, List<T> found, Function<? super T, ?> tree, Consumer<List<T>> report) {
    return most.list(command, found, tree, report, shown -> more(command, shown.size()));
  }

  /** The sentence that there are more than the ones that are shown. */
  static Message more(StoreCommand command, int shown) {
    return Message.of(RegisterMessage.MORE_LISTED, command.terminal().numbers().count(shown));
  }
}
