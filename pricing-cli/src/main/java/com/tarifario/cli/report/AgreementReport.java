package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.agreement.AgreementPrice;
import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.AssetTask;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.agreement.FeeRevision;
import com.tarifario.core.agreement.FeeRevision.ByIndex;
import com.tarifario.core.agreement.FeeRevision.ByPercentage;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.PlannedVisit;
import com.tarifario.core.agreement.PlannedVisit.Cause;
import com.tarifario.core.agreement.Renewal;
import com.tarifario.core.agreement.RevisedFee;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.core.agreement.VisitKey;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.text.MessageKey;
import com.tarifario.store.agreement.AgreementLine;
import com.tarifario.store.agreement.KeptAgreement;
import com.tarifario.store.agreement.KeptVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maintenance agreements, what was agreed and the visits. */
public final class AgreementReport {

  private static final int INDENT = 2;
  private static final int MOST_VISITS = 40;

  private final Terminal terminal;
  private final StateLabels labels;

  /** A report to the terminal, with what people call the states. */
  public AgreementReport(Terminal terminal, StateLabels labels) {
    this.terminal = terminal;
    this.labels = labels;
  }

  /** Writes a list of agreements; says so if there are none. */
  public void list(List<AgreementLine> agreements) {
    if (agreements.isEmpty()) {
      terminal.say(RegisterMessage.FOUND_NONE);
      return;
    }
    Table table =
        Table.of(
            left(text(AgreementMessage.COLUMN_AGREEMENT)),
            left(terminal.text(RegisterMessage.COLUMN_CLIENT)),
            left(terminal.text(WorkMessage.COLUMN_STATE)),
            left(terminal.text(RegisterMessage.COLUMN_TYPE)),
            left(terminal.text(RegisterMessage.COLUMN_FROM)),
            left(terminal.text(RegisterMessage.COLUMN_TO)),
            left(terminal.text(WorkMessage.COLUMN_TITLE)));
    for (AgreementLine each : agreements) {
      table.row(
          each.agreement().number(),
          each.agreement().client(),
          each.state() == null ? "" : labels.of(WorkType.AGREEMENT, each.state()),
          shown(each.agreement().type()),
          each.agreement().from().toString(),
          shown(each.agreement().to()),
          line(shown(each.title())));
    }
    terminal.table(table, 0);
    terminal.out().flush();
  }

  /** Writes what was agreed, the fees that followed an index, and visits. */
  public void show(KeptAgreement agreement, List<RevisedFee> fees, List<KeptVisit> visits) {
    AgreementTerms terms = agreement.terms();
    String title = agreement.number() + " " + line(terms.title());
    terminal.out().println(terminal.outStyle().bold(title));
    Table table = Table.of(left(""), left(""));
    row(table, WorkMessage.LABEL_CLIENT, agreement.client());
    row(table, WorkMessage.COLUMN_STATE, labels.of(agreement.work().work()));
    row(table, RegisterMessage.COLUMN_TYPE, terms.type());
    row(table, RegisterMessage.COLUMN_FROM, terms.from().toString());
    row(table, RegisterMessage.COLUMN_TO, shown(terms.to()));
    row(table, AgreementMessage.LABEL_RENEWAL, renewal(terms.renewal()));
    row(table, AgreementMessage.LABEL_PRICE, price(terminal, terms.price()));
    row(table, AgreementMessage.LABEL_COVERS, covers(terms.price()));
    if (agreement.work().work().amount() != null) {
      String yearly = terminal.numbers().money(agreement.work().work().amount());
      row(table, AgreementMessage.LABEL_YEARLY, yearly);
    }
    row(table, WorkMessage.LABEL_QUOTE, agreement.work().work().links().quote());
    row(table, RegisterMessage.COLUMN_WHO, agreement.work().work().person());
    terminal.table(table, INDENT);
    services(terms.services());
    fees(fees);
    visits(visits);
    terminal.out().flush();
  }

  private @Nullable String renewal(@Nullable Renewal renewal) {
    return renewal == null
        ? null
        : terminal.text(
            renewal.tacit() ? AgreementMessage.RENEWAL_TACIT : AgreementMessage.RENEWAL_AGREED,
            renewal.months(),
            renewal.noticeDays());
  }

  /** How an agreement is paid for, in words. */
  static String price(Terminal terminal, AgreementPrice price) {
    String basis = terminal.text(AgreementMessage.valueOf("PRICE_" + price.basis().name()));
    Fee fee = price.fee();
    if (fee == null) {
      return basis;
    }
    String due =
        terminal.text(fee.inAdvance() ? AgreementMessage.DUE_START : AgreementMessage.DUE_END);
    String terms =
        terminal.text(
            AgreementMessage.FEE_TERMS,
            basis,
            terminal.numbers().money(fee.amount()),
            terminal.text(AgreementMessage.valueOf("EVERY_" + fee.every().name())),
            due);
    FeeRevision revision = fee.revision();
    if (revision == null) {
      return terms;
    }
    String follows =
        revision instanceof ByIndex byIndex
            ? terminal.text(AgreementMessage.FOLLOWS_INDEX, byIndex.index())
            : terminal.text(
                AgreementMessage.FOLLOWS_PERCENTAGE, ((ByPercentage) revision).yearly());
    LocalDate since = revision.since();
    return since == null
        ? terms + ", " + follows
        : terms
            + ", "
            + follows
            + ", "
            + terminal.text(AgreementMessage.COUNTS_SINCE, since.toString());
  }

  private String covers(AgreementPrice price) {
    Words words = new Words(terminal);
    return price.covers().stream()
        .sorted()
        .map(each -> words.kind(each).toLowerCase(terminal.locale()))
        .collect(Collectors.joining(", "));
  }

  private void services(List<PlannedService> services) {
    if (services.isEmpty()) {
      return;
    }
    terminal.heading(text(AgreementMessage.HEADING_SERVICES));
    Table table =
        Table.of(
            left(text(AgreementMessage.COLUMN_SERVICE)),
            left(terminal.text(WorkMessage.COLUMN_TITLE)),
            left(text(AgreementMessage.COLUMN_RULE)),
            left(text(AgreementMessage.COLUMN_PLACES)),
            right(text(AgreementMessage.COLUMN_HOURS)));
    for (PlannedService each : services) {
      table.row(
          each.code(),
          line(each.title()),
          each.schedule().rule(),
          each.places().stream().map(AgreementReport::place).collect(Collectors.joining(", ")),
          each.visit().hours() == null ? "" : terminal.numbers().number(each.visit().hours()));
    }
    terminal.table(table, INDENT);
  }

  private static String place(ServicePlace place) {
    return place.assets().isEmpty()
        ? place.centre()
        : place.centre()
            + place.assets().stream()
                .map(AssetTask::asset)
                .collect(Collectors.joining(", ", " (", ")"));
  }

  private void fees(List<RevisedFee> fees) {
    if (fees.isEmpty()) {
      return;
    }
    terminal.heading(text(AgreementMessage.HEADING_FEES));
    Table table =
        Table.of(
            left(terminal.text(RegisterMessage.COLUMN_FROM)),
            right(text(AgreementMessage.COLUMN_FEE)),
            left(text(AgreementMessage.COLUMN_PROOF)));
    fees.forEach(
        each ->
            table.row(
                each.from().toString(),
                terminal.numbers().money(each.amount()),
                terminal.text(each.proof())));
    terminal.table(table, INDENT);
  }

  private void visits(List<KeptVisit> visits) {
    if (visits.isEmpty()) {
      return;
    }
    terminal.heading(text(AgreementMessage.HEADING_VISITS));
    Table table = visitTable();
    visits.stream().limit(MOST_VISITS).forEach(each -> visit(table, each));
    terminal.table(table, INDENT);
    if (visits.size() > MOST_VISITS) {
      terminal.say(
          AgreementMessage.MORE_VISITS, terminal.numbers().count(visits.size() - MOST_VISITS));
    }
  }

  private void visit(Table table, KeptVisit visit) {
    String state =
        visit.order() == null
            ? text(
                visit.skipped() ? AgreementMessage.STATE_LEFT_OUT : AgreementMessage.STATE_TO_PLAN)
            : labels.of(WorkType.WORK_ORDER, visit.order().state());
    String why = visit.reason() == null ? cause(visit.cause()) : line(visit.reason());
    visitRow(table, visit.name(), visit.on().toString(), state, visit.key(), why);
  }

  private Table visitTable() {
    return Table.of(
        left(text(AgreementMessage.COLUMN_VISIT)),
        left(terminal.text(RegisterMessage.COLUMN_DATE)),
        left(terminal.text(WorkMessage.COLUMN_STATE)),
        left(text(AgreementMessage.COLUMN_SERVICE)),
        left(terminal.text(RegisterMessage.COLUMN_CENTRE)),
        left(terminal.text(RegisterMessage.COLUMN_ASSET)),
        left(text(AgreementMessage.COLUMN_ORIGINAL)),
        left(text(AgreementMessage.COLUMN_WHY)));
  }

  private static void visitRow(
      Table table, String name, String day, String state, VisitKey key, String why) {
    table.row(
        name, day, state, key.service(), key.centre(), key.asset(), key.original().toString(), why);
  }

  /** Writes the visits that planning would make, by agreement. */
  public void preview(Map<String, List<PreviewedVisit>> plans) {
    Table table = visitTable();
    plans.forEach((number, plan) -> plan.forEach(each -> preview(table, number, each)));
    terminal.table(table, 0);
    terminal.out().flush();
  }

  private void preview(Table table, String number, PreviewedVisit previewed) {
    PlannedVisit visit = previewed.visit();
    String cause = cause(visit.cause());
    visitRow(
        table,
        number,
        shown(visit.on()),
        visit.on() == null ? text(AgreementMessage.STATE_LEFT_OUT) : "",
        visit.key(),
        previewed.holiday() == null ? cause : cause + ": " + previewed.holiday());
  }

  private String cause(@Nullable Cause cause) {
    return cause == null ? "" : text(AgreementMessage.valueOf("CAUSE_" + cause.name()));
  }

  private void row(Table table, MessageKey label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      table.row(terminal.text(label), value);
    }
  }

  private static String shown(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private String text(AgreementMessage key) {
    return terminal.text(key);
  }
}
