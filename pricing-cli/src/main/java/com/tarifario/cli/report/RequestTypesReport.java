package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.cli.text.ServiceRequestMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.request.FieldCondition;
import com.tarifario.core.request.FieldKind;
import com.tarifario.core.request.Follow;
import com.tarifario.core.request.Outcome;
import com.tarifario.core.request.Product;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.request.RequestType;
import com.tarifario.core.text.MessageKey;
import com.tarifario.store.request.KeptRequestType;
import java.util.List;
import java.util.stream.Collectors;

/** Types of requests. */
public final class RequestTypesReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final RequestWords words;

  /** A report to the terminal. */
  public RequestTypesReport(Terminal terminal) {
    this.terminal = terminal;
    this.words = new RequestWords(terminal);
  }

  /** Writes a list of types; says so if there are none. */
  public void list(List<KeptRequestType> types) {
    if (types.isEmpty()) {
      terminal.say(RegisterMessage.FOUND_NONE);
      return;
    }
    Table table =
        Table.of(
            left(text(WorkMessage.COLUMN_TYPE)),
            left(text(ServiceRequestMessage.COLUMN_NAME)),
            right(text(ServiceRequestMessage.COLUMN_EDITION)),
            left(text(ServiceRequestMessage.COLUMN_MAKES)));
    for (KeptRequestType each : types) {
      table.row(
          each.code(),
          each.type().label(terminal.locale()),
          String.valueOf(each.edition()),
          each.type().outcomes().stream()
              .map(outcome -> product(outcome.product()))
              .distinct()
              .collect(Collectors.joining(", ")));
    }
    terminal.table(table, 0);
    terminal.out().flush();
  }

  /** Writes what a type asks for, its states, what comes out and what follows. */
  public void show(KeptRequestType kept) {
    RequestType type = kept.type();
    terminal
        .out()
        .println(
            terminal.outStyle().bold(type.code() + " " + type.label(terminal.locale()))
                + " ("
                + text(ServiceRequestMessage.COLUMN_EDITION)
                + " "
                + kept.edition()
                + ")");
    fields(type.fields());
    terminal.heading(text(ServiceRequestMessage.HEADING_STATES));
    Table states =
        Table.of(
            left(text(WorkMessage.COLUMN_STATE)),
            left(text(WorkMessage.COLUMN_MEANS)),
            left(text(WorkMessage.COLUMN_LEADS_TO)));
    for (State each : type.lifecycle().states()) {
      states.row(
          StatesReport.name(each, terminal.locale()),
          meaning(each),
          StatesReport.leads(type.lifecycle(), each));
    }
    terminal.table(states, INDENT);
    outcomes(type);
    follows(type.follows());
    terminal.out().flush();
  }

  /** What a state means: how it ends what it is a state of, if it does, and its traits. */
  private String meaning(State state) {
    String traits = StatesReport.meaning(state);
    String ends =
        switch (state.phase()) {
          case DONE -> text(ServiceRequestMessage.MEANS_DONE);
          case CANCELLED -> text(ServiceRequestMessage.MEANS_CANCELLED);
          default -> "";
        };
    return traits.isEmpty() || ends.isEmpty() ? ends + traits : ends + ", " + traits;
  }

  private void fields(List<RequestField> fields) {
    Table table =
        Table.of(
            left(text(ServiceRequestMessage.COLUMN_FIELD)),
            left(text(ServiceRequestMessage.COLUMN_NAME)),
            left(text(ServiceRequestMessage.COLUMN_KIND)),
            left(text(ServiceRequestMessage.COLUMN_NEEDED)),
            left(text(ServiceRequestMessage.COLUMN_PRESET)));
    for (RequestField each : fields) {
      Object preset = each.preset();
      table.row(
          each.name(),
          each.label(terminal.locale()),
          words.kind(each),
          each.required()
              ? text(ServiceRequestMessage.NEEDED_ALWAYS)
              : each.neededIn().stream().sorted().collect(Collectors.joining(", ")),
          preset == null ? "" : words.value(each, preset));
    }
    if (!table.isEmpty()) {
      terminal.heading(text(ServiceRequestMessage.HEADING_FIELDS));
      terminal.table(table, INDENT);
    }
  }

  private void outcomes(RequestType type) {
    Table table = Table.of(left(""), left(""), left(""), left(""));
    for (Outcome each : type.outcomes()) {
      String after = each.after();
      table.row(
          after == null
              ? text(ServiceRequestMessage.MAKES_AT_ONCE)
              : text(ServiceRequestMessage.MAKES_AFTER, after),
          product(each.product()),
          each.product().title().pattern(),
          condition(type, each.onlyIf()));
    }
    if (!table.isEmpty()) {
      terminal.heading(text(ServiceRequestMessage.HEADING_MAKES));
      terminal.table(table, INDENT);
    }
  }

  private String condition(RequestType type, FieldCondition condition) {
    return condition.wanted().isEmpty()
        ? ""
        : text(
            ServiceRequestMessage.MAKES_IF,
            condition.wanted().entrySet().stream()
                .map(each -> each.getKey() + " = " + wanted(type, each.getKey(), each.getValue()))
                .collect(Collectors.joining(", ")));
  }

  /** Values as they can be typed: yes or no, and not true or false. */
  private String wanted(RequestType type, String name, List<String> values) {
    boolean truth = type.field(name).filter(each -> each.kind() == FieldKind.YES_NO).isPresent();
    return values.stream()
        .map(each -> truth ? words.value(Boolean.valueOf(each)) : each)
        .collect(Collectors.joining("|"));
  }

  private void follows(List<Follow> follows) {
    Table table = Table.of(left(""), left(""));
    for (Follow each : follows) {
      table.row(
          text(ServiceRequestMessage.FOLLOWS, reached(each.reached()), type(each.work())),
          each.action());
    }
    if (!table.isEmpty()) {
      terminal.heading(text(ServiceRequestMessage.HEADING_FOLLOWS));
      terminal.table(table, INDENT);
    }
  }

  /** What something gets to, in words. */
  private String reached(String word) {
    return switch (word) {
      case "done" -> text(ServiceRequestMessage.REACHED_DONE);
      case "cancelled" -> text(ServiceRequestMessage.REACHED_CANCELLED);
      case "accepted" -> text(ServiceRequestMessage.REACHED_ACCEPTED);
      case "rejected" -> text(ServiceRequestMessage.REACHED_REJECTED);
      case "expired" -> text(ServiceRequestMessage.REACHED_EXPIRED);
      case "sent" -> text(ServiceRequestMessage.REACHED_SENT);
      default -> text(ServiceRequestMessage.REACHED_OTHER, word);
    };
  }

  private String type(WorkType type) {
    return text(WorkMessage.valueOf("TYPE_" + type.name()));
  }

  private String product(Product product) {
    return text(
        product instanceof Product.WorkOrder
            ? ServiceRequestMessage.PRODUCT_WORK_ORDER
            : product instanceof Product.Quote
                ? ServiceRequestMessage.PRODUCT_QUOTE
                : ServiceRequestMessage.PRODUCT_AGREEMENT_QUOTE);
  }

  private String text(MessageKey key, Object... arguments) {
    return terminal.text(key, arguments);
  }
}
