package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The states of each kind of work, what they mean and what leads from one to the next. */
public final class StatesReport {

  private final Terminal terminal;

  /** A report to the terminal. */
  public StatesReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Writes the states of kinds of work. */
  public void write(Map<WorkType, Lifecycle> lifecycles) {
    Table table =
        Table.of(
            left(text(WorkMessage.COLUMN_TYPE)),
            left(text(WorkMessage.COLUMN_STATE)),
            left(text(WorkMessage.COLUMN_MEANS)),
            left(text(WorkMessage.COLUMN_LEADS_TO)));
    lifecycles.forEach((type, lifecycle) -> states(table, type.word(), lifecycle, terminal.locale()));
    terminal.table(table, 0);
  }

  /** Writes the states of a lifecycle into a table of four columns. */
  static void states(Table table, String name, Lifecycle lifecycle, Locale locale) {
    for (State state : lifecycle.states()) {
      table.row(
          state.equals(lifecycle.initial()) ? name : "",
          state.label(locale).equals(state.name())
              ? state.name()
              : state.name() + " (" + state.label(locale) + ")",
          state.traits().stream()
              .map(each -> each.name().toLowerCase(Locale.ROOT))
              .sorted()
              .collect(Collectors.joining(", ")),
          lifecycle.actions(state.name()).stream()
              .map(each -> each + " → " + lifecycle.after(state.name(), each).name())
              .collect(Collectors.joining(", ")));
    }
  }

  private String text(WorkMessage key) {
    return terminal.text(key);
  }
}
