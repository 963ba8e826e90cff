package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.store.client.Duplicate;
import java.util.ArrayList;
import java.util.List;

/**
 * The clients of an import that may be others, of which the first are told and the rest counted.
 */
public final class AlikeClients {

  private static final int MOST_TOLD = 20;

  private final List<List<Duplicate>> told = new ArrayList<>();
  private long more;

  /**
   * Takes note of a client.
   *
   * @param pairs which it may be, the likest first; at least one
   */
  public void add(List<Duplicate> pairs) {
    if (told.size() < MOST_TOLD) {
      told.add(pairs);
    } else {
      more++;
    }
  }

  /** Tells them among the messages; nothing if there are none. */
  public void warn(Terminal terminal) {
    DuplicatesReport report = new DuplicatesReport(terminal);
    told.forEach(each -> report.warn(each.get(0).code(), each));
    if (more > 0) {
      terminal.say(RegisterMessage.MORE_DUPLICATES, terminal.numbers().count(more));
    }
  }
}
