package com.tarifario.core.pricing;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.LineId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stages of one tariff up to the price of a line: it measures and splits, decides and computes
 * costs, decides the lines, and finds how much of each is charged.
 */
final class TariffLineStage implements LineStage {

  private final Decider decider;
  private final Resolver resolver;
  private final CostPricer costPricer;
  private final LinePricer linePricer;

  TariffLineStage(Tariff tariff, ClientDirectory directory, @Nullable Rounding rounding) {
    Rounding ofLines = rounding == null ? tariff.rounding() : rounding;
    this.decider = tariff.decider();
    this.resolver = new Resolver(tariff, directory);
    this.costPricer = new CostPricer(tariff.currency(), tariff.calendar().zone(), ofLines);
    this.linePricer = new LinePricer(tariff.currency(), ofLines, decider::nearMisses);
  }

  @Override
  public List<UnitLine> prepare(DocumentType type, List<ChargeLine> lines, boolean whole) {
    return prepare(resolver.resolve(type, lines, whole), whole);
  }

  /**
   * Some lines of a document, in their order. All are measured; only these are decided.
   *
   * @param own the indexes of these lines
   */
  List<UnitLine> prepare(
      DocumentType type, List<ChargeLine> lines, List<Integer> own, boolean whole) {
    List<LineCase> resolved = resolver.resolve(type, lines, whole);
    return prepare(own.stream().map(resolved::get).toList(), whole);
  }

  private List<UnitLine> prepare(List<LineCase> resolved, boolean whole) {
    List<CostedLine> costed = withCosts(resolved);
    List<LineCase> cases = new ArrayList<>(costed.size());
    costed.forEach(each -> cases.add(each.lineCase()));
    return prepare(costed, cases, PieceDecisions.of(decider, Stage.LINE, facts(cases)), whole);
  }

  @Override
  public @Nullable UncutLines uncut(DocumentType type, List<ChargeLine> lines, boolean whole) {
    if (decider.hasRules(Stage.COST)) {
      return null;
    }
    List<Facts> facts = resolver.uncut(type, lines, whole);
    return facts == null
        ? null
        : new UncutLines(lines, facts, decider.decide(Stage.LINE, facts), this);
  }

  /** What prices a line. */
  LinePricer linePricer() {
    return linePricer;
  }

  /** The lines before any is priced. */
  List<UnitLine> prepare(UncutLines lines, boolean whole) {
    List<LineCase> cases = lines.cases();
    return prepare(documented(cases), cases, lines.decisionsByLine(), whole);
  }

  private List<UnitLine> prepare(
      List<CostedLine> costed,
      List<LineCase> cases,
      List<List<Decision>> decisions,
      boolean whole) {
    List<Coverage> coverages = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      coverages.add(CoverPricing.coverage(cases.get(index), decisions.get(index)));
    }
    List<ChargedLine> charged =
        ScaleCounter.count(
            cases, decisions, QuantityPricer.charge(cases, decisions, coverages, whole), whole);
    List<UnitLine> prepared = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      prepared.add(
          new UnitLine(
              costed.get(index),
              decisions.get(index),
              charged.get(index),
              coverages.get(index),
              linePricer));
    }
    return prepared;
  }

  @Override
  public Optional<Facts> facts(Document document, LineId line) {
    return resolver.resolve(document.type(), document.lines(), true).stream()
        .filter(each -> each.line().id().equals(line))
        .findFirst()
        .map(LineCase::facts);
  }

  /** The lines with the costs that rules name for them. */
  private List<CostedLine> withCosts(List<LineCase> cases) {
    if (!decider.hasRules(Stage.COST)) {
      return documented(cases);
    }
    List<List<Decision>> decisions = PieceDecisions.of(decider, Stage.COST, facts(cases));
    List<CostedLine> costed = new ArrayList<>(cases.size());
    for (int index = 0; index < cases.size(); index++) {
      costed.add(costPricer.price(cases.get(index), decisions.get(index)));
    }
    return costed;
  }

  private static List<CostedLine> documented(List<LineCase> cases) {
    List<CostedLine> documented = new ArrayList<>(cases.size());
    cases.forEach(each -> documented.add(CostedLine.asDocumented(each)));
    return documented;
  }

  private static List<List<Facts>> facts(List<LineCase> cases) {
    List<List<Facts>> facts = new ArrayList<>(cases.size());
    for (LineCase each : cases) {
      List<Piece> pieces = each.pieces();
      facts.add(
          pieces.size() == 1
              ? List.of(pieces.get(0).facts())
              : pieces.stream().map(Piece::facts).toList());
    }
    return facts;
  }
}
