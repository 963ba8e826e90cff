package com.tarifario.core.request;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.PlannedVisit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the planned visits of an agreement come to: so many of each budget concept. */
public final class OfferedVisits {

  private OfferedVisits() {}

  /** The last day of what is offered: of the agreement, or of its first year if it is open. */
  public static LocalDate until(AgreementTerms terms) {
    LocalDate to = terms.to();
    return to == null ? terms.from().plusYears(1).minusDays(1) : to;
  }

  /**
   * The concepts of the visits, service by service; visits that are left out do not count.
   *
   * @param visits the visits that the terms make until that day
   */
  public static List<PlannedItem> items(AgreementTerms terms, List<PlannedVisit> visits) {
    List<PlannedItem> items = new ArrayList<>();
    for (PlannedService service : terms.services()) {
      long times =
          visits.stream()
              .filter(each -> each.key().service().equals(service.code()))
              .filter(each -> each.on() != null)
              .count();
      if (times > 0) {
        for (String concept : service.visit().concepts()) {
          items.add(new PlannedItem(concept, BigDecimal.valueOf(times), Map.of(), null));
        }
      }
    }
    return items;
  }
}
