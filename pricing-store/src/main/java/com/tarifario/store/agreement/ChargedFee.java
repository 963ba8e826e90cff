package com.tarifario.store.agreement;

import com.tarifario.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A fee that stands on a delivery note.
 *
 * @param from the first day that it pays for
 * @param to the last
 * @param amount before tax
 * @param note the number of the delivery note
 * @param cancelled whether that was cancelled, so that the fee is to be charged again
 */
public record ChargedFee(
    LocalDate from, LocalDate to, Money amount, String note, boolean cancelled) {

  public ChargedFee {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(note, "note");
  }
}
