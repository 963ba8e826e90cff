package com.tarifario.store.work;

import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds pieces of work. */
final class WorkSearch {

  static final String SELECT =
      "SELECT w.*, c.code AS client_code FROM work w JOIN client c ON c.id = w.client ";
  private static final String OF_REQUEST_TYPE =
      "w.id IN (SELECT r.work FROM request r JOIN request_type t ON t.id = r.request_type"
          + " WHERE t.code = :requestType)";
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final int MOST_BORN = 10_000;

  private static final List<String> LINKS =
      List.of(
          "request_number",
          "quote_number",
          "order_number",
          "work_order_number",
          "agreement_number",
          "corrects_number");

  private WorkSearch() {}

  static Optional<KeptWork> find(Database database, String number) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "WHERE w.number = :number")
                    .bind("number", number)
                    .map((row, context) -> WorkRow.read(row))
                    .findOne());
  }

  static KeptWork get(Database database, String number) {
    return find(database, number)
        .orElseThrow(() -> new StoreException(StoreMessage.WORK_UNKNOWN, number));
  }

  /** Each link has an index of its own, so each is asked on its own. */
  static List<KeptWork> cameOf(Database database, String number) {
    List<String> ways = new ArrayList<>();
    for (String link : LINKS) {
      ways.add("SELECT id FROM work WHERE " + link + " = :number");
    }
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        SELECT
                            + "WHERE w.id IN ("
                            + String.join(" UNION ", ways)
                            + ") ORDER BY w.on_day, w.id LIMIT "
                            + MOST_BORN)
                    .bind("number", number)
                    .map((row, context) -> WorkRow.read(row))
                    .list());
  }

  static List<KeptWork> list(Database database, WorkFilter filter) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> conditions = new ArrayList<>();
    List<String> order = new ArrayList<>();
    equal(conditions, order, values, "w.work_type", "type", filter.type());
    equal(conditions, order, values, "w.state", "state", filter.state());
    equal(conditions, order, values, "w.person", "person", filter.person());
    add(conditions, values, OF_REQUEST_TYPE, "requestType", filter.requestType());
    // With both borders, each database sees that an index of days gives the order, too.
    add(
        conditions,
        values,
        "w.on_day >= :from",
        "from",
        filter.from() == null ? FIRST : filter.from());
    add(conditions, values, "w.on_day <= :to", "to", filter.to() == null ? LAST : filter.to());
    return database
        .jdbi()
        .withHandle(
            handle -> {
              if (filter.client() != null) {
                Long client =
                    handle
                        .createQuery("SELECT id FROM client WHERE code = :code")
                        .bind("code", filter.client())
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(-1L);
                equal(conditions, order, values, "w.client", "client", client);
              }
              String days = need(filter.need(), conditions, order, values);
              order.add(days);
              var query =
                  handle
                      .createQuery(
                          "SELECT w.*, c.code AS client_code FROM (SELECT w.* FROM work w WHERE "
                              + String.join(" AND ", conditions)
                              + " ORDER BY "
                              + String.join(", ", order)
                              + " LIMIT :most) w JOIN client c ON c.id = w.client ORDER BY "
                              + days)
                      .bind("most", filter.most());
              values.forEach(query::bind);
              return query.map((row, context) -> WorkRow.read(row)).list();
            });
  }

  /**
   * That a column has the value, if there is one. It then stands in the order, too, where it
   * changes nothing, but shows that an index that begins with it is in that order.
   */
  private static void equal(
      List<String> conditions,
      List<String> order,
      Map<String, Object> values,
      String column,
      String name,
      @Nullable Object value) {
    if (value != null) {
      order.add(column + " DESC");
      add(conditions, values, column + " = :" + name, name, value);
    }
  }

  /** The conditions of what is still to be done, and the order of days of the list. */
  private static String need(
      @Nullable Need need,
      List<String> conditions,
      List<String> order,
      Map<String, Object> values) {
    if (need != null) {
      switch (need.kind()) {
        case OPEN -> flag("w.is_open", conditions, order);
        case UNVALUED -> flag("w.to_value", conditions, order);
        case UNBILLED -> flag("w.to_bill", conditions, order);
        case OVERDUE -> {
          order.clear();
          conditions.add("w.is_open = TRUE");
          add(conditions, values, "w.due_on < :today", "today", need.day());
          return "w.due_on, w.id";
        }
      }
    }
    return "w.on_day DESC, w.id DESC";
  }

  private static void flag(String column, List<String> conditions, List<String> order) {
    conditions.add(column + " = TRUE");
    order.add(column + " DESC");
  }

  private static void add(
      List<String> conditions,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value instanceof Enum<?> constant ? constant.name() : value);
    }
  }
}
