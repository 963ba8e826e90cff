package com.tarifario.store.commercial;

import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** Salespeople's calls. */
public final class Visits {

  /** The table's name, which is the subject of its entries in the audit trail. */
  public static final String SUBJECT = "client_visit";

  private static final Table VISIT = Table.of(SUBJECT);

  private final Database database;

  /** The calls of the database. */
  public Visits(Database database) {
    this.database = database;
  }

  /**
   * Adds a call.
   *
   * @throws StoreException if its client or work centre is not known, or what follows from it is
   *     due before it
   */
  public long add(Change change, CommercialVisit visit) {
    return change.insert(VISIT, visit.client() + " " + visit.on(), row(visit));
  }

  /**
   * Changes a call.
   *
   * @param before the call as it was read
   * @return whether anything is other than it was
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   * @throws StoreException if its work centre is not known, or what follows from it is due before
   *     it
   */
  public boolean save(Change change, Kept<CommercialVisit> before, CommercialVisit after) {
    String label = before.value().client() + " " + before.value().on();
    return change.update(VISIT, before.id(), before.version(), label, row(after));
  }

  private Row row(CommercialVisit visit) {
    LocalDate next = visit.nextOn();
    if (next != null && next.isBefore(visit.on())) {
      throw new StoreException(StoreMessage.NEXT_BEFORE_VISIT, visit.on(), next);
    }
    return Row.of()
        .set("client", Happenings.clientId(database, visit.client(), visit.workCentre()))
        .set("work_centre", visit.workCentre())
        .set("on_day", visit.on())
        .text("person", visit.person(), Happenings.NAME)
        .text("contact", visit.contact(), Happenings.CONTACT)
        .text("outcome", visit.outcome(), Happenings.TEXT)
        .text("next_step", visit.nextStep(), Happenings.STEP)
        .set("next_on", visit.nextOn());
  }

  /**
   * The call of that number.
   *
   * @throws StoreException if there is none
   */
  public Kept<CommercialVisit> get(long number) {
    return Happenings.find(database, SUBJECT, "id", number, Visits::visit)
        .orElseThrow(() -> new StoreException(StoreMessage.VISIT_UNKNOWN, number));
  }

  /** Calls, the last first. */
  public List<CommercialVisit> list(Period period) {
    return kept(period).stream().map(Kept::value).toList();
  }

  /** The same, with their numbers. */
  public List<Kept<CommercialVisit>> kept(Period period) {
    return Happenings.list(database, SUBJECT, "", period, Happenings.kept(Visits::visit));
  }

  /**
   * Calls from which something is to be done by that day, the most urgent first. A later call on
   * the same client, up to that day, settles it.
   */
  public List<Kept<CommercialVisit>> due(LocalDate by, Period period) {
    return Happenings.list(
        database,
        SUBJECT,
        "t.next_on <= DATE '"
            + by
            + "' AND NOT EXISTS (SELECT 1 FROM client_visit later WHERE later.client = t.client"
            + " AND later.on_day > t.on_day AND later.on_day <= DATE '"
            + by
            + "')",
        "t.next_on, t.id",
        period,
        Happenings.kept(Visits::visit));
  }

  private static CommercialVisit visit(ResultSet row, StatementContext context)
      throws SQLException {
    return new CommercialVisit(
        Values.text(row, "client_code"),
        Values.textOrNull(row, "work_centre"),
        Values.day(row, "on_day"),
        Values.text(row, "person"),
        Values.textOrNull(row, "contact"),
        Values.text(row, "outcome"),
        Values.textOrNull(row, "next_step"),
        Values.dayOrNull(row, "next_on"));
  }
}
