package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.MessageKey;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.StateChange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The state of works. */
public final class WorksReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final StateLabels labels;

  /** A report to the terminal, with what people call the states. */
  public WorksReport(Terminal terminal, StateLabels labels) {
    this.terminal = terminal;
    this.labels = labels;
  }

  /** Writes a list of works; says so if there are none. */
  public void list(List<KeptWork> works) {
    list(works, null);
  }

  /**
   * Writes a list of works of which something is to be billed; says so if there are none.
   *
   * @param unbilled what is left of them, by their identities; without those of which it is not
   *     known
   */
  public void unbilled(List<KeptWork> works, Map<Long, Money> unbilled) {
    list(works, unbilled);
  }

  private void list(List<KeptWork> works, @Nullable Map<Long, Money> unbilled) {
    if (works.isEmpty()) {
      terminal.say(RegisterMessage.FOUND_NONE);
    } else {
      table(works, unbilled, 0);
    }
    terminal.out().flush();
  }

  /**
   * The table of works.
   *
   * @param unbilled what is left of them; null if that is not shown
   */
  private void table(List<KeptWork> works, @Nullable Map<Long, Money> unbilled, int indent) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(left(text(WorkMessage.COLUMN_NUMBER)));
    columns.add(left(text(WorkMessage.COLUMN_TYPE)));
    columns.add(left(text(WorkMessage.COLUMN_STATE)));
    columns.add(left(terminal.text(RegisterMessage.COLUMN_DATE)));
    columns.add(left(terminal.text(RegisterMessage.COLUMN_CLIENT)));
    columns.add(right(terminal.text(RegisterMessage.COLUMN_AMOUNT)));
    if (unbilled != null) {
      columns.add(right(text(WorkMessage.COLUMN_LEFT)));
    }
    columns.add(left(text(WorkMessage.COLUMN_DUE)));
    columns.add(left(terminal.text(RegisterMessage.COLUMN_WHO)));
    columns.add(left(text(WorkMessage.COLUMN_TITLE)));
    columns.add(left(terminal.text(RegisterMessage.COLUMN_NEXT)));
    Table table = Table.of(columns.toArray(Table.Column[]::new));
    works.forEach(each -> table.row(row(each, unbilled).toArray(String[]::new)));
    terminal.table(table, indent);
  }

  private List<String> row(KeptWork kept, @Nullable Map<Long, Money> unbilled) {
    Work work = kept.work();
    List<String> cells = new ArrayList<>();
    cells.add(work.number());
    cells.add(type(work.type()));
    cells.add(labels.of(work));
    cells.add(work.on().toString());
    cells.add(place(work));
    cells.add(money(work.amount()));
    if (unbilled != null) {
      cells.add(money(unbilled.get(kept.id())));
    }
    cells.add(shown(work.dueOn()));
    cells.add(work.person());
    cells.add(line(work.title()));
    cells.add(next(work));
    return cells;
  }

  /**
   * Writes a piece of work.
   *
   * @param actions what can be done with it in its state
   * @param outdated whether its lines were changed since it was valued
   * @param checklist what is to be done, step by step; may be empty
   * @param zone the zone whose days and times are shown
   */
  public void show(
      KeptWork kept,
      List<String> actions,
      boolean outdated,
      List<String> checklist,
      List<StateChange> history,
      List<KeptWork> cameOf,
      ZoneId zone) {
    card(kept, Map.of(), actions, outdated);
    if (!checklist.isEmpty()) {
      terminal.heading(text(WorkMessage.HEADING_CHECKLIST));
      checklist.forEach(step -> terminal.out().println("  - " + line(step)));
    }
    whatCame(kept, history, cameOf, zone);
  }

  /**
   * The same, with more.
   *
   * @param more what else is known of it, by label
   */
  void show(
      KeptWork kept,
      Map<String, String> more,
      List<String> actions,
      List<StateChange> history,
      List<KeptWork> cameOf,
      ZoneId zone) {
    card(kept, more, actions, false);
    whatCame(kept, history, cameOf, zone);
  }

  private void card(
      KeptWork kept, Map<String, String> more, List<String> actions, boolean outdated) {
    Work work = kept.work();
    terminal.out().println(terminal.outStyle().bold(work.number() + " " + line(work.title())));
    Table table = Table.of(left(""), left(""));
    row(table, WorkMessage.COLUMN_TYPE, type(work.type()));
    row(table, WorkMessage.COLUMN_STATE, labels.of(work));
    row(table, WorkMessage.LABEL_CAN, String.join(", ", actions));
    row(table, WorkMessage.LABEL_CLIENT, place(work));
    row(table, RegisterMessage.COLUMN_DATE, work.on().toString());
    row(table, WorkMessage.COLUMN_DUE, shown(work.dueOn()));
    String amount = money(work.amount());
    row(
        table,
        RegisterMessage.COLUMN_AMOUNT,
        outdated ? amount + " (" + terminal.text(LineMessage.OUTDATED) + ")" : amount);
    row(table, RegisterMessage.COLUMN_NEXT, next(work));
    row(table, RegisterMessage.COLUMN_WHO, work.person());
    links(table, work.links());
    row(table, WorkMessage.LABEL_TO_DO, toDo(kept));
    more.forEach(table::row);
    terminal.table(table, INDENT);
  }

  private void whatCame(
      KeptWork kept, List<StateChange> history, List<KeptWork> cameOf, ZoneId zone) {
    states(kept.type(), history, zone);
    if (!cameOf.isEmpty()) {
      terminal.heading(text(WorkMessage.HEADING_CAME_OF));
      table(cameOf, null, INDENT);
    }
    terminal.out().flush();
  }

  private void links(Table table, WorkLinks links) {
    row(table, WorkMessage.LABEL_REQUEST, links.request());
    row(table, WorkMessage.LABEL_QUOTE, links.quote());
    row(table, WorkMessage.LABEL_ORDER, links.order());
    row(table, WorkMessage.LABEL_WORK_ORDER, links.workOrder());
    row(table, WorkMessage.LABEL_AGREEMENT, links.agreement());
    row(table, WorkMessage.LABEL_CORRECTS, links.corrects());
  }

  private String toDo(KeptWork kept) {
    return Stream.of(
            kept.toValue() ? text(WorkMessage.TO_VALUE) : "",
            kept.toBill() ? text(WorkMessage.TO_BILL) : "")
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private void states(WorkType type, List<StateChange> history, ZoneId zone) {
    terminal.heading(text(WorkMessage.HEADING_STATES));
    Table table =
        Table.of(
            left(text(WorkMessage.COLUMN_MOMENT)),
            left(text(WorkMessage.COLUMN_ACTION)),
            left(text(WorkMessage.COLUMN_STATE)),
            left(terminal.text(RegisterMessage.COLUMN_WHO)),
            left(terminal.text(RegisterMessage.COLUMN_DESCRIPTION)));
    for (StateChange each : history) {
      table.row(
          LocalDate.ofInstant(each.at(), zone).toString(),
          shown(each.action()),
          labels.of(type, each.to()),
          each.who(),
          line(shown(each.note())));
    }
    terminal.table(table, INDENT);
  }

  private void row(Table table, MessageKey label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      table.row(terminal.text(label), value);
    }
  }

  private String type(WorkType type) {
    return text(WorkMessage.valueOf("TYPE_" + type.name()));
  }

  private static String place(Work work) {
    return work.client() + (work.workCentre() == null ? "" : "/" + work.workCentre());
  }

  private String money(@Nullable Money money) {
    return money == null ? "" : terminal.numbers().money(money);
  }

  private String next(Work work) {
    String step = line(shown(work.nextStep()));
    return work.nextOn() == null
        ? step
        : terminal.text(RegisterMessage.NEXT_BY, step, work.nextOn()).strip();
  }

  private static String shown(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private String text(WorkMessage key) {
    return terminal.text(key);
  }
}
