package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.VisitTerms;
import com.tarifario.core.client.Address;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.io.calendar.CalendarVisit;
import com.tarifario.store.client.Clients;
import com.tarifario.store.database.Database;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The visits of maintenance agreements as a calendar has them. */
public final class PlanCalendar {

  private static final String DOMAIN = "@tarifario";
  private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);

  private final Clients clients;
  private final VisitPlans plans;
  private final SignedAgreements agreements;

  /** The calendars of the database. */
  public PlanCalendar(Database database) {
    this.clients = new Clients(database);
    this.plans = new VisitPlans(database);
    this.agreements = new SignedAgreements(database);
  }

  /**
   * The visits of an agreement that were planned, in the order of their days; those that were left
   * out are told as cancelled, so that a calendar program takes them away.
   *
   * @param from their first day; null from the first on
   * @param to their last day; null to the last
   */
  public List<CalendarVisit> visits(
      KeptAgreement agreement, @Nullable LocalDate from, @Nullable LocalDate to) {
    ClientCard card = clients.get(agreement.client()).card();
    List<AgreementTerms> history = agreements.history(agreement);
    return plans.visits(agreement, from, to).stream()
        .map(visit -> entry(agreement, card, history.get(visit.place() - 1), visit))
        .toList();
  }

  private static CalendarVisit entry(
      KeptAgreement agreement, ClientCard card, AgreementTerms terms, KeptVisit visit) {
    PlannedService service = terms.service(visit.key().service()).orElseThrow();
    VisitTerms visitTerms = service.visit();
    String centre = visit.key().centre();
    KeptVisit.VisitOrder order = visit.order();
    String title = order == null ? service.title() : order.title();
    BigDecimal hours = visitTerms.hours() == null ? BigDecimal.ONE : visitTerms.hours();
    return new CalendarVisit(
        uid(agreement.number(), visit),
        visit.changes(),
        visit.changed(),
        visit.on(),
        visitTerms.at(),
        Duration.ofSeconds(
            hours.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact()),
        card.name() + ": " + title,
        lines(agreement, visit, service),
        place(card, centre),
        visit.isCancelled());
  }

  /** The same for ever, whatever becomes of the visit; of signs that any program takes. */
  private static String uid(String agreement, KeptVisit visit) {
    StringBuilder uid = new StringBuilder();
    String name = agreement + "/" + visit.key();
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      char sign = (char) (each & 0xff);
      boolean plain =
          (sign >= '0' && sign <= '9')
              || (sign >= 'A' && sign <= 'Z')
              || (sign >= 'a' && sign <= 'z')
              || "-._/".indexOf(sign) >= 0;
      uid.append(plain ? String.valueOf(sign) : "=%02X".formatted((int) sign));
    }
    return uid + DOMAIN;
  }

  private static List<String> lines(
      KeptAgreement agreement, KeptVisit visit, PlannedService service) {
    List<String> lines = new ArrayList<>();
    KeptVisit.VisitOrder order = visit.order();
    lines.add(order == null ? agreement.number() : order.number() + ", " + agreement.number());
    service
        .steps(visit.key().centre(), visit.key().asset())
        .forEach(step -> lines.add("- " + step));
    if (visit.reason() != null) {
      lines.add(visit.reason());
    }
    return lines;
  }

  private static String place(ClientCard card, String centre) {
    WorkCentreCard found = card.workCentre(centre);
    if (found == null) {
      return centre;
    }
    Address address = found.address();
    return found.centre().name() + (address == null ? "" : ", " + address);
  }
}
