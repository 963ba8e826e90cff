package com.tarifario.store.commercial;

import com.tarifario.core.commercial.ClientExpense;
import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.core.commercial.Incident;
import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.core.commercial.TimelineEntry.Kind;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.audit.AuditEntry.Act;
import com.tarifario.store.audit.AuditTrail;
import com.tarifario.store.client.Clients;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.database.Database;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that happened with one client, in order of time. */
public final class Timeline {

  private static final int MOST_CHANGES = 1_000;

  /** How the trail tells since when somebody is a client. */
  private static final String SINCE = "client_since: ";

  private final Database database;
  private final ZoneId zone;

  /**
   * The timelines of the database.
   *
   * @param zone the zone whose days moments fall on
   */
  public Timeline(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  /**
   * What happened with a client, the last first.
   *
   * @throws com.tarifario.store.fault.StoreException if there is no such client
   */
  public List<TimelineEntry> of(String client, int most) {
    KeptClient kept = new Clients(database).get(client);
    Period period = Period.of(client, most);
    List<TimelineEntry> entries =
        new ArrayList<>(new WorkSteps(database, zone).of(kept.id(), most));
    new Visits(database).list(period).forEach(each -> add(entries, each));
    new Incidents(database).list(period).forEach(each -> add(entries, each));
    new Expenses(database).list(period).forEach(each -> entries.add(entry(each)));
    // Of one day the last: nothing is known of a client before it is registered.
    entries.addAll(changes(kept));
    return entries.stream()
        .sorted(Comparator.comparing(TimelineEntry::on).reversed())
        .limit(most)
        .toList();
  }

  private static void add(List<TimelineEntry> entries, CommercialVisit visit) {
    entries.add(
        TimelineEntry.of(
            visit.on(), Kind.VISIT, visit.person(), visit.workCentre(), visit.outcome()));
    LocalDate next = visit.nextOn();
    if (next != null) {
      entries.add(
          TimelineEntry.of(
              next,
              Kind.NEXT_STEP,
              visit.person(),
              null,
              Objects.requireNonNullElse(visit.nextStep(), "")));
    }
  }

  private static void add(List<TimelineEntry> entries, Incident incident) {
    LocalDate closed = incident.closedOn();
    if (closed != null) {
      entries.add(
          TimelineEntry.of(
              closed,
              Kind.INCIDENT_CLOSED,
              incident.person(),
              incident.number(),
              Objects.requireNonNullElse(incident.outcome(), "")));
    }
    entries.add(
        TimelineEntry.of(
            incident.on(),
            Kind.INCIDENT,
            incident.person(),
            incident.number(),
            incident.description()));
  }

  private static TimelineEntry entry(ClientExpense expense) {
    String outcome = expense.outcome() == null ? "" : "; " + expense.outcome();
    return new TimelineEntry(
        expense.on(),
        Kind.EXPENSE,
        expense.person(),
        null,
        null,
        expense.amount(),
        expense.purpose() + outcome);
  }

  private List<TimelineEntry> changes(KeptClient client) {
    return new AuditTrail(database)
        .of(Clients.SUBJECT, client.id(), MOST_CHANGES).stream()
            .map(this::entry)
            .filter(Objects::nonNull)
            .toList();
  }

  private @Nullable TimelineEntry entry(AuditEntry change) {
    Kind kind = kind(change);
    LocalDate on = since(change, kind).orElseGet(() -> LocalDate.ofInstant(change.at(), zone));
    return kind == null ? null : TimelineEntry.of(on, kind, change.who(), null, "");
  }

  /** Whoever became a client did so on the day that was given, whenever it was typed in. */
  private static Optional<LocalDate> since(AuditEntry change, @Nullable Kind kind) {
    return kind == Kind.BECAME_CLIENT
        ? change
            .after()
            .lines()
            .filter(each -> each.startsWith(SINCE))
            .map(each -> LocalDate.parse(each.substring(SINCE.length())))
            .findFirst()
        : Optional.empty();
  }

  private static @Nullable Kind kind(AuditEntry change) {
    if (change.act() == Act.ADD) {
      return Kind.REGISTERED;
    }
    if (change.act() == Act.ERASE) {
      return Kind.ERASED;
    }
    if (change.after().lines().anyMatch("status: CLIENT"::equals)) {
      return Kind.BECAME_CLIENT;
    }
    return change.after().lines().anyMatch("status: PROSPECT"::equals)
        ? Kind.BECAME_PROSPECT
        : null;
  }
}
