package com.tarifario.rules.check;

import com.tarifario.core.offer.OfferField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Services that were never rendered: there is nothing that their history could say. */
final class History {

  private static final List<OfferField> SAID =
      List.of(
          OfferField.LAST_RENDERED,
          OfferField.AMOUNT_RENDERED,
          OfferField.MONTHS_SINCE,
          OfferField.DAYS_TO_DUE);

  private History() {}

  /** Whether the fields of one history can be so. */
  static boolean isPossible(Map<String, Domain> domains) {
    Domain times = domains.get(OfferField.TIMES_RENDERED.field().name());
    return times == null
        || !times.field().equals(OfferField.TIMES_RENDERED.field())
        || times.mayBeAtLeast(BigDecimal.ONE)
        || SAID.stream().noneMatch(each -> isSaid(each, domains));
  }

  private static boolean isSaid(OfferField field, Map<String, Domain> domains) {
    Domain domain = domains.get(field.field().name());
    return domain != null && domain.field().equals(field.field()) && !domain.absent();
  }
}
