package com.tarifario.rules.reference;

import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.valuation.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the engine and the reference say of a document, told in the same words, so that a difference
 * can be read.
 */
final class Told {

  private static final String NOTHING = "-";
  private static final String CHARGES = "PART_CHARGES";
  private static final String TAX = "PART_TAX";

  private Told() {}

  /** What the reference says. */
  static String by(RefValuer.Valuation valuation, RefTariff tariff) {
    return Stream.concat(
            valuation.lines().stream().map(Told::line),
            valuation.taxes().entrySet().stream()
                .map(
                    tax ->
                        tax(
                            tax.getKey(),
                            tax.getValue(),
                            tariff.amount(tax.getValue().percent(tax.getKey())))))
        .collect(Collectors.joining("\n", "", "\nnet " + valuation.net()));
  }

  /**
   * What the engine says.
   *
   * @param reference what the reference says: where it has no proposals to tell of, since pricing
   *     ended early, the engine's are left out
   */
  static String by(Valuation valuation, RefValuer.Valuation reference) {
    List<RefLine> lines = reference.lines();
    return Stream.concat(
            IntStream.range(0, valuation.lines().size())
                .mapToObj(
                    index ->
                        line(
                            valuation.lines().get(index),
                            index < lines.size() && lines.get(index).lineVerdicts() != null)),
            valuation.taxes().stream()
                .map((TaxTotal tax) -> tax(of(tax.rate().value()), of(tax.base()), of(tax.tax()))))
        .collect(Collectors.joining("\n", "", "\nnet " + of(valuation.total().net())));
  }

  /** The lines that only one of both says, in the order told. */
  static String difference(String engine, String reference) {
    List<String> ofEngine = List.of(engine.split("\n", -1));
    List<String> ofReference = List.of(reference.split("\n", -1));
    return Stream.concat(
            ofEngine.stream()
                .filter(line -> !ofReference.contains(line))
                .map(line -> "engine:    " + line),
            ofReference.stream()
                .filter(line -> !ofEngine.contains(line))
                .map(line -> "reference: " + line))
        .collect(Collectors.joining("\n"));
  }

  private static String tax(Fraction rate, Fraction base, Fraction tax) {
    return "tax " + rate + " % of " + base + " is " + tax;
  }

  private static String line(RefLine line) {
    StringBuilder text = new StringBuilder();
    text.append(line.id()).append(": ").append(line.status()).append(' ').append(line.kind());
    text.append(' ').append(line.charged()).append(' ').append(line.unit());
    text.append(" at ").append(shown(line.unitPrice())).append(" = ").append(shown(line.amount()));
    text.append(", cost ").append(shown(line.cost())).append(", by ").append(line.winners());
    for (RefLine.Piece each : line.pieces()) {
      text.append("\n    piece ").append(shown(each.band())).append(' ').append(each.charged());
      text.append(' ').append(each.unit()).append(" at ").append(each.unitPrice());
      text.append(" = ").append(each.amount()).append(" by ").append(each.winner());
    }
    RefLine.Beside beside = line.beside();
    if (beside != null) {
      text.append("\n    beside ").append(shown(beside.unitPrice())).append(" = ");
      text.append(beside.amount()).append(" by ").append(beside.winners());
    }
    text.append("\n    problem ").append(shown(line.problem()));
    if (line.tax() != null) {
      text.append("\n    tax ").append(line.tax().rate()).append(" by ").append(line.tax().rule());
      text.append("\n    of tax ").append(sorted(line.taxVerdicts()));
    }
    if (!line.chargeVerdicts().isEmpty()) {
      text.append("\n    of charges ").append(sorted(line.chargeVerdicts()));
    }
    if (line.lineVerdicts() != null) {
      line.lineVerdicts().stream()
          .filter(part -> !part.isEmpty())
          .forEach(part -> text.append("\n    of line ").append(sorted(part)));
    }
    return text.toString();
  }

  private static String line(PricedLine line, boolean proved) {
    StringBuilder text = new StringBuilder();
    text.append(line.id().line()).append(": ").append(line.status()).append(' ');
    text.append(line.kind()).append(' ').append(of(line.charged().value())).append(' ');
    text.append(line.charged().unit()).append(" at ").append(shown(line.unitPrice()));
    text.append(" = ").append(shown(line.amount())).append(", cost ").append(shown(line.cost()));
    text.append(", by ").append(names(line.winners()));
    for (PricedPiece each : line.pieces()) {
      text.append("\n    piece ").append(shown(each.band())).append(' ');
      text.append(of(each.charged().value())).append(' ').append(each.charged().unit());
      text.append(" at ").append(of(each.unitPrice())).append(" = ").append(of(each.amount()));
      text.append(" by ").append(each.winner() == null ? NOTHING : name(each.winner()));
    }
    ComputedPrice beside = line.computed();
    if (beside != null) {
      text.append("\n    beside ").append(shown(beside.unitPrice())).append(" = ");
      text.append(of(beside.amount())).append(" by ").append(names(beside.winners()));
    }
    text.append("\n    problem ").append(problem(line.problem()));
    if (line.tax() != null) {
      text.append("\n    tax ").append(of(line.tax().rate().value())).append(" by ");
      text.append(name(line.tax().rule()));
      text.append("\n    of tax ").append(sorted(verdicts(line, TAX)));
    }
    if (!verdicts(line, CHARGES).isEmpty()) {
      text.append("\n    of charges ").append(sorted(verdicts(line, CHARGES)));
    }
    if (proved) {
      line.proof().parts().stream()
          .filter(part -> !isTitled(part, CHARGES) && !isTitled(part, TAX))
          .filter(part -> !part.verdicts().isEmpty())
          .forEach(part -> text.append("\n    of line ").append(sorted(verdicts(part))));
    }
    return text.toString();
  }

  private static List<String> verdicts(PricedLine line, String title) {
    return line.proof().parts().stream()
        .filter(part -> isTitled(part, title))
        .flatMap(part -> verdicts(part).stream())
        .toList();
  }

  private static boolean isTitled(Proof.Part part, String title) {
    Message of = part.title();
    return of != null && of.key().name().startsWith(title);
  }

  private static List<String> verdicts(Proof.Part part) {
    List<String> verdicts = new ArrayList<>();
    for (Verdict each : part.verdicts()) {
      String type = each.candidate().proposal().getClass().getSimpleName();
      boolean isAmount = type.equals("Minimum") || type.equals("Increment");
      verdicts.add(
          name(each.candidate().rule())
              + " "
              + (isAmount ? "Amount" : type)
              + (each.applied() ? " applied" : " lost"));
    }
    return verdicts;
  }

  private static String sorted(List<String> verdicts) {
    return verdicts.stream().sorted().collect(Collectors.joining(" | "));
  }

  private static String problem(@Nullable Message problem) {
    if (problem == null) {
      return NOTHING;
    }
    String name = problem.key().name();
    return name.startsWith("TIE") ? "TIE" : name;
  }

  /** The rules that a message names. */
  static List<String> rulesIn(Message message) {
    return message.arguments().stream()
        .filter(RuleRef.class::isInstance)
        .map(each -> name((RuleRef) each))
        .toList();
  }

  static String name(RuleRef rule) {
    return rule.layer() + "/" + rule.name();
  }

  private static List<String> names(List<RuleRef> rules) {
    return rules.stream().map(Told::name).toList();
  }

  private static Fraction of(BigDecimal number) {
    return Fraction.of(number);
  }

  private static Fraction of(Money money) {
    return Fraction.of(money.amount());
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof Money money) {
      return of(money).toString();
    }
    return Objects.toString(value, NOTHING);
  }
}
