package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.PaymentTerms;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.text.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known of a client, on about one page. */
public final class ClientReport {

  private static final int INDENT = 2;

  private final Terminal terminal;

  /** A report to the terminal. */
  public ClientReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Writes the card, the client's agreements with their states by number, and what happened last.
   */
  public void write(
      ClientCard card,
      List<Agreement> agreements,
      Map<String, String> states,
      List<TimelineEntry> latest,
      StateLabels labels) {
    terminal.out().println(terminal.outStyle().bold(card.code() + " " + card.name()));
    identity(card);
    contacts(card.client().contacts());
    centres(card.workCentres());
    assets(card.workCentres());
    agreements(agreements, states, labels);
    if (!latest.isEmpty()) {
      terminal.heading(text(RegisterMessage.HEADING_LATEST));
      new HappeningsReport(terminal).timeline(latest, labels, INDENT);
    }
    terminal.out().flush();
  }

  private void identity(ClientCard card) {
    Client client = card.client();
    Classification classification = client.classification();
    Table table = Table.of(left(""), left(""));
    row(
        table,
        RegisterMessage.COLUMN_STATUS,
        text(RegisterMessage.valueOf("STATUS_" + client.status().name())));
    row(table, RegisterMessage.LABEL_SINCE, card.since());
    row(table, RegisterMessage.COLUMN_TAX_ID, card.taxId());
    row(table, RegisterMessage.COLUMN_GROUP, client.rateGroup());
    row(table, RegisterMessage.LABEL_TYPE, classification.type());
    row(table, RegisterMessage.COLUMN_ACTIVITY, classification.activity());
    row(table, RegisterMessage.LABEL_CNAE, card.cnae());
    row(table, RegisterMessage.LABEL_SIZE, classification.size());
    row(table, RegisterMessage.COLUMN_ADDRESS, card.address());
    row(table, RegisterMessage.LABEL_BILLING, card.billingAddress());
    PaymentTerms terms = card.terms();
    row(table, RegisterMessage.LABEL_PAYMENT, terms == null ? null : payment(terms));
    new TreeMap<>(client.attributes())
        .forEach((name, value) -> table.row(name, String.valueOf(value)));
    row(table, RegisterMessage.LABEL_NOTES, card.notes());
    terminal.table(table, INDENT);
  }

  private void row(Table table, RegisterMessage label, @Nullable Object value) {
    if (value != null) {
      table.row(text(label), value.toString().replace("\n", " "));
    }
  }

  private String payment(PaymentTerms terms) {
    return Stream.of(
            terms.method() == null
                ? null
                : text(RegisterMessage.valueOf("METHOD_" + terms.method().name())),
            terms.days().isEmpty() ? null : text(RegisterMessage.PAYMENT_DAYS, terms.daysText()),
            terms.payOn().isEmpty() ? null : text(RegisterMessage.PAYMENT_ON, terms.payOnText()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private void contacts(List<Contact> contacts) {
    if (contacts.isEmpty()) {
      return;
    }
    terminal.heading(text(RegisterMessage.HEADING_CONTACTS));
    Table table =
        Table.of(
            left(text(RegisterMessage.COLUMN_NAME)),
            left(text(RegisterMessage.COLUMN_ROLE)),
            left(text(RegisterMessage.COLUMN_PHONE)),
            left(text(RegisterMessage.COLUMN_EMAIL)));
    for (Contact each : contacts) {
      table.row(each.name(), shown(each.role()), shown(each.phone()), shown(each.email()));
    }
    terminal.table(table, INDENT);
  }

  private void centres(List<WorkCentreCard> centres) {
    if (centres.isEmpty()) {
      return;
    }
    terminal.heading(text(RegisterMessage.HEADING_CENTRES));
    boolean regions = centres.stream().anyMatch(each -> each.centre().region() != null);
    List<Table.Column> columns =
        new ArrayList<>(
            List.of(
                left(text(RegisterMessage.COLUMN_CENTRE)),
                left(text(RegisterMessage.COLUMN_NAME)),
                left(text(RegisterMessage.COLUMN_TYPE)),
                left(text(RegisterMessage.COLUMN_ACTIVITY)),
                left(text(RegisterMessage.COLUMN_ZONE))));
    if (regions) {
      columns.add(left(text(RegisterMessage.COLUMN_REGION)));
    }
    columns.add(right(text(RegisterMessage.COLUMN_DISTANCE)));
    columns.add(left(text(RegisterMessage.COLUMN_ADDRESS)));
    Table table = Table.of(columns.toArray(Table.Column[]::new));
    for (WorkCentreCard each : centres) {
      table.row(row(each, regions));
    }
    terminal.table(table, INDENT);
  }

  private String[] row(WorkCentreCard card, boolean regions) {
    WorkCentre centre = card.centre();
    List<String> cells =
        new ArrayList<>(
            List.of(
                centre.code(),
                centre.name(),
                shown(centre.type()),
                shown(centre.activity()),
                shown(centre.zone())));
    if (regions) {
      cells.add(shown(centre.region()));
    }
    cells.add(centre.distance() == null ? "" : terminal.numbers().number(centre.distance()));
    cells.add(shown(card.address()));
    return cells.toArray(String[]::new);
  }

  private void assets(List<WorkCentreCard> centres) {
    Table table =
        Table.of(
            left(text(RegisterMessage.COLUMN_CENTRE)),
            left(text(RegisterMessage.COLUMN_ASSET)),
            left(text(RegisterMessage.COLUMN_FAMILY)),
            left(text(RegisterMessage.COLUMN_DESCRIPTION)));
    for (WorkCentreCard centre : centres) {
      for (Asset each : centre.centre().assets()) {
        table.row(centre.code(), each.code(), shown(each.family()), each.description());
      }
    }
    if (!table.isEmpty()) {
      terminal.heading(text(RegisterMessage.HEADING_ASSETS));
      terminal.table(table, INDENT);
    }
  }

  private void agreements(
      List<Agreement> agreements, Map<String, String> states, StateLabels labels) {
    if (agreements.isEmpty()) {
      return;
    }
    terminal.heading(text(RegisterMessage.HEADING_AGREEMENTS));
    Table table =
        Table.of(
            left(text(RegisterMessage.COLUMN_AGREEMENT)),
            left(text(RegisterMessage.COLUMN_TYPE)),
            left(text(RegisterMessage.COLUMN_FROM)),
            left(text(RegisterMessage.COLUMN_TO)),
            left(states.isEmpty() ? "" : text(WorkMessage.COLUMN_STATE)));
    for (Agreement each : agreements) {
      String state = states.get(each.number());
      table.row(
          each.number(),
          shown(each.type()),
          each.from().toString(),
          shown(each.to()),
          state == null ? "" : labels.of(WorkType.AGREEMENT, state));
    }
    terminal.table(table, INDENT);
  }

  private static String shown(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private String text(MessageKey key, Object... arguments) {
    return terminal.text(key, arguments);
  }
}
