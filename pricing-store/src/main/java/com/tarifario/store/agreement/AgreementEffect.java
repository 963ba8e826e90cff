package com.tarifario.store.agreement;

import com.tarifario.core.client.Agreement;
import com.tarifario.store.line.KeptLine;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;

/** What becomes of lines that name an agreement when it is not what it was. */
final class AgreementEffect {

  private AgreementEffect() {}

  /** The lines of which prices find something else in an agreement than before. */
  static Predicate<KeptLine> affected(Agreement before, Agreement after) {
    boolean other =
        !Objects.equals(before.type(), after.type())
            || !before.from().equals(after.from())
            || !before.attributes().equals(after.attributes());
    return line ->
        before.covers(day(line)) != after.covers(day(line)) || (other && after.covers(day(line)));
  }

  /** The day that decides whether the agreement is in force. */
  static LocalDate day(KeptLine line) {
    return line.line().date();
  }
}
