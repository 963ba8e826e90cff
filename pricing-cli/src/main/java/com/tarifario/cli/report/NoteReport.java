package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.NoteWord;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.correction.Correction.Effect;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import com.tarifario.store.correction.CorrectedLine;
import com.tarifario.store.correction.KeptCorrection;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.ValuedLine;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Delivery notes, and what they correct. */
public final class NoteReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final StateLabels labels;
  private final Words words;

  /** A report to the terminal, with what people call the states. */
  public NoteReport(Terminal terminal, StateLabels labels) {
    this.terminal = terminal;
    this.labels = labels;
    this.words = new Words(terminal);
  }

  /** Writes a delivery note. */
  public void write(ShownNote note) {
    Work work = note.work().work();
    terminal
        .out()
        .println(
            terminal.outStyle().bold((work.number() + " " + work.title()).strip())
                + "  "
                + work.client()
                + (work.workCentre() == null ? "" : "/" + work.workCentre())
                + "  "
                + work.on()
                + "  "
                + labels.of(work));
    if (work.links().corrects() != null) {
      terminal
          .out()
          .println(
              "  " + terminal.text(WorkMessage.LABEL_CORRECTS) + "  " + work.links().corrects());
    }
    terminal.table(lines(note), INDENT);
    if (note.correction() != null) {
      differences(note, note.correction());
    }
    terminal.out().flush();
  }

  private Table table() {
    return Table.of(
        left(text(CliMessage.COLUMN_LINE)),
        left(text(NoteWord.COLUMN_SOURCE)),
        left(text(CliMessage.COLUMN_WHAT)),
        right(text(CliMessage.COLUMN_CHARGED)),
        right(text(CliMessage.COLUMN_UNIT_PRICE)),
        right(text(CliMessage.COLUMN_AMOUNT)),
        left(text(CliMessage.COLUMN_WHY)));
  }

  private Table lines(ShownNote note) {
    Table table = table();
    for (ValuedLine each : note.valued()) {
      KeptLine line = note.lines().get(each.line());
      table.row(
          each.isCharge() ? "" : each.line(),
          note.sources().getOrDefault(each.line(), ""),
          line == null ? "+ " + Objects.requireNonNullElse(each.charge(), "") : what(note, line),
          words.numbers().quantity(each.quantity()),
          words.perUnit(each.unitPrice(), each.quantity().unit().symbol()),
          words.numbers().amount(each.amount()),
          why(each, line));
    }
    for (KeptLine each : note.added()) {
      table.row(
          each.number(),
          note.sources().getOrDefault(each.number(), ""),
          what(note, each),
          words.numbers().quantity(each.line().chargeable()),
          "",
          "",
          "");
    }
    // The sums of a valuation are of the lines that it was made of.
    if (note.valuation() != null && note.complete()) {
      sums(table, note.valuation());
    }
    return table;
  }

  private void sums(Table table, KeptValuation valuation) {
    total(table, terminal.outStyle()::bold, CliMessage.TOTAL_NET, valuation.net());
    for (TaxTotal tax : valuation.taxes()) {
      table.row(
          "",
          "",
          terminal.text(CliMessage.TAX_AT, words.numbers().rate(tax.rate())),
          "",
          "",
          words.numbers().amount(tax.tax()),
          "");
    }
    if (!valuation.taxes().isEmpty()) {
      total(table, terminal.outStyle()::bold, CliMessage.TOTAL, valuation.gross());
    }
  }

  private void total(Table table, UnaryOperator<String> look, MessageKey label, Money amount) {
    table.row(look, "", "", text(label), "", "", words.numbers().amount(amount), "");
  }

  /** What a line charges; each kind has a share of a line of an order. */
  private String what(ShownNote note, KeptLine line) {
    Subject subject = line.line().subject();
    String kind = words.kind(subject.kind());
    String text = words.subject(subject).replaceAll("\\s+", " ");
    return !note.ofKinds().contains(line.number()) || text.startsWith(kind)
        ? text
        : text + " (" + kind + ")";
  }

  private String why(ValuedLine valued, @Nullable KeptLine line) {
    PriceOverride override = line == null ? null : line.line().override();
    if (valued.problem() != null) {
      return valued.problem();
    }
    if (valued.status().isSet() && override != null) {
      return words.setBy(override);
    }
    return valued.status().isCharged() ? shown(valued.rule()) : words.status(valued.status());
  }

  private void differences(ShownNote note, KeptCorrection correction) {
    terminal.heading(text(NoteWord.HEADING_DIFFERENCES));
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_LINE)),
            left(""),
            right(text(NoteWord.COLUMN_BEFORE)),
            right(text(NoteWord.COLUMN_NOW)),
            right(text(NoteWord.COLUMN_DIFFERENCE)),
            left(text(NoteWord.COLUMN_CHANGES)));
    for (CorrectedLine each : correction.lines()) {
      table.row(
          each.line(),
          text(NoteWord.valueOf("EFFECT_" + each.effect().name())),
          words.numbers().amount(each.frozen()),
          words.numbers().amount(each.amount()),
          words.numbers().amount(each.difference()),
          why(note, correction, each));
    }
    row(table, CliMessage.TOTAL_NET, correction.net());
    row(table, CliMessage.TOTAL, correction.gross());
    terminal.table(table, INDENT);
  }

  private String why(ShownNote note, KeptCorrection correction, CorrectedLine line) {
    boolean tariffChanged = line.effect() == Effect.CHANGED && line.tariffChanged();
    boolean charge =
        note.valued().stream().anyMatch(each -> each.isCharge() && each.line().equals(line.line()));
    // A charge has no fields of its own; what it is charged for may be other.
    if (charge && line.effect() == Effect.CHANGED && isOther(correction)) {
      String lines = text(NoteWord.OTHER_LINES);
      return tariffChanged ? lines + ", " + text(CliMessage.CORRECTION_TARIFF) : lines;
    }
    return words.changes(shown(line.changes()), tariffChanged);
  }

  /** Whether some lines are not what they were, whatever they come to. */
  private static boolean isOther(KeptCorrection correction) {
    return correction.lines().stream()
        .anyMatch(
            each ->
                each.changes() != null
                    || each.effect() == Effect.ADDED
                    || each.effect() == Effect.REMOVED);
  }

  private void row(Table table, MessageKey label, Money amount) {
    table.row(
        terminal.outStyle()::bold, text(label), "", "", "", words.numbers().amount(amount), "");
  }

  private static String shown(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /** Writes that a note is still to be valued. */
  public void sayToValue(ShownNote note) {
    if (note.work().toValue()) {
      terminal.say(note.outdated() ? NoteWord.OUTDATED : NoteWord.TO_VALUE, note.work().number());
    }
  }

  private String text(MessageKey key) {
    return terminal.text(key);
  }
}
