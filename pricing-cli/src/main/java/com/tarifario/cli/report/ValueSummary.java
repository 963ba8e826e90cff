package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What many valuations come to. It grows with the number of clients and layers and not with the
 * number of lines: of long lists it keeps the first entries and a count.
 */
public final class ValueSummary {

  /** How many entries of a list are kept. */
  static final int MOST_SHOWN = 20;

  /** For so many kinds of work, rules are looked for that are near. */
  private static final int MOST_LOOKED_AT = 8;

  private final Tariff tariff;
  private final ClientSums clients;
  private final Map<String, Sum> layers = new LinkedHashMap<>();
  private final Map<String, Sum> charges = new TreeMap<>();
  private final Map<Percentage, TaxTotal> rates = new TreeMap<>();
  private final Map<LineStatus, Sum> notCharged = new EnumMap<>(LineStatus.class);
  private final List<PricedLine> overrides = new ArrayList<>();
  private final List<PricedLine> problems = new ArrayList<>();
  private final Map<Message, LineId> nearMisses = new LinkedHashMap<>();
  private final Set<List<Object>> lookedAt = new HashSet<>();
  private final QuoteTariffs quoteTariffs;
  private final MixedClients mixedClients = new MixedClients();
  private Sum overridden;
  private Sum agreed;
  private int problemCount;
  private int documents;
  private long rejected;

  /** A summary of nothing yet. */
  public ValueSummary(Tariff tariff) {
    this.tariff = tariff;
    this.clients = new ClientSums(tariff);
    this.quoteTariffs = new QuoteTariffs(tariff);
    this.overridden = Sum.zero(tariff.currency());
    this.agreed = Sum.zero(tariff.currency());
    List<Layer> ranked = tariff.layers();
    for (int index = ranked.size() - 1; index >= 0; index--) {
      layers.put(ranked.get(index).name(), Sum.zero(tariff.currency()));
    }
  }

  /** Adds a document. */
  public void add(Valuation valuation) {
    documents++;
    quoteTariffs.add(valuation.lines());
    mixedClients.add(valuation);
    clients.add(valuation);
    for (TaxTotal total : valuation.taxes()) {
      rates.merge(
          total.rate(),
          total,
          (one, other) ->
              new TaxTotal(one.rate(), one.base().plus(other.base()), one.tax().plus(other.tax())));
    }
    for (PricedLine line : valuation.lines()) {
      addOrigin(line);
      if (line.problem() != null) {
        problemCount++;
        lookAt(line);
        if (problems.size() < MOST_SHOWN) {
          problems.add(line.withProof(Proof.EMPTY));
        }
      }
    }
  }

  /** Asks what rules were near to a line without a price, once for lines of one kind of work. */
  private void lookAt(PricedLine line) {
    if (line.status() != LineStatus.UNPRICED || lookedAt.size() >= MOST_LOOKED_AT) {
      return;
    }
    Subject subject = line.source().subject();
    Assignment assignment = line.source().assignment();
    List<Object> work =
        Arrays.asList(
            subject.kind(),
            subject.item(),
            subject.family(),
            subject.category(),
            assignment.workType(),
            assignment.client(),
            assignment.quoteTariff());
    if (lookedAt.add(work)) {
      line.proof().nearMisses().forEach(each -> nearMisses.putIfAbsent(each, line.id()));
    }
  }

  /** Counts a row that could not be used. */
  public void addRejected() {
    rejected++;
  }

  private void addOrigin(PricedLine line) {
    Money amount = line.amount();
    if (amount == null) {
      return;
    }
    if (line.isCharge()) {
      charges.merge(String.valueOf(line.charge()), Sum.of(amount), Sum::plus);
    } else if (line.status() == LineStatus.OVERRIDDEN) {
      overridden = overridden.plus(Sum.of(amount));
      if (overrides.size() < MOST_SHOWN) {
        overrides.add(line.withProof(Proof.EMPTY));
      }
    } else if (line.status() == LineStatus.AGREED) {
      agreed = agreed.plus(Sum.of(amount));
    } else if (line.status().isCharged()) {
      addLayers(line, amount);
    } else {
      Money cost = line.cost();
      Sum sum = Sum.of(cost == null ? Money.zero(tariff.currency()) : cost);
      notCharged.merge(line.status(), sum, Sum::plus);
    }
  }

  /** A line counts once in each layer that priced a piece of it. */
  private void addLayers(PricedLine line, Money amount) {
    if (line.pieces().size() == 1 && line.winners().size() == 1) {
      RuleRef only = line.winners().get(0);
      if (only.equals(line.pieces().get(0).winner())) {
        layers.merge(only.layer(), Sum.of(amount), Sum::plus);
        return;
      }
    }
    Map<String, Money> parts = new LinkedHashMap<>();
    Money rest = amount;
    for (PricedPiece piece : line.pieces()) {
      RuleRef winner = piece.winner();
      if (winner != null) {
        parts.merge(winner.layer(), piece.amount(), Money::plus);
        rest = rest.minus(piece.amount());
      }
    }
    Money afterPieces = rest;
    line.winners().stream()
        .findFirst()
        .ifPresent(first -> parts.merge(first.layer(), afterPieces, Money::plus));
    parts.forEach((layer, part) -> layers.merge(layer, Sum.of(part), Sum::plus));
  }

  /** The tariff that priced all. */
  public Tariff tariff() {
    return tariff;
  }

  /** Tells of what may be a mistake in the data, although it has a price. */
  public void warn(Terminal terminal) {
    quoteTariffs.report(terminal);
    mixedClients.report(terminal);
  }

  /** Whether any row was rejected, or any line has no price or no tax rate. */
  public boolean hasProblems() {
    return rejected > 0 || problemCount > 0;
  }

  /** How many documents there are. */
  public int documents() {
    return documents;
  }

  /** How many rows were rejected. */
  public long rejected() {
    return rejected;
  }

  /** How many lines have no price or no tax rate. */
  public int problemCount() {
    return problemCount;
  }

  /** By client, in the order of their codes. */
  Map<String, ClientSum> clients() {
    return clients.byClient();
  }

  ClientSum total() {
    return clients().values().stream().reduce(ClientSum.zero(tariff.currency()), ClientSum::plus);
  }

  /** By layer, highest precedence first. */
  Map<String, Sum> layers() {
    return layers;
  }

  Map<String, Sum> charges() {
    return charges;
  }

  /** The tax at each rate, lowest rate first. */
  Map<Percentage, TaxTotal> rates() {
    return rates;
  }

  Map<LineStatus, Sum> notCharged() {
    return notCharged;
  }

  Sum overridden() {
    return overridden;
  }

  /** What was agreed with clients. */
  Sum agreed() {
    return agreed;
  }

  List<PricedLine> overrides() {
    return overrides;
  }

  /** What rules were near to lines without a price, each with the first such line. */
  Map<Message, LineId> nearMisses() {
    return nearMisses;
  }

  List<PricedLine> problems() {
    return problems;
  }
}
