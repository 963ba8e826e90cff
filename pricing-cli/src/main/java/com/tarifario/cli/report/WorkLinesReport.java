package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Subject;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a document of the database, with the prices of its newest valuation. */
public final class WorkLinesReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final Words words;
  private final ZoneId zone;

  /** A report to the terminal, with the days of that zone. */
  public WorkLinesReport(Terminal terminal, ZoneId zone) {
    this.terminal = terminal;
    this.words = new Words(terminal);
    this.zone = zone;
  }

  /**
   * Writes a document's lines.
   *
   * @param valuation its newest valuation; null if it has none
   * @param valued the lines of that
   * @param outdated whether its lines were changed since
   */
  public void write(
      KeptWork work,
      List<KeptLine> lines,
      @Nullable KeptValuation valuation,
      List<ValuedLine> valued,
      boolean outdated) {
    terminal
        .out()
        .println(
            terminal.outStyle().bold(work.number())
                + " "
                + work.work().title()
                + (work.toValue() ? "  (" + text(WorkMessage.TO_VALUE) + ")" : ""));
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_LINE)),
            left(text(CliMessage.COLUMN_WHAT)),
            right(text(LineMessage.COLUMN_WORKED)),
            right(text(LineMessage.COLUMN_BILLABLE)),
            right(text(CliMessage.COLUMN_CHARGED)),
            right(text(CliMessage.COLUMN_UNIT_PRICE)),
            right(text(CliMessage.COLUMN_AMOUNT)),
            left(text(CliMessage.COLUMN_WHY)));
    for (KeptLine each : lines) {
      ChargeLine line = each.line();
      Optional<ValuedLine> price =
          valued.stream()
              .filter(one -> !one.isCharge() && one.line().equals(each.number()))
              .findFirst();
      table.row(
          each.number(),
          subject(line),
          words.numbers().quantity(line.quantity()),
          line.billable() == null ? "" : words.numbers().quantity(line.chargeable()),
          price.map(one -> words.numbers().quantity(one.quantity())).orElse(""),
          price.map(this::unitPrice).orElse(""),
          price.map(one -> words.numbers().amount(one.amount())).orElse(""),
          price.map(this::why).orElse(billing(line.billing())));
    }
    for (ValuedLine each : valued) {
      if (each.isCharge()) {
        table.row(
            "",
            "+ " + each.charge(),
            "",
            "",
            words.numbers().quantity(each.quantity()),
            unitPrice(each),
            words.numbers().amount(each.amount()),
            why(each));
      }
    }
    if (valuation != null) {
      totals(table, valuation);
    }
    terminal.table(table, INDENT);
    if (valuation != null) {
      terminal.out().println(" ".repeat(INDENT) + valuedBy(valuation) + before(outdated));
    }
    terminal.out().flush();
  }

  private String before(boolean outdated) {
    return outdated ? ", " + text(LineMessage.OUTDATED) : "";
  }

  private void totals(Table table, KeptValuation valuation) {
    table.total(
        terminal.outStyle(),
        "",
        text(CliMessage.TOTAL_NET),
        "",
        "",
        "",
        "",
        words.numbers().amount(valuation.net()),
        "");
    for (TaxTotal tax : valuation.taxes()) {
      table.row(
          "",
          terminal.text(CliMessage.TAX_AT, words.numbers().rate(tax.rate())),
          "",
          "",
          "",
          "",
          words.numbers().amount(tax.tax()),
          "");
    }
    if (!valuation.taxes().isEmpty()) {
      table.row(
          terminal.outStyle()::bold,
          "",
          text(CliMessage.TOTAL),
          "",
          "",
          "",
          "",
          words.numbers().amount(valuation.gross()),
          "");
    }
  }

  /**
   * Writes the proof of a line's price as it was kept, and of the charges that it caused.
   *
   * @param lines the line, and its charges
   */
  public void proof(String id, KeptValuation valuation, List<ValuedLine> lines) {
    terminal.out().println(terminal.outStyle().bold(id) + "  " + valuedBy(valuation));
    for (ValuedLine each : lines) {
      if (each.isCharge()) {
        terminal.heading(terminal.text(CliMessage.HEADING_CHARGE, String.valueOf(each.charge())));
      }
      print(result(each));
      print(each.problem());
      if (each.rule() != null && !each.status().isSet()) {
        print(
            terminal.text(
                CliMessage.BY_RULE, each.rule(), Objects.requireNonNullElse(each.layer(), "")));
      }
      for (String step : Objects.requireNonNullElse(each.steps(), "").split("; ", -1)) {
        print(step);
      }
    }
    terminal.out().flush();
  }

  private void print(@Nullable String line) {
    if (line != null && !line.isBlank()) {
      terminal.out().println(" ".repeat(INDENT) + line);
    }
  }

  private String result(ValuedLine line) {
    String amount = line.amount() == null ? "" : words.numbers().money(line.amount()) + "  ";
    String quantity =
        line.unitPrice() == null
            ? ""
            : words.numbers().quantity(line.quantity()) + " × " + unitPrice(line) + " = ";
    String set = line.status().isSet() ? ": " + line.rule() : "";
    return quantity + amount + words.status(line.status()) + set;
  }

  private String valuedBy(KeptValuation valuation) {
    return terminal.text(
        LineMessage.VALUED_BY,
        LocalDate.ofInstant(valuation.at(), zone),
        valuation.who(),
        valuation.tariff());
  }

  private String unitPrice(ValuedLine line) {
    return words.perUnit(line.unitPrice(), line.quantity().unit().symbol());
  }

  private String why(ValuedLine line) {
    if (line.problem() != null) {
      return line.problem();
    }
    String status = words.status(line.status());
    if (line.status() == LineStatus.PRICED) {
      return Stream.of(line.layer(), line.rule())
          .filter(Objects::nonNull)
          .collect(Collectors.joining(": "));
    }
    return line.status().isSet() ? status + ": " + line.rule() : status;
  }

  private String billing(Billing billing) {
    return billing == Billing.CHARGEABLE ? "" : words.status(LineStatus.of(billing));
  }

  private String subject(ChargeLine line) {
    Subject subject = line.subject();
    String description = subject.description();
    if (description != null) {
      return description.replaceAll("\\s+", " ");
    }
    String parts =
        Stream.of(subject.item(), subject.category(), subject.family())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String kind = words.kind(subject.kind());
    return parts.isEmpty() ? kind : kind + ": " + parts;
  }

  private String text(MessageKey key) {
    return terminal.text(key);
  }
}
