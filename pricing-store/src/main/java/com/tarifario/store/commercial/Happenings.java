package com.tarifario.store.commercial;

import com.tarifario.store.client.Clients;
import com.tarifario.store.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What lists of things that happen with clients have in common. */
final class Happenings {

  static final int TEXT = 10_000;
  static final int STEP = 2_000;
  static final int NAME = 200;
  static final int CONTACT = 300;

  private Happenings() {}

  /**
   * The client's identity.
   *
   * @throws com.tarifario.store.fault.StoreException if there is no such client, or it has no such
   *     work centre
   */
  static long clientId(Database database, String client, @Nullable String workCentre) {
    return database.jdbi().withHandle(handle -> Clients.require(handle, client, workCentre));
  }

  /** A row of a table with the code of its client. */
  static <T> Optional<Kept<T>> find(
      Database database, String table, String key, Object value, RowMapper<T> mapper) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT t.*, c.code AS client_code FROM "
                            + table
                            + " t JOIN client c ON c.id = t.client WHERE t."
                            + key
                            + " = :value")
                    .bind("value", value)
                    .map(kept(mapper))
                    .findOne());
  }

  /** What a row holds, with its identity and version. */
  static <T> RowMapper<Kept<T>> kept(RowMapper<T> mapper) {
    return (row, context) ->
        new Kept<>(row.getLong("id"), row.getLong("version"), mapper.map(row, context));
  }

  /** The rows of a table with the code of their client, the last day first. */
  static <T> List<T> list(
      Database database, String table, String condition, Period period, RowMapper<T> mapper) {
    return list(database, table, condition, "t.on_day DESC, t.id DESC", period, mapper);
  }

  /** The same, in another order. */
  static <T> List<T> list(
      Database database,
      String table,
      String condition,
      String order,
      Period period,
      RowMapper<T> mapper) {
    List<String> conditions = new ArrayList<>();
    if (!condition.isEmpty()) {
      conditions.add(condition);
    }
    if (period.client() != null) {
      conditions.add("t.client = (SELECT id FROM client WHERE code = :client)");
    }
    if (period.from() != null) {
      conditions.add("t.on_day >= :from");
    }
    if (period.to() != null) {
      conditions.add("t.on_day <= :to");
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    String sql =
        "SELECT t.*, c.code AS client_code FROM "
            + table
            + " t JOIN client c ON c.id = t.client"
            + where
            + " ORDER BY "
            + order
            + " LIMIT :most";
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Query query = handle.createQuery(sql).bind("most", period.most());
              if (period.client() != null) {
                query.bind("client", period.client());
              }
              if (period.from() != null) {
                query.bind("from", period.from());
              }
              if (period.to() != null) {
                query.bind("to", period.to());
              }
              return query.map(mapper).list();
            });
  }
}
