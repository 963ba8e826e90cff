package com.tarifario.core.agreement;

import com.tarifario.core.money.Money;
import com.tarifario.core.text.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A fee that a client is to pay.
 *
 * @param from the first day that it pays for
 * @param to the last
 * @param dueOn when it is due
 * @param amount before tax
 * @param proof how the amount came about, step by step
 */
public record FeeDue(
    LocalDate from, LocalDate to, LocalDate dueOn, Money amount, List<Message> proof) {

  public FeeDue {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(amount, "amount");
    proof = List.copyOf(proof);
  }
}
