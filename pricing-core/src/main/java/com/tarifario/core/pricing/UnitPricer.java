package com.tarifario.core.pricing;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.pricing.ChargeClaims.Cause;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.LineId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Prices the lines of one valuation unit, a document, and the charges that they cause: all stages
 * but tax. It measures and splits, decides and computes costs, decides the lines, finds how much of
 * each is charged, computes them, then decides and computes the charges.
 */
final class UnitPricer {

  private final Decider decider;
  private final Resolver resolver;
  private final CostPricer costPricer;
  private final LinePricer linePricer;
  private final ScopePricer scopePricer;
  private final Currency currency;

  /**
   * A pricer of units.
   *
   * @param rounding where the numbers of lines are rounded; charges are rounded as the tariff says
   */
  UnitPricer(Tariff tariff, ClientDirectory directory, Rounding rounding) {
    this.decider = tariff.decider();
    this.currency = tariff.currency();
    this.resolver = new Resolver(tariff, directory);
    this.costPricer = new CostPricer(tariff.currency(), tariff.calendar().zone(), rounding);
    this.linePricer = new LinePricer(tariff.currency(), rounding);
    this.scopePricer = new ScopePricer(tariff.rounding(), Money.zero(tariff.currency()));
  }

  /**
   * The lines in their order, then the charges that they cause.
   *
   * @param whole whether these are all lines of the document
   */
  List<PricedEntry> price(DocumentType type, List<ChargeLine> lines, boolean whole) {
    List<CostedLine> costed = withCosts(resolver.resolve(type, lines, whole));
    List<LineCase> cases = costed.stream().map(CostedLine::lineCase).toList();
    List<List<Decision>> decisions = decide(Stage.LINE, facts(cases));
    List<ChargedLine> charged =
        ScaleCounter.count(cases, decisions, QuantityPricer.charge(cases, decisions, whole), whole);
    List<PricedEntry> entries = new ArrayList<>();
    List<Coverage> coverages = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      LineCase lineCase = cases.get(index);
      Coverage coverage = CoverPricing.coverage(lineCase, decisions.get(index));
      coverages.add(coverage);
      List<Decision> ofLine = decisions.get(index);
      ChargedLine ofCharged = charged.get(index);
      PricedLine priced = linePricer.price(lineCase, ofLine, ofCharged, coverage);
      entries.add(
          new PricedEntry(
              costed.get(index).on(priced),
              lineCase.facts(),
              () -> linePricer.terms(lineCase, ofLine, ofCharged, coverage)));
    }
    return decider.hasRules(Stage.SCOPE) ? withCharges(cases, entries, coverages) : entries;
  }

  /** What is known of a line of the document before any rule is asked; nothing if it can't be. */
  Optional<Facts> facts(Document document, LineId line) {
    return resolver.resolve(document.type(), document.lines(), true).stream()
        .filter(each -> each.line().id().equals(line))
        .findFirst()
        .map(LineCase::facts);
  }

  /** The lines with the costs that rules name for them. */
  private List<CostedLine> withCosts(List<LineCase> cases) {
    if (!decider.hasRules(Stage.COST)) {
      return cases.stream().map(CostedLine::asDocumented).toList();
    }
    List<List<Decision>> decisions = decide(Stage.COST, facts(cases));
    List<CostedLine> costed = new ArrayList<>(cases.size());
    for (int index = 0; index < cases.size(); index++) {
      costed.add(costPricer.price(cases.get(index), decisions.get(index)));
    }
    return costed;
  }

  private List<PricedEntry> withCharges(
      List<LineCase> cases, List<PricedEntry> entries, List<Coverage> coverages) {
    List<List<Facts>> pieces = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      pieces.add(ScopeFacts.of(cases.get(index), entries.get(index).line()));
    }
    List<List<Decision>> decisions = decide(Stage.SCOPE, pieces);
    List<PricedEntry> all = new ArrayList<>();
    List<Cause> causes = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      ChargeLine line = cases.get(index).line();
      PricedEntry entry = entries.get(index);
      Facts facts = entry.facts();
      if (facts != null && line.billing() == Billing.CHARGEABLE) {
        Cause cause =
            new Cause(
                line,
                facts,
                pieces.get(index),
                decisions.get(index),
                coverages.get(index),
                currency);
        causes.add(cause);
        all.add(withFailures(entry, cause).proving(() -> ChargeClaims.prove(cause)));
      } else {
        all.add(entry);
      }
    }
    all.addAll(scopePricer.charges(causes));
    return all;
  }

  /** The line, with the failure if its charges could not be decided: it must not go unseen. */
  private static PricedEntry withFailures(PricedEntry entry, Cause cause) {
    for (Decision decision : cause.decisions()) {
      Problem failure = decision.failure();
      if (failure != null) {
        return entry.with(entry.line().withProblem(failure.message()));
      }
    }
    return entry;
  }

  private static List<List<Facts>> facts(List<LineCase> cases) {
    return cases.stream()
        .map(lineCase -> lineCase.pieces().stream().map(Piece::facts).toList())
        .toList();
  }

  /** The decisions for the pieces of each line; all of them are asked for at once. */
  private List<List<Decision>> decide(Stage stage, List<List<Facts>> pieces) {
    List<Decision> decisions =
        decider.decide(stage, pieces.stream().flatMap(List::stream).toList());
    List<List<Decision>> byLine = new ArrayList<>();
    int from = 0;
    for (List<Facts> ofLine : pieces) {
      int to = from + ofLine.size();
      byLine.add(decisions.subList(from, to));
      from = to;
    }
    return byLine;
  }
}
