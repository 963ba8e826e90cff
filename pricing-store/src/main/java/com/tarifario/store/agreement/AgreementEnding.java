package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.Renewal;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.StateSteps;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The end of agreements: of their terms, of their visits, and of the work itself. An agreement is
 * over after its last day, and when all its fees stand on delivery notes: until then they are still
 * to be charged.
 */
public final class AgreementEnding {

  private final SignedAgreements agreements;
  private final VisitChanges visits;
  private final AgreementFees fees;
  private final AgreementSearch search;
  private final StateSteps steps;
  private final Lifecycles lifecycles;

  /** The ends of agreements of the database. */
  public AgreementEnding(Database database) {
    this.agreements = new SignedAgreements(database);
    this.visits = new VisitChanges(database);
    this.fees = new AgreementFees(database);
    this.search = new AgreementSearch(database);
    this.steps = new StateSteps(database);
    this.lifecycles = new Lifecycles(database);
  }

  /**
   * An agreement that ends.
   *
   * @param agreement as it is now
   * @param leftOut how many visits after its last day were left out
   * @param over whether it is over, so that its state says so
   */
  public record Ended(KeptAgreement agreement, int leftOut, boolean over) {

    public Ended {
      Objects.requireNonNull(agreement, "agreement");
    }
  }

  /**
   * Lets an agreement end, because notice was given or both agreed on it, and leaves out its visits
   * after that. If its last day is the day of today or before, it is over at once.
   *
   * @param on its last day
   * @param calendar which days are holidays, by region
   * @param reason why
   * @param today the day of today
   * @throws com.tarifario.store.fault.StoreException if it begins after that day or ends before it
   *     already, or fees of later days were charged
   */
  public Ended end(
      Change change,
      KeptAgreement before,
      LocalDate on,
      WorkCalendar calendar,
      String reason,
      LocalDate today) {
    KeptAgreement ending = agreements.end(change, before, on);
    int leftOut = visits.withdraw(change, ending, on.plusDays(1), calendar, reason);
    boolean over = !on.isAfter(today) && isCharged(ending, on);
    return over && search.isOpen(ending.work())
        ? new Ended(over(change, ending, reason), leftOut, true)
        : new Ended(ending, leftOut, false);
  }

  /**
   * Ends the agreements whose last day was before today, but those that are renewed tacitly and
   * those with fees that are still to be charged.
   *
   * @param today the day of today
   * @param reason why, for the history of their states
   * @return those that are over now
   */
  public List<KeptAgreement> endOver(Change change, LocalDate today, String reason) {
    return search.endedBefore(today).stream()
        .flatMap(each -> agreements.find(each).stream())
        .filter(each -> isOver(each, today))
        .map(each -> over(change, each, reason))
        .toList();
  }

  private boolean isOver(KeptAgreement agreement, LocalDate today) {
    AgreementTerms terms = agreement.terms();
    Renewal renewal = terms.renewal();
    LocalDate end = terms.to();
    return end != null
        && end.isBefore(today)
        && (renewal == null || !renewal.tacit())
        && isCharged(agreement, end);
  }

  /** Whether all fees up to the last day stand on delivery notes. */
  private boolean isCharged(KeptAgreement agreement, LocalDate end) {
    var schedule = fees.schedule(agreement, end);
    Set<LocalDate> charged =
        fees.charged(agreement).stream()
            .filter(each -> !each.cancelled())
            .map(ChargedFee::from)
            .collect(Collectors.toSet());
    return schedule.waiting() == null
        && schedule.due().stream().allMatch(each -> charged.contains(each.from()));
  }

  private KeptAgreement over(Change change, KeptAgreement agreement, String reason) {
    Lifecycle lifecycle = lifecycles.of(WorkType.AGREEMENT);
    Optional<String> action =
        lifecycle.actions(agreement.work().state()).stream()
            .filter(each -> isEnd(lifecycle, agreement, each))
            .findFirst();
    if (action.isEmpty()) {
      return agreement;
    }
    steps.take(change, agreement.work(), lifecycle, action.get(), reason);
    return agreements.get(agreement.number());
  }

  private static boolean isEnd(Lifecycle lifecycle, KeptAgreement agreement, String action) {
    return lifecycle.after(agreement.work().state(), action).phase() == Phase.DONE;
  }
}
