package com.tarifario.core.commercial;

import com.tarifario.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money that the commercial area spent on a client: a lunch, a trip, a fair.
 *
 * @param client the client's code
 * @param on the day
 * @param person who spent it
 * @param amount how much
 * @param purpose what for
 * @param outcome what came of it; null if nothing is known
 */
public record ClientExpense(
    String client,
    LocalDate on,
    String person,
    Money amount,
    String purpose,
    @Nullable String outcome) {

  public ClientExpense {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(purpose, "purpose");
  }
}
