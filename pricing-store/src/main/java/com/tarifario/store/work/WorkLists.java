package com.tarifario.store.work;

import com.tarifario.store.client.Clients;
import com.tarifario.store.database.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Lists pieces of work, however many there are, in the order of an index: the columns that it
 * begins with stand in the order, too, where they change nothing, since each has one value. With
 * both borders of the days, each database sees that the index gives the order.
 */
final class WorkLists {

  private static final String SELECT =
      "SELECT w.*, (SELECT c.code FROM client c WHERE c.id = w.client) AS client_code FROM work w";
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final Handle handle;
  private final WorkFilter filter;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private WorkLists(Handle handle, WorkFilter filter) {
    this.handle = handle;
    this.filter = filter;
  }

  /**
   * What the filter lets through, the last day first; what is overdue, in the order of its days.
   */
  static List<KeptWork> list(Database database, WorkFilter filter) {
    return database.jdbi().withHandle(handle -> new WorkLists(handle, filter).list());
  }

  private List<KeptWork> list() {
    Long client = filter.client() == null ? null : Clients.id(handle, filter.client()).orElse(-1L);
    equal("client", client);
    equal("work_type", filter.type() == null ? null : filter.type().name());
    equal("state", filter.state());
    equal("person", filter.person());
    equal("request_type", filter.requestType());
    add("w.on_day >= :from", "from", filter.from() == null ? FIRST : filter.from());
    add("w.on_day <= :to", "to", filter.to() == null ? LAST : filter.to());
    String order = filter.need() == null ? lastFirst(index()) : order(filter.need());
    var query =
        handle
            .createQuery(
                SELECT
                    + " WHERE "
                    + String.join(" AND ", conditions)
                    + " ORDER BY "
                    + order
                    + " LIMIT :most")
            .bind("most", filter.most());
    values.forEach(query::bind);
    return query.map((row, context) -> WorkRow.read(row)).list();
  }

  /** The columns, all of one value, that the index begins with which suits best. */
  private List<String> index() {
    boolean ofType = filter.type() != null;
    String requestType = filter.requestType() == null ? null : "w.request_type";
    if (filter.client() != null) {
      return requestType != null
          ? List.of("w.client", requestType)
          : ofType ? List.of("w.client", "w.work_type") : List.of("w.client");
    }
    if (requestType != null) {
      return List.of(requestType);
    }
    if (filter.state() != null) {
      return ofType ? List.of("w.work_type", "w.state") : List.of("w.state");
    }
    if (filter.person() != null) {
      return List.of("w.person");
    }
    return ofType ? List.of("w.work_type") : List.of();
  }

  /** The order of what is still to be done, and its conditions. */
  private String order(Need need) {
    String flag =
        switch (need.kind()) {
          case OPEN, OVERDUE -> "w.is_open";
          case UNVALUED -> "w.to_value";
          case UNBILLED -> "w.to_bill";
        };
    conditions.add(flag + " = TRUE");
    List<String> index = filter.client() == null ? List.of(flag) : List.of("w.client", flag);
    if (need.kind() != Need.Kind.OVERDUE) {
      return lastFirst(index);
    }
    add("w.due_on >= :firstDue", "firstDue", FIRST);
    add("w.due_on < :today", "today", Objects.requireNonNull(need.day()));
    return String.join(", ", index) + ", w.due_on, w.id";
  }

  private static String lastFirst(List<String> index) {
    StringBuilder order = new StringBuilder();
    index.forEach(each -> order.append(each).append(" DESC, "));
    return order.append("w.on_day DESC, w.id DESC").toString();
  }

  private void equal(String column, @Nullable Object value) {
    if (value != null) {
      add("w." + column + " = :" + column, column, value);
    }
  }

  private void add(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }
}
