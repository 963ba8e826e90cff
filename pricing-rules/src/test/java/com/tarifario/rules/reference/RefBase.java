package com.tarifario.rules.reference;

import com.tarifario.core.money.Money;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.rules.reference.RefProposal.Base;
import com.tarifario.rules.reference.RefTariff.Match;
import java.util.List;
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
   * The base price that the highest of these gives.
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
    if (level.size() > 1) {
      throw RefFailure.tie(level);
    }
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
        Found below = find(bases.subList(1, bases.size()));
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
