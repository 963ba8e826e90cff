package com.tarifario.core.agreement;

import com.tarifario.core.calendar.Season.Span;
import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.client.Agreement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a client on maintenance.
 *
 * @param title what it is about, in a line
 * @param type the company's own word for what was agreed: {@code todo-riesgo}; null if it has none
 * @param from its first day
 * @param to its last day; null if it is open
 * @param renewal how it goes on when it is over; null if it does not
 * @param workingDays the days of the week on which people work, at least one
 * @param closed days of every year on which nothing is planned
 * @param price how it is paid for
 * @param services what is rendered again and again; none if it is only about breakdowns
 * @param attributes the company's own attributes of agreements, as texts, by the names that the
 *     tariff gives them
 */
public record AgreementTerms(
    String title,
    @Nullable String type,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable Renewal renewal,
    Set<DayOfWeek> workingDays,
    List<Span> closed,
    AgreementPrice price,
    List<PlannedService> services,
    Map<String, String> attributes) {

  /** The days of the week on which people work, if nothing else is said. */
  public static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
      Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  public AgreementTerms {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(from, "from");
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("An agreement can't end before it begins: " + to);
    }
    workingDays = Set.copyOf(workingDays);
    if (workingDays.isEmpty()) {
      throw new IllegalArgumentException("People work on one day of the week at least.");
    }
    closed = List.copyOf(closed);
    Objects.requireNonNull(price, "price");
    services =
        services.isEmpty() ? List.of() : Codes.unique("Service", services, PlannedService::code);
    attributes = Map.copyOf(attributes);
    for (String name : price.attributes().keySet()) {
      if (attributes.containsKey(name)) {
        throw new IllegalArgumentException("The price says " + name + "; nobody else can.");
      }
    }
  }

  /** Whether it is in force on the day, its first and last included. */
  public boolean isInForce(LocalDate day) {
    return Agreement.isWithin(day, from, to);
  }

  /** Whether nothing is planned on that day of every year. */
  public boolean isClosed(MonthDay day) {
    return closed.stream().anyMatch(each -> each.includes(day));
  }

  /** The service of that code. */
  public Optional<PlannedService> service(String code) {
    return services.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** Whether a fee pays for the visits of a service. */
  public boolean paysForVisits(String service) {
    return switch (price.basis()) {
      case FEE -> true;
      case TARIFF -> false;
      case MIXED -> service(service).filter(each -> each.visit().paidByFee()).isPresent();
    };
  }

  /** The agreement as prices ask about it. */
  public Agreement agreement(String number, String client) {
    Map<String, Object> all = new HashMap<>(attributes);
    all.putAll(price.attributes());
    return new Agreement(number, client, type, from, to, all);
  }

  /** The same until another day; null if open. */
  public AgreementTerms until(@Nullable LocalDate day) {
    return new AgreementTerms(
        title, type, from, day, renewal, workingDays, closed, price, services, attributes);
  }

  /** The same, with a last day and no renewal. */
  public AgreementTerms ending(LocalDate day) {
    return new AgreementTerms(
        title, type, from, day, null, workingDays, closed, price, services, attributes);
  }
}
