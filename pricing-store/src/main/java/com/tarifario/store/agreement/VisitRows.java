package com.tarifario.store.agreement;

import com.tarifario.core.agreement.PlannedVisit.Cause;
import com.tarifario.core.agreement.VisitKey;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.store.agreement.KeptVisit.VisitOrder;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Visits as rows of the table. */
final class VisitRows {

  static final Table VISIT = Table.of("planned_visit");

  private static final int CODE = 60;
  private static final int REASON = 2_000;
  private static final String SELECT =
      "SELECT v.*, w.number AS work_number, w.version AS work_version, w.state AS work_state,"
          + " w.title AS work_title, (SELECT MAX(s.at_moment) FROM work_state_change s"
          + " WHERE s.work = v.work) AS state_at FROM planned_visit v"
          + " LEFT JOIN work w ON w.id = v.work WHERE v.agreement = :agreement";

  private final Database database;
  private final Lifecycles lifecycles;

  VisitRows(Database database) {
    this.database = database;
    this.lifecycles = new Lifecycles(database);
  }

  /** What is known of a visit that was planned, moved or left out before. */
  record Known(long id, LocalDate on, boolean skipped, @Nullable Long work) {}

  /** Which visit a work order is for, and the place of the terms by which it was planned. */
  record OfOrder(VisitKey key, int termsPlace) {}

  /** The visit for which a work order is, if it is for one. */
  Optional<OfOrder> of(KeptWork order) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT service, centre, asset, original_on, terms_place"
                            + " FROM planned_visit WHERE work = :work")
                    .bind("work", order.id())
                    .map((row, context) -> new OfOrder(key(row), row.getInt("terms_place")))
                    .findOne());
  }

  /** The visits of an agreement between two days, in the order of their days. */
  List<KeptVisit> list(long agreement, @Nullable LocalDate from, @Nullable LocalDate to) {
    String where =
        (from == null ? "" : " AND v.on_day >= :from") + (to == null ? "" : " AND v.on_day <= :to");
    Lifecycle lifecycle = lifecycles.of(WorkType.WORK_ORDER);
    return database
        .jdbi()
        .withHandle(
            handle -> {
              var query =
                  handle
                      .createQuery(
                          SELECT + where + " ORDER BY v.on_day, v.service, v.centre, v.asset, v.id")
                      .bind("agreement", agreement);
              if (from != null) {
                query.bind("from", from);
              }
              if (to != null) {
                query.bind("to", to);
              }
              return query.map((row, context) -> read(row, lifecycle)).list();
            });
  }

  private static KeptVisit read(ResultSet row, Lifecycle lifecycle) throws SQLException {
    String number = Values.textOrNull(row, "work_number");
    Instant changed = Values.moment(row, "changed_at");
    VisitOrder order = null;
    if (number != null) {
      String state = Values.text(row, "work_state");
      order =
          new VisitOrder(
              number,
              row.getLong("work_version"),
              state,
              lifecycle.state(state).isCancelled(),
              Values.text(row, "work_title"));
      Instant stepped = Values.moment(row, "state_at");
      changed = stepped.isAfter(changed) ? stepped : changed;
    }
    String cause = Values.textOrNull(row, "cause");
    return new KeptVisit(
        row.getLong("id"),
        row.getLong("version"),
        row.getInt("terms_place"),
        key(row),
        Values.day(row, "on_day"),
        cause == null ? null : Cause.valueOf(cause),
        Values.textOrNull(row, "reason"),
        row.getBoolean("skipped"),
        order,
        changed);
  }

  private static VisitKey key(ResultSet row) throws SQLException {
    return new VisitKey(
        Values.text(row, "service"),
        Values.text(row, "centre"),
        Values.text(row, "asset"),
        Values.day(row, "original_on"));
  }

  /** What is known of the visits of agreements, by agreement. */
  static Map<Long, Map<VisitKey, Known>> known(Change change, Collection<Long> agreements) {
    Map<Long, Map<VisitKey, Known>> known = new HashMap<>();
    change
        .handle()
        .createQuery(
            "SELECT id, agreement, service, centre, asset, original_on, on_day, skipped, work"
                + " FROM planned_visit WHERE agreement IN (<ids>)")
        .bindList("ids", List.copyOf(agreements))
        .map(
            (row, context) -> {
              known
                  .computeIfAbsent(row.getLong("agreement"), id -> new HashMap<>())
                  .put(
                      key(row),
                      new Known(
                          row.getLong("id"),
                          Values.day(row, "on_day"),
                          row.getBoolean("skipped"),
                          Values.id(row, "work")));
              return true;
            })
        .list();
    return known;
  }

  /** A visit that was not kept before. */
  static Row row(
      Change change,
      long agreement,
      int place,
      VisitKey key,
      LocalDate on,
      @Nullable Cause cause,
      @Nullable Long work) {
    return Row.of()
        .set("agreement", agreement)
        .set("terms_place", place)
        .text("service", key.service(), CODE)
        .text("centre", key.centre(), CODE)
        .text("asset", key.asset(), CODE)
        .set("original_on", key.original())
        .set("on_day", on)
        .set("cause", cause)
        .set("reason", null)
        .set("skipped", false)
        .set("work", work)
        .set("changed_at", change.at());
  }

  /**
   * Keeps what became of a visit.
   *
   * @param visit as it was read; one that was not planned yet is kept from now on
   */
  static void save(
      Change change,
      long agreement,
      KeptVisit visit,
      LocalDate on,
      boolean skipped,
      @Nullable String reason) {
    if (visit.id() == 0) {
      Row row =
          row(change, agreement, visit.place(), visit.key(), on, visit.cause(), null)
              .set("skipped", skipped)
              .text("reason", reason, REASON);
      change.insert(VISIT, visit.name(), row);
      return;
    }
    Row row =
        Row.of()
            .set("on_day", on)
            .set("skipped", skipped)
            .text("reason", reason, REASON)
            .set("changed_at", change.at());
    change.update(VISIT, visit.id(), visit.version(), visit.name(), row);
  }

  /**
   * Notes whether the visit of a work order is left out; one that was already stays as it is.
   *
   * @param reason why; null if nothing was said
   */
  static void leftOut(Change change, KeptWork order, boolean skipped, @Nullable String reason) {
    change
        .handle()
        .createQuery("SELECT id, skipped FROM planned_visit WHERE work = :work")
        .bind("work", order.id())
        .map((row, context) -> Map.entry(row.getLong("id"), row.getBoolean("skipped")))
        .list()
        .stream()
        .filter(each -> each.getValue() != skipped)
        .forEach(
            each ->
                change.update(
                    VISIT,
                    each.getKey(),
                    null,
                    order.number(),
                    Row.of()
                        .set("skipped", skipped)
                        .text("reason", reason, REASON)
                        .set("changed_at", change.at())));
  }

  /** Whether the plan leaves out the visit of a work order. */
  static boolean isLeftOut(Change change, KeptWork order) {
    return change
        .handle()
        .createQuery("SELECT id FROM planned_visit WHERE work = :work AND skipped = TRUE")
        .bind("work", order.id())
        .mapTo(Long.class)
        .findFirst()
        .isPresent();
  }

  /** Notes the work order of a visit that was moved before it had one. */
  static void order(Change change, Known visit, KeptVisitOrder order) {
    change.update(VISIT, visit.id(), null, order.number(), Row.of().set("work", order.work()));
  }

  /** The identity and number of a work order. */
  record KeptVisitOrder(long work, String number) {}
}
