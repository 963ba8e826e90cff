package com.tarifario.store.work;

import com.tarifario.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of work with lines stands.
 *
 * @param toValue whether it has lines without a price of today's data
 * @param toBill whether something of it is still to be billed
 * @param amount what it comes to before tax; null if not known
 */
public record Standing(boolean toValue, boolean toBill, @Nullable Money amount) {

  /** How a piece of work stands that was read. */
  public static Standing of(KeptWork work) {
    return new Standing(work.toValue(), work.toBill(), work.work().amount());
  }

  /** The same, to be valued or not. */
  public Standing toValue(boolean wanted) {
    return new Standing(wanted, toBill, amount);
  }

  /** The same, to be billed or not. */
  public Standing toBill(boolean wanted) {
    return new Standing(toValue, wanted, amount);
  }

  /** The same, with another amount. */
  public Standing amount(@Nullable Money net) {
    return new Standing(toValue, toBill, net);
  }
}
