package com.tarifario.core.agreement;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fees that are due by the terms of an agreement.
 *
 * @param due those whose amounts are known, the first first
 * @param waiting the day on which the fee follows an index that was not applied yet, so that fees
 *     from then on are not known; null if all are
 */
public record FeeSchedule(List<FeeDue> due, @Nullable LocalDate waiting) {

  public FeeSchedule {
    due = List.copyOf(due);
  }

  /**
   * The fees that are due up to a day.
   *
   * @param terms the terms; without a fee, none is due
   * @param indexed the fees that followed an index by now
   */
  public static FeeSchedule of(AgreementTerms terms, List<RevisedFee> indexed, LocalDate until) {
    Fee fee = terms.price().fee();
    if (fee == null) {
      return new FeeSchedule(List.of(), null);
    }
    NavigableMap<LocalDate, RevisedFee> revisions = new TreeMap<>();
    FeeRevision revision = fee.revision();
    if (revision instanceof FeeRevision.ByPercentage byPercentage) {
      byPercentage
          .revised(fee.amount(), terms.from(), until)
          .forEach(each -> revisions.put(each.from(), each));
    } else {
      indexed.forEach(each -> revisions.put(each.from(), each));
    }
    List<FeeDue> due = new ArrayList<>();
    for (int number = 0; ; number++) {
      int months = fee.every().months();
      LocalDate from = terms.from().plusMonths((long) number * months);
      LocalDate whole = terms.from().plusMonths((number + 1L) * months).minusDays(1);
      LocalDate end = terms.to();
      LocalDate to = end != null && end.isBefore(whole) ? end : whole;
      LocalDate dueOn = fee.inAdvance() ? from : to;
      if (dueOn.isAfter(until) || !terms.isInForce(from)) {
        return new FeeSchedule(due, null);
      }
      LocalDate missing = missing(revision, revisions, terms.from(), from);
      if (missing != null) {
        return new FeeSchedule(due, missing);
      }
      var found = revisions.floorEntry(from);
      due.add(due(fee, found == null ? null : found.getValue(), new Days(from, to, whole), dueOn));
    }
  }

  /**
   * These fees from a day on, and others before. A period that began before the day is paid by
   * those to its end.
   *
   * @param earlier the fees by what was agreed on before
   * @param since the day from which on these count
   */
  public FeeSchedule after(FeeSchedule earlier, LocalDate since) {
    List<FeeDue> all =
        new ArrayList<>(earlier.due.stream().filter(each -> each.from().isBefore(since)).toList());
    if (earlier.waiting != null && earlier.waiting.isBefore(since)) {
      return new FeeSchedule(all, earlier.waiting);
    }
    LocalDate paid = all.isEmpty() ? since.minusDays(1) : all.get(all.size() - 1).to();
    due.stream()
        .filter(each -> !each.from().isBefore(since) && each.from().isAfter(paid))
        .forEach(all::add);
    return new FeeSchedule(all, waiting);
  }

  /** The days of a period, and what its last would be if the agreement did not end before. */
  private record Days(LocalDate from, LocalDate to, LocalDate whole) {}

  private static @Nullable LocalDate missing(
      @Nullable FeeRevision revision,
      NavigableMap<LocalDate, RevisedFee> revisions,
      LocalDate first,
      LocalDate from) {
    if (revision == null) {
      return null;
    }
    return revision.updates(first, from).stream()
        .filter(each -> !revisions.containsKey(each))
        .findFirst()
        .orElse(null);
  }

  private static FeeDue due(Fee fee, @Nullable RevisedFee revised, Days days, LocalDate dueOn) {
    List<Message> proof = new ArrayList<>();
    Money amount = revised == null ? fee.amount() : revised.amount();
    proof.add(revised == null ? Message.of(AgreementMessage.FEE_AGREED, amount) : revised.proof());
    if (days.to.isBefore(days.whole)) {
      Money part = part(amount, days.from, days.to, days.whole);
      long some = days(days.from, days.to);
      proof.add(Message.of(AgreementMessage.FEE_IN_PART, some, days(days.from, days.whole), part));
      amount = part;
    }
    return new FeeDue(days.from, days.to, dueOn, amount, proof);
  }

  /**
   * The part of a fee for the days up to the last, rounded as fees are.
   *
   * @param fee for all days
   * @param from the first day that the fee pays for
   * @param last the last day of the part; nothing is left of the fee if it is before the first
   * @param whole the last day that the fee pays for
   */
  public static Money part(Money fee, LocalDate from, LocalDate last, LocalDate whole) {
    if (!last.isBefore(whole)) {
      return fee;
    }
    BigDecimal some = BigDecimal.valueOf(Math.max(0, days(from, last)));
    BigDecimal all = BigDecimal.valueOf(days(from, whole));
    return RevisedFee.rounded(fee.withAmount(Exact.divide(fee.amount().multiply(some), all)));
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
