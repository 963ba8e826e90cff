package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.agreement.FeeRevision;
import com.tarifario.store.fault.StoreException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an agreement by which its fees are, one after the other: a fee that is agreed on
 * anew and says since when it counts leaves what begins before to the terms before.
 *
 * @param terms what is agreed on, until the last day of the agreement
 * @param since the day on which periods that have this fee begin at the earliest; null for all
 * @param next the day from which on the fee that comes after this counts; null if none does
 */
record FeeTerms(AgreementTerms terms, @Nullable LocalDate since, @Nullable LocalDate next) {

  /**
   * Those that count.
   *
   * @param history all terms that an agreement had, the first first
   * @return the first first
   */
  static List<FeeTerms> of(List<AgreementTerms> history) {
    List<FeeTerms> counting = new ArrayList<>();
    LocalDate end = history.get(history.size() - 1).to();
    LocalDate next = null;
    for (int at = history.size() - 1; at >= 0; at--) {
      LocalDate since = since(history.get(at));
      if (next == null || since == null || since.isBefore(next)) {
        LocalDate from = at == 0 ? null : since;
        counting.add(new FeeTerms(history.get(at).until(end), from, next));
        if (from == null) {
          break;
        }
        next = from;
      }
    }
    Collections.reverse(counting);
    return counting;
  }

  /** The day from which on a fee counts, if that is later than the agreement's first; else null. */
  static @Nullable LocalDate since(AgreementTerms terms) {
    Fee fee = terms.price().fee();
    FeeRevision revision = fee == null ? null : fee.revision();
    LocalDate since = revision == null ? null : revision.since();
    return since == null || !since.isAfter(terms.from()) ? null : since;
  }

  /**
   * Refuses a fee that counts from a day on and is for other periods than the one before: no day
   * would be sure to be paid once.
   *
   * @throws StoreException if it is
   */
  static void requireSamePeriods(String number, AgreementTerms before, AgreementTerms after) {
    Fee old = before.price().fee();
    Fee now = after.price().fee();
    if (since(after) != null
        && old != null
        && now != null
        && (old.every() != now.every() || old.inAdvance() != now.inAdvance())) {
      throw new StoreException(MaintenanceMessage.SINCE_OTHER_PERIODS, number, old.every().word());
    }
  }

  /** The last day on which the fee can change, until a day. */
  LocalDate last(LocalDate until) {
    LocalDate last = until;
    LocalDate end = terms.to();
    if (end != null && end.isBefore(last)) {
      last = end;
    }
    return next == null || next.isAfter(last) ? last : next.minusDays(1);
  }
}
