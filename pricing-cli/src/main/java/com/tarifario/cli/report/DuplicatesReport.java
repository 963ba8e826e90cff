package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.store.client.Duplicate;
import java.util.List;

/** Tells which clients may be one and the same. */
public final class DuplicatesReport {

  private static final int MOST_NAMED = 2;

  private final Terminal terminal;

  /** A report to the terminal. */
  public DuplicatesReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Tells among the messages that a client may be another, in one warning: which are the likest,
   * and how many more there are.
   *
   * @param alike which it may be, the likest first; nothing is told if it is empty
   */
  public void warn(String code, List<Duplicate> alike) {
    String named =
        alike.stream()
            .limit(MOST_NAMED)
            .map(this::named)
            .reduce((one, other) -> terminal.text(RegisterMessage.OR_ALIKE, one, other))
            .orElse("");
    if (named.isEmpty()) {
      return;
    }
    String told =
        alike.size() <= MOST_NAMED
            ? terminal.text(RegisterMessage.MAY_BE_SAME, code, named)
            : terminal.text(
                RegisterMessage.MAY_BE_SAME_OR_MORE,
                code,
                named,
                terminal.numbers().count(alike.size() - MOST_NAMED));
    terminal.err().println(terminal.errStyle().yellow(told));
    terminal.err().flush();
  }

  private String named(Duplicate pair) {
    return terminal.text(
        RegisterMessage.ALIKE, pair.other(), pair.otherName(), reason(pair), pair.score());
  }

  /** Writes them as a table. */
  public void write(List<Duplicate> pairs) {
    if (pairs.isEmpty()) {
      terminal.say(RegisterMessage.FOUND_NONE);
      return;
    }
    Table table =
        Table.of(
            left(terminal.text(RegisterMessage.COLUMN_CLIENT)),
            left(terminal.text(RegisterMessage.COLUMN_OTHER)),
            left(terminal.text(RegisterMessage.COLUMN_NAME)),
            right(terminal.text(RegisterMessage.COLUMN_SCORE)),
            left(terminal.text(RegisterMessage.COLUMN_REASON)));
    for (Duplicate pair : pairs) {
      table.row(
          pair.code(),
          pair.other(),
          pair.otherName(),
          Integer.toString(pair.score()),
          reason(pair));
    }
    terminal.table(table, 0);
  }

  private String reason(Duplicate pair) {
    return terminal.text(RegisterMessage.valueOf("REASON_" + pair.reason().name()));
  }
}
