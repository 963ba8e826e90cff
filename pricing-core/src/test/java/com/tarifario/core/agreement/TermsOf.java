package com.tarifario.core.agreement;

import com.tarifario.core.calendar.Season.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Terms for tests. */
final class TermsOf {

  static final Span AUGUST = new Span(MonthDay.of(8, 1), MonthDay.of(8, 31));

  private TermsOf() {}

  static AgreementTerms services(
      LocalDate from, @Nullable LocalDate to, PlannedService... services) {
    return terms(from, to, AgreementPrice.BY_TARIFF, List.of(services));
  }

  static AgreementTerms fee(LocalDate from, @Nullable LocalDate to, Fee fee) {
    AgreementPrice price = new AgreementPrice(AgreementPrice.Basis.FEE, fee, Set.of());
    return terms(from, to, price, List.of());
  }

  private static AgreementTerms terms(
      LocalDate from, @Nullable LocalDate to, AgreementPrice price, List<PlannedService> services) {
    return new AgreementTerms(
        "Mantenimiento",
        null,
        from,
        to,
        null,
        AgreementTerms.MONDAY_TO_FRIDAY,
        List.of(),
        price,
        services,
        Map.of());
  }

  static PlannedService service(Schedule schedule, ServicePlace... places) {
    return new PlannedService(
        "REV", "Revisión", schedule, List.of(places), List.of(), VisitTerms.PLAIN);
  }

  static PlannedService service(Schedule schedule) {
    return service(schedule, ServicePlace.of("01"));
  }
}
