package com.tarifario.examples.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must be so of a database, whatever happened to the processes that wrote it. */
final class Invariants {

  /** Queries that find what must not be. */
  private static final Map<String, String> NEVER = new LinkedHashMap<>();

  static {
    NEVER.put(
        "a piece of work in another state than its last step led to",
        "SELECT w.number FROM work w WHERE w.state <> (SELECT s.to_state FROM work_state_change s"
            + " WHERE s.work = w.id ORDER BY s.id DESC LIMIT 1)");
    NEVER.put(
        "a piece of work that never began",
        "SELECT w.number FROM work w WHERE NOT EXISTS (SELECT 1 FROM work_state_change s"
            + " WHERE s.work = w.id AND s.action IS NULL)");
    NEVER.put(
        "a piece of work that the audit trail does not know",
        "SELECT w.number FROM work w WHERE NOT EXISTS (SELECT 1 FROM audit_entry a"
            + " WHERE a.subject = 'work' AND a.act = 'ADD'"
            + " AND (a.subject_id = w.id OR a.label LIKE '% - %'))");
    NEVER.put(
        "a number that was left out, or given and not used",
        "SELECT n.kind || ' ' || n.last_number FROM numbering n"
            + " WHERE n.kind IN ('request', 'quote', 'order', 'work-order', 'work-report',"
            + " 'delivery-note', 'agreement') AND n.last_number <> (SELECT COUNT(*) FROM work w"
            + " WHERE LOWER(REPLACE(w.work_type, '_', '-')) = n.kind)");
    NEVER.put(
        "a request that is no piece of work, or the other way round",
        "SELECT w.number FROM work w LEFT JOIN request r ON r.work = w.id"
            + " WHERE (w.work_type = 'REQUEST') <> (r.id IS NOT NULL)");
    NEVER.put(
        "a breakdown without its work order",
        "SELECT w.number FROM work w JOIN request r ON r.work = w.id"
            + " JOIN request_type t ON t.id = r.request_type WHERE t.code = 'averia'"
            + " AND NOT EXISTS (SELECT 1 FROM work o WHERE o.request_number = w.number"
            + " AND o.work_type = 'WORK_ORDER')");
    NEVER.put(
        "a request of which something is missing that was entered",
        "SELECT w.number FROM work w JOIN request r ON r.work = w.id"
            + " WHERE NOT EXISTS (SELECT 1 FROM request_value v WHERE v.request = r.id)");
    NEVER.put(
        "a quote that lacks a revision",
        "SELECT w.number FROM quote q JOIN work w ON w.id = q.work WHERE q.revision <>"
            + " (SELECT COUNT(*) FROM quote_revision r WHERE r.quote = q.id)");
    NEVER.put(
        "a revision without its lines or texts",
        "SELECT r.id FROM quote_revision r WHERE NOT EXISTS (SELECT 1 FROM quote_line l"
            + " WHERE l.quote_revision = r.id) OR (SELECT COUNT(DISTINCT t.text_kind)"
            + " FROM quote_text t WHERE t.quote_revision = r.id) <> 2");
    NEVER.put(
        "an accepted quote without its one order and its one work order, or the other way round",
        "SELECT w.number FROM work w LEFT JOIN quote q ON q.work = w.id"
            + " WHERE w.work_type = 'QUOTE' AND ((CASE WHEN w.state = 'accepted' THEN 1 ELSE 0 END)"
            + " <> (SELECT COUNT(*) FROM work o WHERE o.quote_number = w.number"
            + " AND o.work_type = 'ORDER') OR (CASE WHEN q.accepted_revision IS NULL THEN 0 ELSE 1"
            + " END) <> (SELECT COUNT(*) FROM work o WHERE o.quote_number = w.number"
            + " AND o.work_type = 'WORK_ORDER'))");
    NEVER.put(
        "an order whose lines do not sum to it",
        "SELECT w.number FROM work w WHERE w.work_type = 'ORDER' AND w.amount <>"
            + " (SELECT COALESCE(SUM(l.amount), 0) FROM order_line l WHERE l.work = w.id)");
    NEVER.put(
        "a delivery note without lines",
        "SELECT w.number FROM work w WHERE w.work_type = 'DELIVERY_NOTE'"
            + " AND NOT EXISTS (SELECT 1 FROM work_line l WHERE l.work = w.id)");
    NEVER.put(
        "a line of an order that is billed by no delivery note, or the other way round",
        "SELECT w.number FROM order_line l JOIN work w ON w.id = l.work"
            + " WHERE CASE WHEN l.billed = 0 THEN 0 ELSE 1 END <> CASE WHEN EXISTS"
            + " (SELECT 1 FROM work_line d WHERE d.order_line = l.id) THEN 1 ELSE 0 END");
    NEVER.put(
        "a job that was accepted and does not go on, or the other way round",
        "SELECT w.number FROM work w JOIN request r ON r.work = w.id"
            + " JOIN request_type t ON t.id = r.request_type WHERE t.code = 'obra'"
            + " AND CASE WHEN w.state = 'en-obra' THEN 1 ELSE 0 END <> (SELECT COUNT(*) FROM work q"
            + " WHERE q.request_number = w.number AND q.state = 'accepted')");
    NEVER.put(
        "a client that can't be found by a word",
        "SELECT c.code FROM client c WHERE NOT EXISTS (SELECT 1 FROM client_word w"
            + " WHERE w.client = c.id)");
  }

  private Invariants() {}

  /** Looks whether all is so. */
  static void hold(String database) throws SQLException {
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      assertThat(store.audit().verify().isWhole()).as("The audit trail is whole.").isTrue();
    }
    try (Connection connection = connection(database);
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> each : NEVER.entrySet()) {
        assertThat(texts(statement, each.getValue())).as(each.getKey()).isEmpty();
      }
    }
  }

  /** How many rows a table has. */
  static long count(String database, String table) throws SQLException {
    try (Connection connection = connection(database);
        Statement statement = connection.createStatement()) {
      return Long.parseLong(texts(statement, "SELECT COUNT(*) FROM " + table).get(0));
    }
  }

  private static Connection connection(String database) throws SQLException {
    return database.startsWith("jdbc:h2:")
        ? DriverManager.getConnection(database, "sa", "")
        : DriverManager.getConnection(database);
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
