package com.tarifario.store.work;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.client.Clients;
import com.tarifario.store.database.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of works from state to state, whatever else must be so before. For those who see to
 * that themselves, since they keep more of a piece of work than its state; everybody else goes
 * through {@link Works#advance}.
 */
public final class StateSteps {

  private static final Table STATE_CHANGE = Table.silent("work_state_change");
  private static final int NOTE = 2_000;

  private final Database database;

  /** The steps of works of the database. */
  public StateSteps(Database database) {
    this.database = database;
  }

  /**
   * Leads a piece of work to another state, and tells who follows it.
   *
   * @param note what is said of it; null for nothing
   * @return the piece of work as it is now
   * @throws com.tarifario.core.lifecycle.TransitionRefusedException if that can't be done in its
   *     state
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   */
  public KeptWork take(
      Change change, KeptWork kept, Lifecycle lifecycle, String action, @Nullable String note) {
    State next = lifecycle.after(kept.state(), action);
    return come(change, kept, row(kept, lifecycle, next), next, action, note);
  }

  /**
   * Takes a piece of work back to a state that it came from, although nothing else leads there.
   *
   * @param lifecycle its states
   * @param before the state that it came from
   * @param action what took it back
   * @param note what is said of it; null for nothing
   * @return the piece of work as it is now
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   */
  public KeptWork takeBack(
      Change change,
      KeptWork kept,
      Lifecycle lifecycle,
      State before,
      String action,
      @Nullable String note) {
    return come(change, kept, row(kept, lifecycle, before), before, action, note);
  }

  /** What is given up is neither valued nor billed; what is taken up again is, as something new. */
  private static Row row(KeptWork kept, Lifecycle lifecycle, State next) {
    Row row = Row.of().set("state", next.name()).set("is_open", next.isOpen());
    boolean wasCancelled = lifecycle.state(kept.state()).isCancelled();
    return wasCancelled == next.isCancelled()
        ? row
        : row.set("to_value", WorkRow.toValue(kept.work(), next))
            .set("to_bill", WorkRow.toBill(kept.work(), next));
  }

  private KeptWork come(
      Change change, KeptWork kept, Row row, State next, String action, @Nullable String note) {
    change.update(Works.WORK, kept.id(), kept.version(), kept.number(), row);
    change.touch(Works.SUBJECT, List.of(kept.id()));
    long client = Clients.require(change.handle(), kept.work().client(), null);
    Row step = row(change, kept.id(), client, next.name());
    step.set("action", action).set("from_state", kept.state()).text("note", note, NOTE);
    keep(change, List.of(step));
    change.tell(new WorkAdvanced(kept, get(kept), action, next, note));
    return get(kept);
  }

  private KeptWork get(KeptWork kept) {
    return WorkSearch.get(database, kept.number());
  }

  static void keep(Change change, List<Row> steps) {
    change.insertAll(STATE_CHANGE, steps);
  }

  /** The first step of a new piece of work. One that an agreement planned has no one to tell of. */
  static Row beginning(Change change, long id, long client, Work work) {
    return row(change, id, client, work.state())
        .set(
            "in_timeline",
            work.type() != WorkType.WORK_ORDER
                || work.links().agreement() == null
                || work.links().request() != null);
  }

  /** A step to a state. */
  private static Row row(Change change, long work, long client, String to) {
    return Row.of()
        .set("work", work)
        .set("client", client)
        .set("at_moment", change.at())
        .set("who", change.who())
        .set("to_state", to)
        .set("in_timeline", true);
  }
}
