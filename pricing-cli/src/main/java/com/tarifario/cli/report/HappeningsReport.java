package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.ClientExpense;
import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.core.commercial.Incident;
import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.store.commercial.Kept;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened with clients, the last first. */
public final class HappeningsReport {

  private final Terminal terminal;

  /** A report to the terminal. */
  public HappeningsReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Writes a timeline, with what people call the states. */
  public void timeline(List<TimelineEntry> entries, StateLabels labels) {
    timeline(entries, labels, 0);
  }

  void timeline(List<TimelineEntry> entries, StateLabels labels, int indent) {
    Table table =
        Table.of(
            left(text(RegisterMessage.COLUMN_DATE)),
            left(text(RegisterMessage.COLUMN_WHAT)),
            left(text(RegisterMessage.COLUMN_WHO)),
            left(text(RegisterMessage.COLUMN_DESCRIPTION)));
    for (TimelineEntry each : entries) {
      table.row(
          each.on().toString(),
          text(RegisterMessage.valueOf("WHAT_" + each.kind().name())),
          each.person(),
          line(description(each, labels)));
    }
    write(table, indent);
  }

  private String description(TimelineEntry entry, StateLabels labels) {
    String state = entry.state();
    Money amount = entry.amount();
    return Stream.of(
            shown(entry.reference()),
            amount == null ? "" : terminal.numbers().money(amount),
            state == null
                ? ""
                : state(labels.of(WorkType.valueOf(entry.kind().name()), state), entry),
            entry.text())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What is called so leads to a text, if there is one. */
  private static String state(String label, TimelineEntry entry) {
    return entry.text().isEmpty() ? label : label + ":";
  }

  /** Writes calls. */
  public void visits(List<Kept<CommercialVisit>> visits) {
    Table table =
        Table.of(
            right(terminal.text(WorkMessage.COLUMN_NUMBER)),
            left(text(RegisterMessage.COLUMN_DATE)),
            left(text(RegisterMessage.COLUMN_CLIENT)),
            left(text(RegisterMessage.COLUMN_WHO)),
            left(text(RegisterMessage.COLUMN_CONTACT)),
            left(text(RegisterMessage.COLUMN_NEXT)),
            left(text(RegisterMessage.COLUMN_OUTCOME)));
    for (Kept<CommercialVisit> kept : visits) {
      CommercialVisit each = kept.value();
      table.row(
          String.valueOf(kept.id()),
          each.on().toString(),
          each.client() + (each.workCentre() == null ? "" : "/" + each.workCentre()),
          each.person(),
          line(each.contact()),
          next(each),
          line(each.outcome()));
    }
    write(table, 0);
  }

  private String next(CommercialVisit visit) {
    String step = line(visit.nextStep());
    return visit.nextOn() == null
        ? step
        : text(RegisterMessage.NEXT_BY, step, visit.nextOn()).strip();
  }

  /** Writes incidents. */
  public void incidents(List<Incident> incidents) {
    Table table =
        Table.of(
            left(text(RegisterMessage.COLUMN_INCIDENT)),
            left(text(RegisterMessage.COLUMN_DATE)),
            left(text(RegisterMessage.COLUMN_CLIENT)),
            left(text(RegisterMessage.COLUMN_WHO)),
            left(text(RegisterMessage.COLUMN_CLOSED)),
            left(text(RegisterMessage.COLUMN_OUTCOME)),
            left(text(RegisterMessage.COLUMN_DESCRIPTION)));
    for (Incident each : incidents) {
      table.row(
          each.number(),
          each.on().toString(),
          each.client() + (each.workCentre() == null ? "" : "/" + each.workCentre()),
          each.person(),
          Objects.toString(each.closedOn(), ""),
          line(each.outcome()),
          line(each.description()));
    }
    write(table, 0);
  }

  /** Writes expenses. */
  public void expenses(List<Kept<ClientExpense>> expenses) {
    Table table =
        Table.of(
            right(terminal.text(WorkMessage.COLUMN_NUMBER)),
            left(text(RegisterMessage.COLUMN_DATE)),
            left(text(RegisterMessage.COLUMN_CLIENT)),
            left(text(RegisterMessage.COLUMN_WHO)),
            right(text(RegisterMessage.COLUMN_AMOUNT)),
            left(text(RegisterMessage.COLUMN_PURPOSE)),
            left(text(RegisterMessage.COLUMN_OUTCOME)));
    for (Kept<ClientExpense> kept : expenses) {
      ClientExpense each = kept.value();
      table.row(
          String.valueOf(kept.id()),
          each.on().toString(),
          each.client(),
          each.person(),
          terminal.numbers().money(each.amount()),
          line(each.purpose()),
          line(each.outcome()));
    }
    write(table, 0);
  }

  private void write(Table table, int indent) {
    if (table.isEmpty()) {
      terminal.say(RegisterMessage.FOUND_NONE);
    } else {
      terminal.table(table, indent);
    }
    terminal.out().flush();
  }

  private static String shown(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static String line(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ");
  }

  private String text(RegisterMessage key, Object... arguments) {
    return terminal.text(key, arguments);
  }
}
