package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.database.Database;
import com.tarifario.store.work.KeptWork;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was agreed for the work orders of planned visits. */
public final class PlannedWork {

  private final Database database;
  private final AgreementSearch search;

  /** The planned visits of the database. */
  public PlannedWork(Database database) {
    this.database = database;
    this.search = new AgreementSearch(database);
  }

  /**
   * A visit whose work order it is.
   *
   * @param terms what holds of the agreement
   * @param service the code of the service
   */
  public record OfVisit(AgreementTerms terms, String service) {

    /** Whether the fee pays for it. */
    public boolean isPaidByFee() {
      return terms.paysForVisits(service);
    }

    /** The type of work that its lines are priced as; null if the terms say none. */
    public @Nullable String workType() {
      return terms.service(service).map(each -> each.visit().workType()).orElse(null);
    }
  }

  /** The visit of a work order; empty if it is none, or its agreement was called off. */
  public Optional<OfVisit> of(KeptWork workOrder) {
    String agreement = workOrder.work().links().agreement();
    if (agreement == null || workOrder.type() != WorkType.WORK_ORDER) {
      return Optional.empty();
    }
    return service(workOrder, agreement)
        .flatMap(
            service ->
                search
                    .find(agreement)
                    .filter(kept -> !search.isCancelled(kept.work()))
                    .map(kept -> new OfVisit(kept.terms(), service)));
  }

  /** The service of the visit, if that agreement planned it. */
  private Optional<String> service(KeptWork workOrder, String agreement) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT v.service FROM planned_visit v JOIN agreement a"
                            + " ON a.id = v.agreement WHERE v.work = :work AND a.number = :number")
                    .bind("work", workOrder.id())
                    .bind("number", agreement)
                    .mapTo(String.class)
                    .findFirst());
  }
}
