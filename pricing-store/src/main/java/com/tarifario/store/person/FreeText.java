package com.tarifario.store.person;

import com.tarifario.store.commercial.Expenses;
import com.tarifario.store.commercial.Incidents;
import com.tarifario.store.commercial.Visits;
import com.tarifario.store.quote.Quotes;
import com.tarifario.store.request.Requests;
import com.tarifario.store.work.Works;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
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

  private static final String OF_REQUEST =
      "is_text AND request IN (SELECT id FROM request WHERE client = :client)";
  private static final String OF_AGREEMENT =
      "agreement IN (SELECT id FROM agreement WHERE client = :client)";

  /** Where a price was set, its reason stands in place of the rule. */
  private static final String SET_BY_HAND =
      "status = 'OVERRIDDEN' AND valuation IN (SELECT v.id FROM valuation v"
          + " JOIN work w ON w.id = v.work WHERE w.client = :client)";

  private static final String QUOTES =
      "SELECT q.id FROM quote q JOIN work w ON w.id = q.work WHERE w.client = :client";
  private static final String OF_REVISION =
      "quote_revision IN (SELECT r.id FROM quote_revision r WHERE r.quote IN (" + QUOTES + "))";

  /** All such tables. */
  static final List<FreeText> ALL =
      List.of(
          of(Visits.SUBJECT, "contact", "outcome", "next_step"),
          of(Incidents.SUBJECT, "description", "outcome"),
          of(Expenses.SUBJECT, "purpose", "outcome"),
          of(Works.SUBJECT, "title", "next_step"),
          part("work_state_change", "note"),
          of(Requests.SUBJECT),
          new FreeText("request_value", OF_REQUEST, List.of("content"), false, false),
          new FreeText("planned_visit", OF_AGREEMENT, List.of("reason"), true, true),
          // The texts inside terms are rewritten one by one, so that they stay terms.
          new FreeText("agreement_terms", OF_AGREEMENT, List.of(), false, true),
          part("work_line", "description", "override_reason"),
          part("order_line", "description"),
          new FreeText("valued_line", SET_BY_HAND, List.of("rule", "steps"), false, false),
          new FreeText(Quotes.SUBJECT, OF_WORK, List.of(), true, true),
          new FreeText(
              "quote_revision", "quote IN (" + QUOTES + ")", List.of("note"), false, false),
          new FreeText(
              "quote_line", OF_REVISION, List.of("description", "set_reason"), false, false),
          new FreeText("quote_text", OF_REVISION, List.of("content"), false, false));

  /** Tables in which a description may be that of a budget concept. */
  private static final Set<String> OF_CATALOGUE = Set.of("work_line", "order_line", "quote_line");

  FreeText {
    columns = List.copyOf(columns);
  }

  /** Whether the texts of the column may be those of budget concepts. */
  boolean isOfCatalogue(String column) {
    return column.equals("description") && OF_CATALOGUE.contains(table);
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
    rewrite(handle, client, text, (column, any) -> false);
  }

  /**
   * The same, but some texts stay.
   *
   * @param stays tells those, by the column and the text
   */
  void rewrite(
      Handle handle, long client, UnaryOperator<String> text, BiPredicate<String, String> stays) {
    for (String column : columns) {
      for (WrittenText each : texts(handle, client, column)) {
        String now = stays.test(column, each.text()) ? each.text() : text.apply(each.text());
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
