package com.tarifario.rules.reference;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.rules.reference.RefProposal.Limit;
import com.tarifario.rules.reference.RefProposal.Side;
import com.tarifario.rules.reference.RefTariff.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps the price of a piece inside its limits. */
final class RefLimits {

  private final ChargeLine line;
  private final List<Match> matches;
  private final List<String> verdicts;
  private Optional<Fraction> floor = Optional.empty();
  private Optional<Fraction> ceiling = Optional.empty();

  /**
   * Limits of a piece.
   *
   * @param matches what rules propose for it, highest first
   * @param verdicts takes what becomes of each proposal
   */
  RefLimits(ChargeLine line, List<Match> matches, List<String> verdicts) {
    this.line = line;
    this.matches = matches;
    this.verdicts = verdicts;
  }

  /**
   * The price inside the limits.
   *
   * @throws RefFailure if two can't be told apart, or there is nothing inside them
   */
  Fraction limited(Fraction price, RefBase.Found base) {
    List<Match> proposed = RefTariff.only(matches, Limit.class);
    List<Match> open =
        proposed.stream()
            .filter(each -> each.rank() >= base.closedBelow() || limit(each).binding())
            .toList();
    List<Match> holding = new ArrayList<>();
    List<Fraction> floors = new ArrayList<>();
    List<Fraction> ceilings = new ArrayList<>();
    for (Side side : Side.values()) {
      for (Match each : holding(open, side)) {
        holding.add(each);
        Fraction number = limit(each).number();
        switch (side) {
          case FLOOR -> floors.add(RefAdjustments.perUnit(number, limit(each).unit(), base.unit()));
          case FLOOR_MARGIN -> {
            Fraction cost =
                RefUnits.price(RefBase.cost(line), line.quantity().unit().symbol(), base.unit());
            floors.add(RefBase.forMargin(cost, number));
          }
          case CEILING ->
              ceilings.add(RefAdjustments.perUnit(number, limit(each).unit(), base.unit()));
        }
      }
    }
    for (Match each : proposed) {
      verdicts.add(RefLine.verdict(each, holding.contains(each)));
    }
    floor = floors.stream().max(Comparator.naturalOrder());
    ceiling = ceilings.stream().min(Comparator.naturalOrder());
    if (floor.isPresent() && ceiling.isPresent() && floor.get().isAbove(ceiling.get())) {
      throw new RefFailure("FAILED", "LIMITS_CONTRADICT");
    }
    if (floor.isPresent() && floor.get().isAbove(price)) {
      return floor.get();
    }
    return ceiling.isPresent() && price.isAbove(ceiling.get()) ? ceiling.get() : price;
  }

  /** The price rounded; if that breaks a limit, the next one that fits, or else not rounded. */
  Fraction rounded(Fraction exact, RefTariff tariff) {
    Fraction free = tariff.price(exact);
    Fraction cents = Fraction.ONE;
    for (int decimal = 0; decimal < tariff.priceDecimals(); decimal++) {
      cents = cents.times(Fraction.of(10));
    }
    Fraction fitting = free;
    if (floor.isPresent() && floor.get().isAbove(free)) {
      fitting = floor.get().times(cents).ceiling().over(cents);
    } else if (ceiling.isPresent() && free.isAbove(ceiling.get())) {
      fitting = ceiling.get().times(cents).floor().over(cents);
    }
    boolean inside =
        !(floor.isPresent() && floor.get().isAbove(fitting))
            && !(ceiling.isPresent() && fitting.isAbove(ceiling.get()));
    return inside ? fitting : exact;
  }

  private static Limit limit(Match match) {
    return (Limit) match.proposal();
  }

  /** The highest of the side, and the binding ones below it. */
  private static List<Match> holding(List<Match> open, Side side) {
    List<Match> all = open.stream().filter(each -> limit(each).side() == side).toList();
    if (all.isEmpty()) {
      return all;
    }
    List<Match> level = all.stream().filter(all.get(0)::ties).toList();
    boolean allBinding = level.stream().allMatch(each -> limit(each).binding());
    if (level.size() > 1 && !allBinding) {
      throw RefFailure.tie(level);
    }
    return all.stream().filter(each -> each.equals(all.get(0)) || limit(each).binding()).toList();
  }
}
