package com.tarifario.store.commercial;

import com.tarifario.core.commercial.Incident;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import com.tarifario.store.number.Numbering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong with clients. */
public final class Incidents {

  /** The table's name, which is the subject of its entries in the audit trail. */
  public static final String SUBJECT = "incident";

  private static final Table INCIDENT = Table.of(SUBJECT);

  private final Database database;

  /** The incidents of the database. */
  public Incidents(Database database) {
    this.database = database;
  }

  /**
   * Adds an open incident, with the next number of its year.
   *
   * @throws StoreException if its client or work centre is not known
   */
  public Incident add(
      Change change,
      String client,
      @Nullable String workCentre,
      LocalDate on,
      String person,
      String description) {
    long id = Happenings.clientId(database, client, workCentre);
    String number = Numbering.next(change, SUBJECT, on.getYear());
    Incident incident =
        new Incident(number, client, workCentre, on, person, description, null, null);
    change.insert(
        INCIDENT,
        number,
        Row.of()
            .set("number", number)
            .set("client", id)
            .set("work_centre", workCentre)
            .set("on_day", on)
            .text("person", person, Happenings.NAME)
            .text("description", description, Happenings.TEXT));
    return incident;
  }

  /**
   * Closes an incident.
   *
   * @throws StoreException if there is none of that number, it is closed, or it was reported later
   */
  public Incident close(Change change, String number, LocalDate on, String outcome) {
    Kept<Incident> kept = get(number);
    LocalDate closed = kept.value().closedOn();
    if (closed != null) {
      throw new StoreException(StoreMessage.INCIDENT_CLOSED, number, closed);
    }
    LocalDate reported = kept.value().on();
    if (on.isBefore(reported)) {
      throw new StoreException(StoreMessage.INCIDENT_CLOSED_BEFORE, number, reported, on);
    }
    Incident after = kept.value().closed(on, outcome);
    change.update(
        INCIDENT,
        kept.id(),
        null,
        number,
        Row.of().text("outcome", outcome, Happenings.TEXT).set("closed_on", on));
    return after;
  }

  /**
   * The incident of that number.
   *
   * @throws StoreException if there is none
   */
  public Kept<Incident> get(String number) {
    return Happenings.find(database, SUBJECT, "number", number, (row, context) -> incident(row))
        .orElseThrow(() -> new StoreException(StoreMessage.INCIDENT_UNKNOWN, number));
  }

  /**
   * Changes what an incident says.
   *
   * @param before the incident as it was read
   * @return whether anything is other than it was
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   * @throws StoreException if its work centre is not known
   */
  public boolean save(Change change, Kept<Incident> before, Incident after) {
    Happenings.clientId(database, after.client(), after.workCentre());
    return change.update(
        INCIDENT,
        before.id(),
        before.version(),
        before.value().number(),
        Row.of()
            .set("work_centre", after.workCentre())
            .set("on_day", after.on())
            .text("person", after.person(), Happenings.NAME)
            .text("description", after.description(), Happenings.TEXT)
            .text("outcome", after.outcome(), Happenings.TEXT));
  }

  /** Incidents, the last first. */
  public List<Incident> list(Period period) {
    return Happenings.list(database, SUBJECT, "", period, (row, context) -> incident(row));
  }

  /** Those that are not closed, the last first. */
  public List<Incident> open(Period period) {
    return Happenings.list(
        database, SUBJECT, "t.closed_on IS NULL", period, (row, context) -> incident(row));
  }

  private static Incident incident(ResultSet row) throws SQLException {
    return new Incident(
        Values.text(row, "number"),
        Values.text(row, "client_code"),
        Values.textOrNull(row, "work_centre"),
        Values.day(row, "on_day"),
        Values.text(row, "person"),
        Values.text(row, "description"),
        Values.textOrNull(row, "outcome"),
        Values.dayOrNull(row, "closed_on"));
  }
}
