package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.cli.text.ServiceRequestMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.text.MessageKey;
import com.tarifario.store.request.KeptRequest;
import com.tarifario.store.request.ListedRequest;
import com.tarifario.store.request.Served;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.StateChange;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Service requests, and what comes out of them. */
public final class RequestReport {

  private final Terminal terminal;
  private final StateLabels labels;
  private final RequestWords words;

  /** A report to the terminal, with what people call the states. */
  public RequestReport(Terminal terminal, StateLabels labels) {
    this.terminal = terminal;
    this.labels = labels;
    this.words = new RequestWords(terminal);
  }

  /** Tells that a request was opened, and what came out of it at once. */
  public void opened(Served served) {
    Work work = served.request().work().work();
    terminal
        .out()
        .println(
            text(ServiceRequestMessage.OPENED, work.number(), work.client(), line(work.title())));
    made(served);
  }

  /** Tells that a request came to another state, and what came out of it by that. */
  public void advanced(String before, Served served) {
    KeptRequest request = served.request();
    terminal
        .out()
        .println(
            text(
                ServiceRequestMessage.ADVANCED,
                request.number(),
                state(request, before),
                state(request, request.state())));
    made(served);
  }

  private void made(Served served) {
    for (KeptWork each : served.made()) {
      terminal
          .out()
          .println(
              text(
                  ServiceRequestMessage.MADE,
                  text(WorkMessage.valueOf("TYPE_" + each.type().name())),
                  each.number(),
                  line(each.work().title())));
    }
    terminal.out().flush();
  }

  private String state(KeptRequest request, String state) {
    return request.says().lifecycle().state(state).label(terminal.locale());
  }

  /** Writes a list of requests; says so if there are none. */
  public void list(List<ListedRequest> requests) {
    Table table =
        Table.of(
            left(text(WorkMessage.COLUMN_NUMBER)),
            left(text(WorkMessage.COLUMN_TYPE)),
            left(text(WorkMessage.COLUMN_STATE)),
            left(text(RegisterMessage.COLUMN_DATE)),
            left(text(RegisterMessage.COLUMN_CLIENT)),
            left(text(RegisterMessage.COLUMN_WHO)),
            left(text(WorkMessage.COLUMN_TITLE)));
    for (ListedRequest each : requests) {
      Work work = each.work().work();
      table.row(
          work.number(),
          each.type(),
          labels.of(work),
          work.on().toString(),
          work.client() + (work.workCentre() == null ? "" : "/" + work.workCentre()),
          work.person(),
          line(work.title()));
    }
    if (table.isEmpty()) {
      terminal.say(RegisterMessage.FOUND_NONE);
    } else {
      terminal.table(table, 0);
    }
    terminal.out().flush();
  }

  /**
   * Writes a request.
   *
   * @param zone the zone whose days and times are shown
   */
  public void show(
      KeptRequest request, List<StateChange> history, List<KeptWork> cameOf, ZoneId zone) {
    Map<String, String> entered = new LinkedHashMap<>();
    entered.put(text(ServiceRequestMessage.LABEL_TYPE), request.says().label(terminal.locale()));
    for (RequestField field : request.says().fields()) {
      Object value = request.values().get(field.name());
      if (value != null) {
        entered.put(field.label(terminal.locale()), words.value(field, value));
      }
    }
    new WorksReport(terminal, labels)
        .show(
            request.work(),
            entered,
            request.says().lifecycle().actions(request.state()),
            history,
            cameOf,
            zone);
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private String text(MessageKey key, Object... arguments) {
    return terminal.text(key, arguments);
  }
}
