package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * Rounds the unit price, last of all, to one of evenly spaced prices: multiples of 0.05, or all
 * that end in 0.95. It takes the place of the rounding to decimals.
 *
 * @param step how far apart they are, above 0
 * @param first the lowest of them, from 0 to less than the step
 * @param direction which of them is taken
 */
public record PriceEnding(Money step, Money first, Direction direction) implements Proposal {

  /** Which of the prices is taken. */
  public enum Direction {
    /** The next that is not below. */
    UP(CoreMessage.ENDING_UP, RoundingMode.CEILING),
    /** The next that is not above. */
    DOWN(CoreMessage.ENDING_DOWN, RoundingMode.FLOOR),
    /** The nearest; the upper of two that are. */
    NEAREST(CoreMessage.ENDING_NEAREST, RoundingMode.HALF_UP);

    private final CoreMessage word;
    private final RoundingMode mode;

    Direction(CoreMessage word, RoundingMode mode) {
      this.word = word;
      this.mode = mode;
    }
  }

  public PriceEnding {
    Objects.requireNonNull(direction, "direction");
    if (step.amount().signum() <= 0) {
      throw new IllegalArgumentException("Expected a step above 0 but found " + step + ".");
    }
    if (first.isNegative() || first.compareTo(step) >= 0) {
      throw new IllegalArgumentException(
          "Expected 0 to less than " + step + " but found " + first + ".");
    }
  }

  /** The one of the prices that is taken for a price; the lowest if there is none below it. */
  public Money of(Money price) {
    return at(count(price, direction.mode).max(BigDecimal.ZERO));
  }

  /** The least of the prices that is not below the bound. */
  public Money atLeast(Money bound) {
    return at(count(bound, RoundingMode.CEILING).max(BigDecimal.ZERO));
  }

  /** The greatest of the prices that is not above the bound; nothing if all are. */
  public Optional<Money> atMost(Money bound) {
    BigDecimal count = count(bound, RoundingMode.FLOOR);
    return count.signum() < 0 ? Optional.empty() : Optional.of(at(count));
  }

  private BigDecimal count(Money price, RoundingMode mode) {
    BigDecimal above = Exact.settle(price.minus(first).amount());
    return above.divide(step.amount(), 0, mode);
  }

  private Money at(BigDecimal count) {
    return first.plus(step.times(count));
  }

  @Override
  public Stage stage() {
    return Stage.LINE;
  }

  @Override
  public Message describe() {
    return first.isZero()
        ? Message.of(CoreMessage.ROUND_TO, step, Message.of(direction.word))
        : Message.of(CoreMessage.ENDING, first, step, Message.of(direction.word));
  }
}
