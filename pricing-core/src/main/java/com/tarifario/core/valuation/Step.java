package com.tarifario.core.valuation;

import com.tarifario.core.money.Exact;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of the arithmetic.
 *
 * @param measure what the numbers are
 * @param what what was done, in a sentence
 * @param rule the rule that asked for it; null if it is not a rule's (rounding, multiplying)
 * @param before the number before, to 20 decimals
 * @param after the number after, to 20 decimals
 */
public record Step(
    Measure measure, Message what, @Nullable RuleRef rule, BigDecimal before, BigDecimal after) {

  /** What the numbers of a step are. */
  public enum Measure {
    /** How much is charged. */
    QUANTITY,
    /** How many units are left in a pack. */
    PACK,
    /** What one unit cost us, in the tariff's currency. */
    UNIT_COST,
    /** What one unit costs, in the tariff's currency. */
    UNIT_PRICE,
    /** What the line costs, in the tariff's currency. */
    AMOUNT
  }

  public Step {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(what, "what");
    before = Exact.settle(before);
    after = Exact.settle(after);
  }

  /** By how much the number grew. */
  public BigDecimal added() {
    return after.subtract(before);
  }

  /**
   * Whether it adds the amount of one more piece to that of the pieces before it, so that the
   * number after is none of its own.
   */
  public boolean isOneMore() {
    return what.key() == CoreMessage.STEP_TIMES_QUANTITY && before.signum() != 0;
  }
}
