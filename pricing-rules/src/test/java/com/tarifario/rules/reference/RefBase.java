package com.tarifario.rules.reference;

import com.tarifario.core.money.Money;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.rules.reference.RefProposal.Base;
import com.tarifario.rules.reference.RefTariff.Match;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The price of a line, or of a piece of it, to start from. */
final class RefBase {

  private final ChargeLine line;

  RefBase(ChargeLine line) {
    this.line = line;
  }

  /**
   * A base price.
   *
   * @param chain the rule that won, then those from which it takes its price
   * @param closedBelow lower layers than this stay away
   */
  record Found(Fraction price, String unit, List<Match> chain, int closedBelow) {}

  /**
   * The base price that the highest of these gives or, if it says {@code best}, the lowest that any
   * gives that says so.
   *
   * @param bases highest first
   * @throws RefFailure if there is none
   */
  Found find(List<Match> bases) {
    if (bases.isEmpty()) {
      throw new RefFailure("UNPRICED", "NO_RULE_MATCHED");
    }
    Match top = bases.get(0);
    List<Match> level = bases.stream().filter(top::ties).toList();
    if (level.size() > 1 && !level.stream().allMatch(RefBase::asks)) {
      throw RefFailure.tie(level);
    }
    return asks(top) ? lowest(bases) : alone(top, bases);
  }

  private static boolean asks(Match match) {
    return ((Base) match.proposal()).best();
  }

  /** The lowest price of those that ask for it; those that have none are passed over. */
  private Found lowest(List<Match> bases) {
    String unit = line.quantity().unit().symbol();
    RefFailure failure = null;
    Found lowest = null;
    for (Match each : bases.stream().filter(RefBase::asks).toList()) {
      try {
        Found found = alone(each, bases);
        Fraction price = RefUnits.price(found.price(), found.unit(), unit);
        if (lowest == null || RefUnits.price(lowest.price(), lowest.unit(), unit).isAbove(price)) {
          lowest = found;
        }
      } catch (RefFailure none) {
        if (none.status().equals("TIED")) {
          throw none;
        }
        failure = failure == null || failure.status().equals("UNPRICED") ? none : failure;
      }
    }
    if (lowest == null) {
      throw Objects.requireNonNull(failure);
    }
    return lowest;
  }

  /** What one gives by itself, or with what those below it give. */
  private Found alone(Match top, List<Match> bases) {
    Base base = (Base) top.proposal();
    int closedBelow = base.closed() ? top.rank() : Integer.MIN_VALUE;
    String lineUnit = line.quantity().unit().symbol();
    Fraction hundred = Fraction.HUNDRED;
    return switch (base.formula()) {
      case MARKUP ->
          found(cost(line).percent(hundred.plus(base.number())), lineUnit, top, closedBelow);
      case MARGIN_ON_SALE ->
          found(forMargin(cost(line), base.number()), lineUnit, top, closedBelow);
      case UNIT_PRICE -> {
        String unit = base.unit() == null ? lineUnit : base.unit();
        RefUnits.convert(Fraction.ONE, lineUnit, unit);
        yield found(base.number(), unit, top, closedBelow);
      }
      case LIST_DISCOUNT ->
          found(listPrice().percent(hundred.minus(base.number())), lineUnit, top, closedBelow);
      case BELOW -> {
        Found below = find(bases.stream().filter(top::isAbove).toList());
        yield new Found(
            below.price().percent(hundred.plus(base.number())),
            below.unit(),
            Stream.concat(Stream.of(top), below.chain().stream()).toList(),
            Math.max(closedBelow, below.closedBelow()));
      }
    };
  }

  private static Found found(Fraction price, String unit, Match winner, int closedBelow) {
    return new Found(price, unit, List.of(winner), closedBelow);
  }

  /** What one unit cost. */
  static Fraction cost(ChargeLine line) {
    return known(line.unitCost(), "NO_COST", "COST_MISSING");
  }

  private Fraction listPrice() {
    return known(line.listPrice(), "NO_LIST_PRICE", "LIST_PRICE_MISSING");
  }

  private static Fraction known(@Nullable Money money, String status, String problem) {
    if (money == null) {
      throw new RefFailure(status, problem);
    }
    return Fraction.of(money.amount());
  }

  /** The price of which the margin is so many hundredths. */
  static Fraction forMargin(Fraction cost, Fraction margin) {
    return cost.times(Fraction.HUNDRED).over(Fraction.HUNDRED.minus(margin));
  }
}
