package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Numbers;
import com.tarifario.cli.terminal.Style;
import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Step.Measure;
import com.tarifario.core.valuation.Verdict;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes why a line costs what it costs: the rules with what became of them, then each step. */
public final class ProofReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final Style style;
  private final Words words;
  private final Numbers numbers;

  /** A report to the terminal. */
  public ProofReport(Terminal terminal) {
    this.terminal = terminal;
    this.style = terminal.outStyle();
    this.words = new Words(terminal);
    this.numbers = words.numbers();
  }

  /** Writes the price in a line or two: how much, at what, by which rule. */
  public void writeResult(PricedLine line) {
    Money amount = line.amount();
    Money unitPrice = line.unitPrice();
    String result;
    if (amount == null) {
      result = style.red(words.status(line.status()));
    } else if (unitPrice == null) {
      result = style.bold(numbers.money(amount)) + "  " + words.status(line.status());
    } else {
      result =
          numbers.exactQuantity(line.charged())
              + " × "
              + words.perUnit(unitPrice, line.charged().unit().symbol())
              + (line.gross().isPresent() ? " → " : " = ")
              + style.bold(numbers.money(amount))
              + "  "
              + words.status(line.status());
    }
    println(INDENT, result);
    if (line.pieces().size() > 1) {
      writePieces(line.pieces());
    }
    Message problem = line.problem();
    if (problem != null) {
      println(INDENT, style.red(terminal.text(problem)));
    }
    for (RuleRef winner : line.winners()) {
      println(
          INDENT, text(CliMessage.BY_RULE, winner.name(), winner.layer()) + "  " + place(winner));
    }
    PriceOverride override = line.source().override();
    if (override != null && line.status().isSet()) {
      println(INDENT, words.setBy(override));
    }
    ComputedPrice computed = line.computed();
    if (computed != null) {
      println(INDENT, text(CliMessage.TARIFF_ALONE, numbers.money(computed.amount())));
    }
    LineTax tax = line.tax();
    if (tax != null && amount != null) {
      Money gross = tax.gross();
      String rate =
          gross == null
              ? text(CliMessage.TAX_RATE, tax.rate())
              : text(CliMessage.TAX_RATE_WITH, tax.rate(), numbers.money(gross));
      println(INDENT, rate + "  " + place(tax.rule()));
    }
    Money cost = line.cost();
    if (cost != null && !line.isCharge()) {
      println(
          INDENT,
          line.margin()
              .map(
                  margin ->
                      text(CliMessage.COST_AND_MARGIN, numbers.money(cost), numbers.money(margin)))
              .orElseGet(() -> text(CliMessage.COST_ONLY, numbers.money(cost))));
    }
  }

  private void writePieces(List<PricedPiece> pieces) {
    Table table = Table.of(left(""), right(""), left(""), right(""), left(""), right(""));
    for (PricedPiece piece : pieces) {
      table.row(
          Stream.of(piece.band(), piece.cover())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(", ")),
          numbers.exactQuantity(piece.charged()),
          "×",
          words.perUnit(piece.unitPrice(), piece.charged().unit().symbol()),
          "=",
          numbers.amount(piece.amount()));
    }
    terminal.table(table, 2 * INDENT);
  }

  /** Writes the whole proof of a line or charge. */
  public void writeProof(PricedLine line) {
    boolean first = true;
    for (Proof.Part part : line.proof().parts()) {
      Message title = part.title();
      if (title != null) {
        terminal.heading(capital(terminal.text(title)));
      } else if (!line.isCharge()) {
        terminal.heading(text(first ? CliMessage.PART_LINE : CliMessage.PART_AMOUNT));
      }
      first = false;
      writeVerdicts(part.verdicts());
      writeSteps(part.steps());
      writeNearMisses(part.nearMisses());
    }
    terminal.out().flush();
  }

  /** Writes a proof that has one part: the rules with what became of them, and what was near. */
  public void write(Proof proof) {
    for (Proof.Part part : proof.parts()) {
      writeVerdicts(part.verdicts());
      writeNearMisses(part.nearMisses());
    }
    terminal.out().flush();
  }

  private void writeVerdicts(List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return;
    }
    println(INDENT, style.bold(text(CliMessage.RULES)));
    for (Verdict verdict : verdicts) {
      RuleRef rule = verdict.candidate().rule();
      String mark = verdict.applied() ? style.green("✓") : style.red("✗");
      println(
          2 * INDENT,
          mark
              + " "
              + terminal.text(verdict.candidate().proposal().describe())
              + "  — "
              + terminal.text(verdict.why()));
      println(3 * INDENT, style.dim(rule.layer() + ": " + rule.name() + "  " + place(rule)));
    }
  }

  private void writeNearMisses(List<Message> nearMisses) {
    if (nearMisses.isEmpty()) {
      return;
    }
    println(INDENT, style.bold(text(CliMessage.NEAR_MISSES)));
    nearMisses.forEach(each -> println(2 * INDENT, terminal.text(each)));
  }

  private static CliMessage measure(Measure measure) {
    return switch (measure) {
      case QUANTITY -> CliMessage.MEASURE_QUANTITY;
      case PACK -> CliMessage.MEASURE_PACK;
      case UNIT_COST -> CliMessage.MEASURE_UNIT_COST;
      case UNIT_PRICE -> CliMessage.MEASURE_UNIT_PRICE;
      case AMOUNT -> CliMessage.MEASURE_AMOUNT;
    };
  }

  private void writeSteps(List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    println(INDENT, style.bold(text(CliMessage.STEPS)));
    Table table = Table.of(left(""), left(""), right(""), left(""), right(""), left(""));
    for (Step step : steps) {
      RuleRef rule = step.rule();
      table.row(
          text(measure(step.measure())),
          terminal.text(step.what()),
          write(step.measure(), step.before()),
          "→",
          write(step.measure(), step.after()),
          rule == null ? "" : place(rule));
    }
    terminal.table(table, 2 * INDENT);
  }

  private String write(Step.Measure measure, BigDecimal number) {
    boolean plain = measure == Step.Measure.QUANTITY || measure == Step.Measure.PACK;
    return plain ? numbers.number(number) : numbers.amount(number);
  }

  private static String place(RuleRef rule) {
    return Words.place(rule);
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + text.substring(text.offsetByCodePoints(0, 1));
  }

  private void println(int indent, String text) {
    terminal.out().println(" ".repeat(indent) + text);
  }

  private String text(MessageKey key, Object... arguments) {
    return terminal.text(key, arguments);
  }
}
