package com.tarifario.store.offer;

import com.tarifario.core.commercial.Work;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.change.Touched;
import com.tarifario.store.database.Batches;
import com.tarifario.store.database.Database;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.setting.StatesChanged;
import com.tarifario.store.work.WorkChanged;
import com.tarifario.store.work.Works;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what was ordered and rendered beside the documents that say so, in the table {@code
 * rendered_line}: makes the lines of documents again in each change that touches them, and the sums
 * of these.
 */
public final class RenderedLines implements Follower {

  /** Documents that were touched, and those of a work order that was, which may change the job. */
  private static final String DOCUMENTS =
      """
      SELECT w.id FROM work w
      WHERE w.id IN (<ids>) AND w.work_type IN ('ORDER', 'WORK_REPORT', 'DELIVERY_NOTE')
      UNION
      SELECT d.id FROM work o JOIN work d ON d.work_order_number = o.number
      WHERE o.id IN (<ids>) AND o.work_type = 'WORK_ORDER'
      """;

  private static final String ROWS =
      """
      INSERT INTO rendered_line
        (work, client, concept, job, place, on_day, amount, currency, work_type, number, state)
      """;

  private static final String OF_LINES =
      """
      SELECT w.id, l.client, l.concept,
        COALESCE(w.order_number, o.order_number, w.corrects_number, w.number),
        COALESCE(l.work_centre, w.work_centre), l.on_day, p.amount, v.currency,
        w.work_type, w.number, w.state
      FROM work_line l
      JOIN work w ON w.id = l.work
      LEFT JOIN work o ON o.number = w.work_order_number
      LEFT JOIN valuation v
        ON v.id = (SELECT MAX(n.id) FROM valuation n WHERE n.work = l.work)
      LEFT JOIN valued_line p
        ON p.valuation = v.id AND p.line = l.line AND p.charge IS NULL
      WHERE l.work IN (<ids>) AND l.concept IS NOT NULL
        AND l.gathered = FALSE
      """;

  private static final String OF_ORDERS =
      """
      SELECT w.id, w.client, i.concept, w.number, w.work_centre, w.on_day, i.amount, i.currency,
        w.work_type, w.number, w.state
      FROM order_line i
      JOIN work w ON w.id = i.work
      WHERE i.work IN (<ids>) AND i.concept IS NOT NULL
      """;

  /** Other states may count. */
  private static final String ALL_STALE =
      "INSERT INTO rendered_stale (client) SELECT DISTINCT client FROM rendered_line";

  private static final String STALE =
      "INSERT INTO rendered_stale (client) SELECT id FROM client WHERE code = ?";

  private final Lifecycles lifecycles;

  /** Follows the works of the database. */
  public RenderedLines(Database database) {
    this.lifecycles = new Lifecycles(database);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof Touched touched && touched.subject().equals(Works.SUBJECT)) {
      touched(change, touched.ids().stream().sorted().toList());
    } else if (event instanceof StatesChanged) {
      change.handle().execute(ALL_STALE);
    } else if (event instanceof WorkChanged changed && correctsOther(changed)) {
      change.handle().execute(STALE, changed.before().work().client());
    }
  }

  /** What it corrected counts again, for the client that it was of. */
  private static boolean correctsOther(WorkChanged changed) {
    Work before = changed.before().work();
    Work after = changed.after();
    String corrected = before.links().corrects();
    return corrected != null
        && !(corrected.equals(after.links().corrects()) && before.client().equals(after.client()));
  }

  private void touched(Change change, List<Long> works) {
    RenderedSums sums = new RenderedSums(change, lifecycles);
    for (List<Long> part : Batches.of(works)) {
      List<Long> documents = ids(change.handle(), DOCUMENTS, part);
      for (List<Long> each : Batches.of(documents)) {
        sums.note(each);
        make(change.handle(), each);
        sums.note(each);
      }
    }
    sums.write();
  }

  private static void make(Handle handle, List<Long> documents) {
    // Held, so that of two changes at once the second sees what the first wrote.
    ids(handle, "SELECT id FROM work WHERE id IN (<ids>) ORDER BY id <hold>", documents);
    for (String statement :
        List.of(
            "DELETE FROM rendered_line WHERE work IN (<ids>)", ROWS + OF_LINES, ROWS + OF_ORDERS)) {
      handle.createUpdate(statement).bindList("ids", documents).execute();
    }
    new CorrectedRendering(handle).write(documents);
  }

  private static List<Long> ids(Handle handle, String query, List<Long> works) {
    return handle.createQuery(query).bindList("ids", works).mapTo(Long.class).list();
  }
}
