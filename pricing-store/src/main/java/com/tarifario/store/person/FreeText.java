package com.tarifario.store.person;

import com.tarifario.store.commercial.Expenses;
import com.tarifario.store.commercial.Incidents;
import com.tarifario.store.commercial.Visits;
import com.tarifario.store.work.Works;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/**
 * A table with texts that people wrote freely about a client, which may name a person.
 *
 * @param table its name, which is the subject of its entries in the audit trail, if it has any
 * @param owned the rows of a client, as a condition on {@code :client}
 * @param columns its free texts
 * @param versioned whether its rows have a version
 * @param audited whether the trail has entries of its rows
 */
record FreeText(
    String table, String owned, List<String> columns, boolean versioned, boolean audited) {

  private static final String OF_CLIENT = "client = :client";
  private static final String OF_WORK = "work IN (SELECT id FROM work WHERE client = :client)";

  /** All such tables. */
  static final List<FreeText> ALL =
      List.of(
          of(Visits.SUBJECT, "contact", "outcome", "next_step"),
          of(Incidents.SUBJECT, "description", "outcome"),
          of(Expenses.SUBJECT, "purpose", "outcome"),
          of(Works.SUBJECT, "title", "next_step"),
          part("work_state_change", "note"));

  FreeText {
    columns = List.copyOf(columns);
  }

  private static FreeText of(String table, String... columns) {
    return new FreeText(table, OF_CLIENT, List.of(columns), true, true);
  }

  /** A table whose rows are parts of works. */
  private static FreeText part(String table, String... columns) {
    return new FreeText(table, OF_WORK, List.of(columns), false, false);
  }

  /** The identities of a client's rows. */
  List<Long> ids(Handle handle, long client) {
    return handle
        .createQuery("SELECT id FROM " + table + " WHERE " + owned + " ORDER BY id")
        .bind("client", client)
        .mapTo(Long.class)
        .list();
  }

  /** The texts in a column of a client's rows. */
  List<WrittenText> texts(Handle handle, long client, String column) {
    return handle
        .createQuery(
            "SELECT id, "
                + column
                + " AS content FROM "
                + table
                + " WHERE "
                + owned
                + " AND "
                + column
                + " IS NOT NULL ORDER BY id")
        .bind("client", client)
        .map(
            (row, context) ->
                new WrittenText(table, row.getLong("id"), column, row.getString("content")))
        .list();
  }

  /** Writes other texts in place of those of a client; not through the trail, on purpose. */
  void rewrite(Handle handle, long client, UnaryOperator<String> text) {
    for (String column : columns) {
      for (WrittenText each : texts(handle, client, column)) {
        String now = text.apply(each.text());
        if (!now.equals(each.text())) {
          handle.execute(
              "UPDATE "
                  + table
                  + " SET "
                  + column
                  + " = ?"
                  + (versioned ? ", version = version + 1" : "")
                  + " WHERE id = ?",
              now,
              each.id());
        }
      }
    }
  }
}
