package com.tarifario.store.work;

import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds pieces of work. */
final class WorkSearch {

  static final String SELECT =
      "SELECT w.*, c.code AS client_code FROM work w JOIN client c ON c.id = w.client ";
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
}
