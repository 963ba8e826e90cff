package com.tarifario.store.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements are listed, in the order of their numbers; what is null does not matter.
 *
 * @param client the client's code
 * @param open whether only those in force in their state are
 * @param endingBy only those that end on that day or before
 * @param most how many at most
 */
public record AgreementFilter(
    @Nullable String client, boolean open, @Nullable LocalDate endingBy, int most) {

  /** All, up to so many. */
  public static AgreementFilter all(int most) {
    return new AgreementFilter(null, false, null, most);
  }
}
