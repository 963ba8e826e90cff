package com.tarifario.store.agreement;

import com.tarifario.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fee that stands on a delivery note.
 *
 * @param from the first day that it pays for
 * @param to the last
 * @param amount before tax
 * @param note the number of the delivery note
 * @param cancelled whether that was cancelled, so that the fee is to be charged again
 * @param frozen whether that changes no more, so that it is corrected by another
 * @param correctedBy the number of the delivery note that corrects that; null if none does
 */
public record ChargedFee(
    LocalDate from,
    LocalDate to,
    Money amount,
    String note,
    boolean cancelled,
    boolean frozen,
    @Nullable String correctedBy) {

  public ChargedFee {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(note, "note");
  }

  /** A fee on a delivery note that can still be changed. */
  public ChargedFee(LocalDate from, LocalDate to, Money amount, String note, boolean cancelled) {
    this(from, to, amount, note, cancelled, false, null);
  }

  /** Whether it pays for days after that one; null for no last day. */
  public boolean isBeyond(@Nullable LocalDate last) {
    return last != null && !cancelled && to.isAfter(last);
  }
}
