package com.tarifario.rules.reference;

import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.rules.reference.RefLine.Beside;
import com.tarifario.rules.reference.RefProposal.Adjustment;
import com.tarifario.rules.reference.RefTariff.Match;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prices one line of a document, without charges and tax. */
final class RefPricer {

  private final RefTariff tariff;
  private final ChargeLine line;
  private final @Nullable Map<String, Comparable<?>> facts;
  private final List<RefCut.Piece> pieces;
  private final List<List<String>> verdicts = new ArrayList<>();
  private List<Fraction> charged;

  /**
   * A line to be priced.
   *
   * @param facts what rules can ask about it; null if it could not be found out
   * @param pieces its pieces; one without a band if it can't be cut
   */
  RefPricer(
      RefTariff tariff,
      ChargeLine line,
      @Nullable Map<String, Comparable<?>> facts,
      List<RefCut.Piece> pieces) {
    this.tariff = tariff;
    this.line = line;
    this.facts = facts;
    this.pieces = pieces;
    this.charged = pieces.stream().map(RefCut.Piece::quantity).toList();
  }

  /** What the tariff alone says of a line. */
  private record Computed(
      Fraction charged,
      String unit,
      @Nullable Fraction unitPrice,
      Fraction amount,
      List<String> winners,
      List<RefLine.Piece> pieces) {}

  /**
   * The line with its price.
   *
   * @param failure why the tariff can't price it, found before; null if it can
   */
  RefLine price(@Nullable RefFailure failure) {
    PriceOverride override = line.override();
    boolean chargeable = line.billing() == Billing.CHARGEABLE;
    if (facts == null || (override == null && chargeable && failure != null)) {
      return failed(failure);
    }
    if (override == null && !chargeable) {
      return line(status(), Fraction.ZERO, null, Fraction.ZERO, null, null, List.of());
    }
    Computed computed = null;
    RefFailure found = failure;
    try {
      charged = quantities();
      if (chargeable && found == null) {
        computed = computed();
      }
    } catch (RefFailure caught) {
      found = caught;
    }
    if (override == null) {
      return computed == null ? failed(found) : priced(computed);
    }
    return overridden(override, computed, found);
  }

  private String status() {
    return line.billing() == Billing.AGREEMENT ? "COVERED" : line.billing().name();
  }

  private List<Fraction> quantities() {
    List<String> ofLine = new ArrayList<>();
    verdicts.add(ofLine);
    List<Match> matches = ofAny(pieces.stream().map(each -> tariff.matches(each.facts())).toList());
    return new RefQuantities(unit(), matches, ofLine).charged(charged);
  }

  /** What is proposed for any piece, each proposal once, highest first. */
  static List<Match> ofAny(Collection<List<Match>> ofPieces) {
    Set<Match> once = new LinkedHashSet<>();
    ofPieces.forEach(once::addAll);
    return once.stream().sorted(Match.HIGHEST_FIRST).toList();
  }

  private Computed computed() {
    boolean cut = pieces.size() > 1;
    List<RefPiece.Price> prices = new ArrayList<>();
    for (RefCut.Piece each : pieces) {
      if (cut) {
        verdicts.add(new ArrayList<>());
      }
      prices.add(
          new RefPiece(
                  tariff, line, tariff.matches(each.facts()), verdicts.get(verdicts.size() - 1))
              .price());
    }
    List<Fraction> quantities = new ArrayList<>();
    List<Fraction> exact = new ArrayList<>();
    for (int index = 0; index < prices.size(); index++) {
      Fraction quantity = RefUnits.convert(charged.get(index), unit(), prices.get(index).unit());
      quantities.add(quantity);
      exact.add(quantity.times(prices.get(index).price()));
    }
    Fraction perLine = perLine(prices, cut);
    Fraction amount = tariff.amount(RefQuantities.sum(exact).plus(perLine));
    List<Fraction> shares = shares(exact, amount.minus(tariff.amount(perLine)));
    List<RefLine.Piece> priced =
        IntStream.range(0, prices.size())
            .mapToObj(
                index ->
                    new RefLine.Piece(
                        pieces.get(index).band(),
                        quantities.get(index),
                        prices.get(index).unit(),
                        prices.get(index).price(),
                        shares.get(index),
                        prices.get(index).winner().name()))
            .toList();
    boolean oneUnit = priced.stream().map(RefLine.Piece::unit).distinct().count() == 1;
    boolean onePrice = priced.stream().map(RefLine.Piece::unitPrice).distinct().count() == 1;
    return new Computed(
        RefQuantities.sum(oneUnit ? quantities : charged),
        oneUnit ? prices.get(0).unit() : unit(),
        oneUnit && onePrice ? prices.get(0).price() : null,
        amount,
        ofAny(List.of(prices.stream().map(RefPiece.Price::winner).toList())).stream()
            .map(Match::name)
            .distinct() // pieces may have other proposals of one rule
            .toList(),
        priced);
  }

  /** What is added once to the line's amount: of each group, that of the highest rule. */
  private Fraction perLine(List<RefPiece.Price> prices, boolean cut) {
    List<Match> all = ofAny(prices.stream().map(RefPiece.Price::perLine).toList());
    List<String> lost = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (Match each : all) {
      List<Match> rivals =
          all.stream().filter(other -> RefAdjustments.compete(other, each)).toList();
      List<Match> level = rivals.stream().filter(each::ties).toList();
      if (rivals.stream().anyMatch(other -> other.isAbove(each))) {
        lost.add(RefLine.verdict(each, false));
      } else if (level.size() > 1) {
        throw RefFailure.tie(level);
      } else {
        sum = sum.plus(((Adjustment) each.proposal()).number());
      }
    }
    if (cut) {
      verdicts.add(lost);
    }
    return sum;
  }

  /** The total in whole cents for each piece; those that lose most by rounding get what is left. */
  private List<Fraction> shares(List<Fraction> exact, Fraction total) {
    if (exact.size() == 1) {
      return List.of(total);
    }
    Fraction cent = Fraction.ONE;
    for (int decimal = 0; decimal < tariff.amountDecimals(); decimal++) {
      cent = cent.over(Fraction.of(10));
    }
    List<Fraction> shares = new ArrayList<>();
    List<Fraction> rests = new ArrayList<>();
    for (Fraction each : exact) {
      Fraction share = each.over(cent).floor().times(cent);
      shares.add(share);
      rests.add(each.minus(share));
    }
    Fraction left = total.minus(RefQuantities.sum(shares));
    boolean giving = left.isAbove(Fraction.ZERO);
    Comparator<Integer> smallest = Comparator.comparing(rests::get);
    List<Integer> order =
        IntStream.range(0, shares.size())
            .boxed()
            .sorted(giving ? smallest.reversed() : smallest)
            .toList();
    Fraction step = giving ? cent : cent.negated();
    for (int turn = 0; !left.isZero(); turn++) {
      int index = order.get(turn % order.size());
      shares.set(index, shares.get(index).plus(step));
      left = left.minus(step);
    }
    return shares;
  }

  private RefLine priced(Computed computed) {
    return new RefLine(
        line.id().line(),
        line,
        null,
        facts,
        line.subject().kind().name(),
        "PRICED",
        computed.charged(),
        computed.unit(),
        computed.unitPrice(),
        computed.amount(),
        cost(),
        computed.winners(),
        computed.pieces(),
        null,
        null,
        Set.of(),
        verdicts,
        List.of(),
        null,
        List.of());
  }

  private RefLine overridden(
      PriceOverride override, @Nullable Computed computed, @Nullable RefFailure failure) {
    Fraction total = RefQuantities.sum(charged);
    Fraction price = Fraction.of(override.price().amount());
    Beside beside = null;
    if (line.billing() != Billing.CHARGEABLE) {
      beside = new Beside(null, Fraction.ZERO, List.of());
    } else if (computed != null) {
      beside = new Beside(computed.unitPrice(), computed.amount(), computed.winners());
    }
    RefFailure tooLow =
        least().isAbove(price.times(total))
            ? new RefFailure("OVERRIDDEN", "OVERRIDE_TOO_LOW")
            : null;
    return line(
        "OVERRIDDEN",
        total,
        price,
        tariff.amount(price.times(total)),
        beside,
        tooLow,
        failure == null ? verdicts : null);
  }

  /** The least that limits leave for the whole line; a piece whose limits fail has none. */
  private Fraction least() {
    Fraction sum = Fraction.ZERO;
    for (int index = 0; index < pieces.size(); index++) {
      sum = sum.plus(least(index));
    }
    return sum;
  }

  private Fraction least(int index) {
    List<Match> matches = tariff.matches(pieces.get(index).facts());
    RefBase.Found all = new RefBase.Found(Fraction.ZERO, unit(), List.of(), closedBelow(matches));
    try {
      Fraction floor = new RefLimits(line, matches, new ArrayList<>()).limited(Fraction.ZERO, all);
      return floor.times(charged.get(index));
    } catch (RefFailure noLimit) {
      return Fraction.ZERO;
    }
  }

  private int closedBelow(List<Match> matches) {
    try {
      return new RefBase(line).find(RefTariff.only(matches, RefProposal.Base.class)).closedBelow();
    } catch (RefFailure noBase) {
      return Integer.MIN_VALUE;
    }
  }

  private RefLine failed(@Nullable RefFailure failure) {
    if (failure == null) {
      throw new IllegalStateException("Line " + line.id() + " has neither price nor failure");
    }
    return line(failure.status(), RefCut.chargeable(line), null, null, null, failure, null);
  }

  private RefLine line(
      String status,
      Fraction quantity,
      @Nullable Fraction unitPrice,
      @Nullable Fraction amount,
      @Nullable Beside beside,
      @Nullable RefFailure failure,
      @Nullable List<List<String>> lineVerdicts) {
    return new RefLine(
        line.id().line(),
        line,
        null,
        facts,
        line.subject().kind().name(),
        status,
        quantity,
        unit(),
        unitPrice,
        amount,
        cost(),
        List.of(),
        List.of(),
        beside,
        failure == null ? null : failure.problem(),
        failure == null ? Set.of() : new TreeSet<>(failure.tied()),
        lineVerdicts,
        List.of(),
        null,
        List.of());
  }

  private String unit() {
    return line.quantity().unit().symbol();
  }

  private @Nullable Fraction cost() {
    if (line.unitCost() == null || !line.unitCost().currency().getCurrencyCode().equals("EUR")) {
      return null;
    }
    Fraction quantity = Fraction.of(line.quantity().value());
    return tariff.amount(Fraction.of(line.unitCost().amount()).times(quantity));
  }
}
