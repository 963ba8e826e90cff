package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.agreement.FeeRevision.ByIndex;
import com.tarifario.core.agreement.RevisedFee;
import com.tarifario.core.facts.PriceIndex;
import com.tarifario.store.agreement.FeeRows.Indexed;
import com.tarifario.store.change.Change;
import com.tarifario.store.fault.StoreException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Fees that follow an index: what they came to, with the values by which they did. */
final class IndexedFees {

  private final FeeRows rows;

  IndexedFees(FeeRows rows) {
    this.rows = rows;
  }

  /** The name of the index that the fee of terms follows; blank if it follows none. */
  static String indexOf(AgreementTerms terms) {
    Fee fee = terms.price().fee();
    return fee != null && fee.revision() instanceof ByIndex revision ? revision.index() : "";
  }

  /**
   * Those of an agreement's terms whose fee follows an index.
   *
   * @throws StoreException if there are none
   */
  static List<FeeTerms> following(KeptAgreement agreement, List<FeeTerms> terms, PriceIndex index) {
    List<FeeTerms> following = new ArrayList<>(terms);
    following.removeIf(each -> indexOf(each.terms()).isEmpty());
    if (following.isEmpty()) {
      throw new StoreException(MaintenanceMessage.NO_INDEX, agreement.number());
    }
    String other = indexOf(following.get(following.size() - 1).terms());
    following.removeIf(each -> !indexOf(each.terms()).equals(index.name()));
    if (following.isEmpty()) {
      throw new StoreException(
          MaintenanceMessage.OTHER_INDEX, agreement.number(), other, index.name());
    }
    return following;
  }

  /**
   * Of the fees that followed an index, those of terms. Those of a fee that was agreed on before
   * are of no use for the one that holds now.
   */
  static List<RevisedFee> of(AgreementTerms terms, List<Indexed> known) {
    Fee fee = terms.price().fee();
    if (fee == null || !(fee.revision() instanceof ByIndex revision)) {
      return List.of();
    }
    return known.stream()
        .filter(
            each ->
                each.first().equals(fee.amount())
                    && each.index().equals(revision.index())
                    && each.base().equals(revision.base(terms.from())))
        .map(Indexed::fee)
        .toList();
  }

  /**
   * Lets fees follow their index up to a day, or up to the last that has a value newer than the one
   * before: from then on they wait.
   *
   * @param following the terms with such fees
   * @return the fees that are new or other than they were
   * @throws StoreException if the index begins too late, or a fee that would be another stands on a
   *     delivery note
   */
  List<RevisedFee> index(
      Change change,
      KeptAgreement agreement,
      List<FeeTerms> following,
      PriceIndex index,
      LocalDate until) {
    List<RevisedFee> changed = new ArrayList<>();
    following.forEach(each -> changed.addAll(index(change, agreement, each, index, until)));
    return changed;
  }

  private List<RevisedFee> index(
      Change change, KeptAgreement agreement, FeeTerms part, PriceIndex index, LocalDate until) {
    AgreementTerms terms = part.terms();
    Fee fee = Objects.requireNonNull(terms.price().fee());
    ByIndex revision = (ByIndex) Objects.requireNonNull(fee.revision());
    LocalDate base = revision.base(terms.from());
    BigDecimal baseValue = value(index, base, agreement);
    Map<LocalDate, Indexed> known = new HashMap<>();
    rows.indexed(agreement.id()).forEach(each -> known.put(each.update(), each));
    List<RevisedFee> changed = new ArrayList<>();
    Optional<LocalDate> last = index.since(base);
    for (LocalDate update : revision.updates(terms.from(), part.last(until))) {
      Optional<LocalDate> since = index.since(update);
      if (since.equals(last)) {
        // The value of that day is not published yet: a fee that did not wait would stay too low.
        break;
      }
      last = since;
      Indexed next =
          new Indexed(
              fee.amount(), index.name(), base, baseValue, update, value(index, update, agreement));
      Indexed before = known.get(update);
      if (before == null || !before.isSame(next)) {
        if (before == null || !before.fee().amount().equals(next.fee().amount())) {
          requireNotCharged(agreement, part, revision, next.fee());
        }
        FeeRows.keep(change, agreement, next);
        changed.add(next.fee());
      }
    }
    return changed;
  }

  private static BigDecimal value(PriceIndex index, LocalDate day, KeptAgreement agreement) {
    return index
        .on(day)
        .orElseThrow(
            () ->
                new StoreException(
                    MaintenanceMessage.INDEX_TOO_LATE,
                    index.name(),
                    index.begin(),
                    agreement.number(),
                    day));
  }

  private void requireNotCharged(
      KeptAgreement agreement, FeeTerms part, ByIndex revision, RevisedFee next) {
    LocalDate from = next.from();
    LocalDate after =
        revision.updates(agreement.terms().from(), from.plusYears(2)).stream()
            .filter(each -> each.isAfter(from))
            .findFirst()
            .orElse(part.next() == null ? LocalDate.MAX : part.next());
    rows.charged(agreement.id()).stream()
        .filter(each -> !each.cancelled())
        .filter(each -> !each.from().isBefore(from) && each.from().isBefore(after))
        .findFirst()
        .ifPresent(
            each -> {
              throw new StoreException(
                  MaintenanceMessage.INDEX_CHANGED_AFTER_CHARGE,
                  agreement.number(),
                  from,
                  next.amount(),
                  each.amount());
            });
  }
}
