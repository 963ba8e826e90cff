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
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prices the lines of one valuation unit, a document, and the charges that they cause: all stages
 * but tax. It measures and splits, decides and computes costs, decides the lines, finds how much of
 * each is charged, computes them, then decides and computes the charges.
 */
final class UnitPricer {

  private final Tariff tariff;
  private final Currency currency;
  private final Decider decider;
  private final LineStage lineStage;

  /**
   * A pricer of units.
   *
   * @param rounding where the numbers of lines are rounded; null if as the tariff says, as charges
   *     always are
   */
  UnitPricer(Tariff tariff, ClientDirectory directory, @Nullable Rounding rounding) {
    this.tariff = tariff;
    this.currency = tariff.currency();
    this.decider = tariff.decider();
    this.lineStage = LineStage.of(tariff, directory, rounding);
  }

  /**
   * The lines in their order, then the charges that they cause; nothing is taken from packs.
   *
   * @param whole whether these are all lines of the document
   */
  PricedUnit price(DocumentType type, List<ChargeLine> lines, boolean whole) {
    UncutLines uncut = lineStage.uncut(type, lines, whole);
    if (uncut != null && uncut.areEachAlone() && !decider.hasRules(Stage.SCOPE)) {
      return uncut;
    }
    UnitCase unit =
        uncut == null ? prepare(type, lines, whole) : new UnitCase(uncut.prepared(whole));
    for (int index = 0; index < unit.size(); index++) {
      unit.price(index, unit.coverage(index));
    }
    List<PricedEntry> entries = entries(unit);
    return () -> entries;
  }

  /**
   * The lines before any is priced.
   *
   * @param whole whether these are all lines of the document
   */
  UnitCase prepare(DocumentType type, List<ChargeLine> lines, boolean whole) {
    return new UnitCase(lineStage.prepare(type, lines, whole));
  }

  /** Prices all lines of these documents, in the order in which they consume packs. */
  void price(List<UnitCase> units, PackAccount account) {
    List<LinePlace> places = new ArrayList<>();
    for (UnitCase unit : units) {
      for (int index = 0; index < unit.size(); index++) {
        places.add(new LinePlace(unit, index));
      }
    }
    places.sort(null);
    PackPricing packs = new PackPricing(currency, account);
    for (LinePlace place : places) {
      price(place.unit(), place.index(), packs, account);
    }
  }

  /** Prices a line; one that gets no price takes nothing from any pack. */
  private static void price(UnitCase unit, int index, PackPricing packs, PackAccount account) {
    Coverage covered = unit.coverage(index);
    Coverage paid =
        packs.coverage(unit.lineCase(index), unit.decisions(index), unit.charged(index), covered);
    LineStatus status = unit.price(index, paid);
    if (status.isSettled()) {
      account.take(unit.line(index).id(), paid);
    } else if (paid.isAny()) {
      unit.price(index, covered);
    }
  }

  /** The lines in their order, when all are priced, then the charges that they cause. */
  List<PricedEntry> entries(UnitCase unit) {
    List<PricedEntry> entries = unit.entries();
    return decider.hasRules(Stage.SCOPE) ? withCharges(unit, entries) : entries;
  }

  /** What is known of a line of the document before any rule is asked; nothing if it can't be. */
  Optional<Facts> facts(Document document, LineId line) {
    return lineStage.facts(document, line);
  }

  private List<PricedEntry> withCharges(UnitCase unit, List<PricedEntry> entries) {
    List<LineCase> cases = unit.cases();
    List<List<Facts>> pieces = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      pieces.add(ScopeFacts.of(cases.get(index), entries.get(index).line()));
    }
    List<List<Decision>> decisions = PieceDecisions.of(decider, Stage.SCOPE, pieces);
    List<PricedEntry> all = new ArrayList<>();
    List<Cause> causes = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      ChargeLine line = cases.get(index).line();
      PricedEntry entry = entries.get(index);
      Facts facts = entry.facts();
      if (facts != null && mayCauseCharges(line)) {
        Cause cause =
            new Cause(
                line,
                facts,
                pieces.get(index),
                decisions.get(index),
                unit.coverage(index),
                currency);
        causes.add(cause);
        all.add(withFailures(entry, cause).proving(() -> ChargeClaims.prove(cause)));
      } else {
        all.add(entry);
      }
    }
    Rounding rounding = tariff.leading(causes.stream().map(Cause::facts)).rounding();
    all.addAll(new ScopePricer(rounding, Money.zero(currency)).charges(causes));
    return all;
  }

  /** What is not charged causes none, and what was agreed is all that the client pays. */
  private static boolean mayCauseCharges(ChargeLine line) {
    PriceOverride override = line.override();
    return line.billing() == Billing.CHARGEABLE && (override == null || !override.isAgreed());
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
}
