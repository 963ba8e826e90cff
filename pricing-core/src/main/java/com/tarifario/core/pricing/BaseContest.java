package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Outcome;
import com.tarifario.core.tariff.Outcome.Failed;
import com.tarifario.core.tariff.Outcome.NoRow;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.Outcome.Reason;
import com.tarifario.core.tariff.PriceInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which base price holds: that of the first candidate that answers or, if this one asks
 * to be compared, the lowest of all that do. What a candidate inherits is found in the same way
 * among those below it.
 */
final class BaseContest {

  private final List<Candidate> ranked;
  private final PriceInput input;
  private final Part part;
  private final Trace trace;

  /** What was found out already, by the index of the first that took part. */
  private final Map<Integer, Result> results = new HashMap<>();

  /**
   * A contest.
   *
   * @param ranked the candidates that propose a base, ranked
   * @param part what is to be priced, from its beginning as far as the price holds
   * @param trace takes which rules can't be told apart
   */
  BaseContest(List<Candidate> ranked, PriceInput input, Part part, Trace trace) {
    this.ranked = ranked;
    this.input = input;
    this.part = part;
    this.trace = trace;
  }

  /**
   * What a candidate answers.
   *
   * @param index its place among all
   * @param below how the price that it inherits was found; null if it inherits none
   */
  record Bid(int index, Outcome outcome, @Nullable Result below) {}

  /**
   * What candidates come to.
   *
   * @param passed those that stand before the first that answers, and have no price for the line
   * @param compared the first that answers and, if it asks for it, all others that ask; ranked, and
   *     empty if no one answers
   * @param winner the one of those whose price holds; null if no one answers
   * @param outcome what the winner answers, for as much as it stays the winner
   */
  record Result(List<Integer> passed, List<Bid> compared, @Nullable Bid winner, Outcome outcome) {}

  /**
   * What the candidates from an index on come to.
   *
   * @throws LineFailure if two can't be told apart
   */
  Result from(int first) {
    Result known = results.get(first);
    if (known == null) {
      known = decide(first);
      results.put(first, known);
    }
    return known;
  }

  private Result decide(int first) {
    List<Integer> passed = new ArrayList<>();
    for (int index = first; index < ranked.size(); index++) {
      refuseTie(index);
      Bid bid = bid(index);
      if (!(bid.outcome() instanceof NoRow)) {
        return asks(index)
            ? lowest(passed, bid)
            : new Result(passed, List.of(bid), bid, bid.outcome());
      }
      passed.add(index);
    }
    return new Result(passed, List.of(), null, new NoRow());
  }

  /** The lowest price of all that ask; those that have none are passed over. */
  private Result lowest(List<Integer> passed, Bid first) {
    List<Bid> compared = new ArrayList<>();
    compared.add(first);
    for (int index = first.index() + 1; index < ranked.size(); index++) {
      if (asks(index)) {
        compared.add(bid(index));
      }
    }
    Bid winner = first;
    Money lowest = null;
    BigDecimal extent = null;
    for (Bid each : compared) {
      if (each.outcome() instanceof Failed failed && failed.reason() == Reason.INCOMPLETE) {
        return new Result(passed, compared, each, failed);
      }
      if (each.outcome() instanceof Priced priced) {
        Money price = perUnit(priced);
        if (lowest == null || price.compareTo(lowest) < 0) {
          lowest = price;
          winner = each;
        }
        extent = least(extent, priced.extent());
      }
    }
    Outcome outcome =
        winner.outcome() instanceof Priced priced
            ? new Priced(priced.price(), priced.unit(), priced.steps(), extent)
            : winner.outcome();
    return new Result(passed, compared, winner, outcome);
  }

  /** A price for one unit of the line. */
  Money perUnit(Priced priced) {
    Money price = UnitPrices.convert(priced.price(), priced.unit(), input.unit());
    return price.withAmount(Exact.settle(price.amount()));
  }

  private static @Nullable BigDecimal least(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? (one == null ? other : one) : one.min(other);
  }

  private Bid bid(int index) {
    Candidate candidate = ranked.get(index);
    Below below = new Below(afterLevelOf(index));
    Outcome outcome =
        ((Base) candidate.proposal()).formula().apply(input.at(part.portion(candidate)), below);
    return new Bid(index, outcome, below.result);
  }

  /** The first that stands below the candidate, and not level with it. */
  private int afterLevelOf(int index) {
    int next = index + 1;
    while (next < ranked.size() && ranked.get(next).ties(ranked.get(index))) {
      next++;
    }
    return next;
  }

  private boolean asks(int index) {
    return ((Base) ranked.get(index).proposal()).best();
  }

  /** Refuses that a candidate be chosen before one on its level, unless both are compared. */
  private void refuseTie(int index) {
    for (int other = index + 1; other < afterLevelOf(index); other++) {
      if (!asks(index) || !asks(other)) {
        throw Contest.tie(ranked.get(index), ranked.get(other), trace);
      }
    }
  }

  /** Answers for those below a candidate, and keeps what was answered. */
  private final class Below implements Supplier<Outcome> {
    private final int first;
    private @Nullable Result result;

    Below(int first) {
      this.first = first;
    }

    @Override
    public Outcome get() {
      Result found = from(first);
      result = found;
      return found.outcome();
    }
  }
}
