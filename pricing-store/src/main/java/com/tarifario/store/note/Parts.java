package com.tarifario.store.note;

import com.tarifario.core.money.Quantity;
import com.tarifario.store.fault.StoreException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much of something may be billed. */
final class Parts {

  private Parts() {}

  /**
   * How much of it is to be billed.
   *
   * @param what what people call it
   * @param wanted how much; null for all that is left
   * @param left how much is left of it
   * @throws StoreException if nothing is left, more is wanted than is left, or nothing is wanted
   */
  static BigDecimal of(String what, @Nullable BigDecimal wanted, Quantity left) {
    if (left.value().signum() <= 0) {
      throw new StoreException(NoteMessage.NOTHING_LEFT, what);
    }
    if (wanted == null) {
      return left.value();
    }
    if (wanted.signum() <= 0) {
      throw new StoreException(NoteMessage.NOT_ABOVE_NOTHING, what, left.withValue(wanted));
    }
    if (wanted.compareTo(left.value()) > 0) {
      throw new StoreException(NoteMessage.MORE_THAN_LEFT, what, left.withValue(wanted), left);
    }
    return wanted;
  }
}
