package com.tarifario.cli.command;

import com.tarifario.core.text.Message;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How many of a list are shown, if it is not said: to people as many as they look through, to a
 * program all, since it could not tell that there are more.
 */
final class MostOption {

  private static final int FOR_PEOPLE = 50;
  private static final int ALL = Integer.MAX_VALUE - 1;

  @Option(
      names = "--most",
      paramLabel = "${bundle:label.number}",
      order = 14,
      descriptionKey = "l.most")
  private @Nullable Integer most;

  /**
   * How many to look for: one more than is shown, so that what is found tells whether there are
   * more.
   */
  int asked(StoreCommand command) {
    return shown(command) + 1;
  }

  private int shown(StoreCommand command) {
    if (most == null) {
      return command.isJson() ? ALL : FOR_PEOPLE;
    }
    return Math.min(StoreCommand.atLeastOne(most, "--most"), ALL);
  }

  /**
   * Lists what was found, and says if there are more.
   *
   * @param tree what a program reads of each
   * @param report writes those that are shown for people
   * @param more how it is said that there are more than those that are shown
   */
  <T> int list(
      StoreCommand command,
      List<T> found,
      Function<? super T, ?> tree,
      Consumer<List<T>> report,
      Function<List<T>, Message> more) {
    int wanted = shown(command);
    boolean hasMore = found.size() > wanted;
    List<T> shown = hasMore ? found.subList(0, wanted) : found;
    if (command.isJson()) {
      command.printJson(shown, tree);
    } else {
      report.accept(shown);
    }
    if (hasMore) {
      command.terminal().say(more.apply(shown));
    }
    return ExitStatus.FINE;
  }
}
