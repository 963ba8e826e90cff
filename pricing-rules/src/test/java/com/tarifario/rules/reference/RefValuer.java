package com.tarifario.rules.reference;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.rules.reference.RefProposal.Tax;
import com.tarifario.rules.reference.RefTariff.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values a document as the reference understands the tariff. */
final class RefValuer {

  private final RefTariff tariff;
  private final ClientDirectory directory;

  RefValuer(RefTariff tariff, ClientDirectory directory) {
    this.tariff = tariff;
    this.directory = directory;
  }

  /**
   * A document with its prices.
   *
   * @param lines its lines in their order, then the charges
   * @param taxes for each rate, lowest first, the sum that it is on
   */
  record Valuation(List<RefLine> lines, Map<Fraction, Fraction> taxes) {

    /** The sum of all amounts. */
    Fraction net() {
      return lines.stream()
          .map(RefLine::amount)
          .filter(amount -> amount != null)
          .reduce(Fraction.ZERO, Fraction::plus);
    }
  }

  /** The document with its prices. */
  Valuation value(Document document) {
    RefFacts facts = new RefFacts(directory, document);
    RefCharges charges = new RefCharges(tariff);
    List<RefLine> lines = new ArrayList<>();
    for (ChargeLine line : document.lines()) {
      lines.add(price(line, facts, charges));
    }
    lines.addAll(charges.charges());
    return taxed(lines);
  }

  private RefLine price(ChargeLine line, RefFacts directoryFacts, RefCharges charges) {
    Map<String, Comparable<?>> facts = null;
    List<RefCut.Piece> pieces = List.of();
    RefFailure failure = null;
    try {
      facts = directoryFacts.of(line);
      pieces = new RefCut(tariff).pieces(line, facts);
    } catch (RefFailure found) {
      failure = found;
      if (found.status().equals("NO_BAND")) {
        pieces = List.of(new RefCut.Piece(null, facts, RefCut.chargeable(line)));
      } else {
        facts = null;
      }
    }
    RefLine priced = new RefPricer(tariff, line, facts, pieces).price(failure);
    if (facts == null || line.billing() != Billing.CHARGEABLE) {
      return priced;
    }
    List<List<Match>> proposed = new ArrayList<>();
    for (RefCut.Piece piece : pieces) {
      Map<String, Comparable<?>> afterPricing = new LinkedHashMap<>(piece.facts());
      put(afterPricing, "amount", priced.amount());
      proposed.add(tariff.matches(afterPricing));
    }
    return priced.withChargeVerdicts(charges.claim(line, facts, proposed));
  }

  private Valuation taxed(List<RefLine> lines) {
    if (tariff.proposals(Tax.class).isEmpty()) {
      return new Valuation(lines, Map.of());
    }
    boolean open = lines.stream().anyMatch(line -> line.amount() == null);
    Fraction net = open ? null : new Valuation(lines, Map.of()).net();
    Fraction share = materialsShare(lines, net);
    List<RefLine> taxed = new ArrayList<>();
    Map<Fraction, Fraction> taxes = new TreeMap<>();
    for (RefLine line : lines) {
      if (line.facts() == null || line.amount() == null || !line.isCharged()) {
        taxed.add(line);
        continue;
      }
      Map<String, Comparable<?>> facts = new LinkedHashMap<>(line.facts());
      put(facts, "amount", line.amount());
      put(facts, "documentNet", net);
      put(facts, "materialsShare", share);
      RefLine withTax = taxed(line, RefTariff.only(tariff.matches(facts), Tax.class));
      taxed.add(withTax);
      if (withTax.tax() != null) {
        taxes.merge(withTax.tax().rate(), line.amount(), Fraction::plus);
      }
    }
    return new Valuation(taxed, taxes);
  }

  private static RefLine taxed(RefLine line, List<Match> rules) {
    if (rules.isEmpty()) {
      return line.withTax(null, new RefFailure(line.status(), "NO_TAX_RULE"), List.of());
    }
    Match top = rules.get(0);
    List<Match> level = rules.stream().filter(top::ties).toList();
    if (level.size() > 1) {
      return line.withTax(null, RefFailure.tie(level), List.of());
    }
    return line.withTax(
        new RefLine.Tax(((Tax) top.proposal()).rate(), top.name()),
        null,
        rules.stream().map(each -> RefLine.verdict(each, each.equals(top))).toList());
  }

  /** The cost of materials that are charged, as a part of the net; null if it can't be told. */
  private static @Nullable Fraction materialsShare(List<RefLine> lines, @Nullable Fraction net) {
    Fraction cost = Fraction.ZERO;
    for (RefLine line : lines) {
      if (line.kind().equals("MATERIAL") && line.isCharged()) {
        if (line.cost() == null) {
          return null;
        }
        cost = cost.plus(line.cost());
      }
    }
    return net == null || net.isZero() ? null : cost.over(net);
  }

  private static void put(
      Map<String, Comparable<?>> facts, String field, @Nullable Comparable<?> value) {
    if (value != null) {
      facts.put(field, value);
    }
  }
}
