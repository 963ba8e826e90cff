package com.tarifario.store.work;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import com.tarifario.store.setting.Lifecycles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of works: requests, quotes, orders, work orders, work reports, delivery notes and
 * agreements, each with its number, state, days, amount, next step and who sees to it.
 */
public final class Works {

  /** The table's name, which is the subject of its entries in the audit trail. */
  public static final String SUBJECT = "work";

  static final Table WORK = Table.of(SUBJECT);

  /** Kinds that have a list of their own. */
  private static final Set<WorkType> LISTED =
      Set.of(WorkType.REQUEST, WorkType.QUOTE, WorkType.AGREEMENT);

  private final Database database;
  private final Lifecycles lifecycles;
  private final StateSteps steps;

  /** The works of the database. */
  public Works(Database database) {
    this.database = database;
    this.lifecycles = new Lifecycles(database);
    this.steps = new StateSteps(database);
  }

  /**
   * Adds a piece of work in the state in which its kind begins. All but quotes and agreements are
   * for the work centre of what they come from, unless they say another.
   *
   * @param work with an empty number for the next of its kind and year, and an empty state
   * @throws StoreException if its client or work centre is not known, its number is taken, or it is
   *     due before its own day
   */
  public KeptWork add(Change change, Work work) {
    return add(change, work, lifecycles.of(work.type()));
  }

  /**
   * Adds a piece of work in the state in which a lifecycle begins.
   *
   * @throws StoreException if its client or work centre is not known, or its number is taken
   */
  public KeptWork add(Change change, Work work, Lifecycle lifecycle) {
    requireDueAfter(work);
    requireOwnPrice(work);
    Numbers numbers = new Numbers(change);
    Work placed = ParentCentres.placed(change, List.of(work)).get(0);
    Work begun = numbers.numbered(begun(placed, lifecycle));
    State state = lifecycle.state(begun.state());
    long client = numbers.client(begun);
    long id = change.insert(WORK, begun.number(), WorkRow.of(begun, client, state));
    change.touch(SUBJECT, List.of(id));
    StateSteps.keep(change, List.of(StateSteps.beginning(change, id, client, begun)));
    return WorkRow.kept(id, begun, state);
  }

  /**
   * Adds many pieces of work of any kinds but requests. The audit trail has one entry for all.
   *
   * @throws StoreException if a client or work centre is not known, or a number is taken
   */
  public List<KeptWork> addAll(Change change, List<Work> works) {
    if (works.isEmpty()) {
      return List.of();
    }
    works.forEach(Works::requireDueAfter);
    works.forEach(Works::requireOwnPrice);
    var all = lifecycles.all();
    Numbers numbers = new Numbers(change);
    List<Work> begun =
        numbers.numbered(
            ParentCentres.placed(change, works).stream()
                .map(each -> begun(each, lifecycle(all.get(each.type()), each.type())))
                .toList());
    List<Row> rows = new ArrayList<>();
    List<State> states = new ArrayList<>();
    List<Long> clients = new ArrayList<>();
    for (Work each : begun) {
      State state = lifecycle(all.get(each.type()), each.type()).state(each.state());
      states.add(state);
      clients.add(numbers.client(each));
      rows.add(WorkRow.of(each, clients.get(rows.size()), state));
    }
    String label = begun.get(0).number() + " - " + begun.get(begun.size() - 1).number();
    List<Long> ids = change.insertMany(WORK, label, rows);
    change.touch(SUBJECT, ids);
    List<Row> beginnings = new ArrayList<>();
    List<KeptWork> kept = new ArrayList<>();
    for (int index = 0; index < ids.size(); index++) {
      Work each = begun.get(index);
      beginnings.add(StateSteps.beginning(change, ids.get(index), clients.get(index), each));
      kept.add(WorkRow.kept(ids.get(index), each, states.get(index)));
    }
    StateSteps.keep(change, beginnings);
    return kept;
  }

  private static void requireDueAfter(Work work) {
    LocalDate due = work.dueOn();
    if (due != null && due.isBefore(work.on())) {
      throw new StoreException(StoreMessage.DUE_BEFORE, work.on(), due, work.title());
    }
  }

  /** What carries out an order is billed at the order's price, and has none of its own. */
  private static void requireOwnPrice(Work work) {
    String order = work.links().order();
    if (work.type() == WorkType.WORK_ORDER && work.amount() != null && order != null) {
      throw new StoreException(StoreMessage.PRICE_IS_ORDERS, order, work.title());
    }
  }

  private static Lifecycle lifecycle(@Nullable Lifecycle found, WorkType type) {
    if (found == null) {
      throw new IllegalArgumentException("The states of a " + type.word() + " are its type's.");
    }
    return found;
  }

  private static Work begun(Work work, Lifecycle lifecycle) {
    return work.state().isEmpty()
        ? work.toBuilder().state(lifecycle.initial().name()).build()
        : work;
  }

  /** The piece of work of that number. */
  public Optional<KeptWork> find(String number) {
    return WorkSearch.find(database, number);
  }

  /**
   * The piece of work of that number.
   *
   * @throws StoreException if there is none
   */
  public KeptWork get(String number) {
    return WorkSearch.get(database, number);
  }

  /**
   * The piece of work of that number and type.
   *
   * @throws StoreException if there is none, or it is of another type
   */
  public KeptWork get(String number, WorkType type) {
    KeptWork kept =
        find(number)
            .orElseThrow(
                () ->
                    LISTED.contains(type)
                        ? new StoreException(StoreMessage.NUMBER_UNKNOWN, number, type.word())
                        : new StoreException(StoreMessage.WORK_UNKNOWN, number));
    if (kept.type() != type) {
      throw new StoreException(
          StoreMessage.WORK_OF_OTHER_TYPE, number, kept.type().word(), type.word());
    }
    return kept;
  }

  /** Pieces of work, the last day first. */
  public List<KeptWork> list(WorkFilter filter) {
    return WorkLists.list(database, filter);
  }

  /** What came of a piece of work: all that name it, in the order of their days. */
  public List<KeptWork> cameOf(String number) {
    return WorkSearch.cameOf(database, number);
  }

  /**
   * Changes a piece of work, but neither its number, type, client nor state. Work orders, and
   * orders that came of no quote, may be given another closed price; not once it is billed. What
   * has no work centre has that of what it is said to come from now. Lines of reports that are put
   * under another order or work order are charged, or not, as was agreed for that.
   *
   * @param before as it was read
   * @return whether anything is other than it was
   * @throws StoreException if its amount can't be set
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   */
  public boolean save(Change change, KeptWork before, Work after) {
    return savePlaced(change, before, ParentCentres.linked(change, before.work(), after));
  }

  private boolean savePlaced(Change change, KeptWork before, Work after) {
    boolean other = !Objects.equals(before.work().amount(), after.amount());
    if (other || !Objects.equals(before.work().links().order(), after.links().order())) {
      requireOwnPrice(after);
    }
    if (other) {
      change.tell(new AmountChanging(before, after.amount()));
    }
    boolean moved = !after.links().equals(before.work().links());
    if (moved) {
      change.tell(new LinksChanging(before, after));
    }
    boolean changed = savePriced(change, before, after);
    if (other) {
      // What is billed can't be given another price, so all of it is to be billed, or nothing.
      State state = lifecycles.of(after.type()).state(after.state());
      boolean toBill = after.amount() != null && WorkRow.toBill(after, state);
      mark(change, before.id(), before.number(), before.toValue(), toBill);
    }
    if (moved || other) {
      change.tell(new WorkChanged(before, after));
    }
    return changed;
  }

  /**
   * The same, of a piece of work whose amount follows from what it consists of: of a quote's
   * revision or an agreement's terms.
   *
   * @param before as it was read
   * @return whether anything is other than it was
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   */
  public boolean savePriced(Change change, KeptWork before, Work after) {
    if (!before.number().equals(after.number())
        || before.type() != after.type()
        || !before.work().client().equals(after.client())
        || !before.state().equals(after.state())) {
      throw new IllegalArgumentException(
          "Number, type, client and state of " + before.number() + " are not changed like this.");
    }
    if (!after.on().equals(before.work().on())
        || !Objects.equals(after.dueOn(), before.work().dueOn())) {
      requireDueAfter(after);
    }
    new Numbers(change).client(after);
    change.touch(SUBJECT, List.of(before.id()));
    return change.update(
        WORK, before.id(), before.version(), before.number(), WorkRow.parts(after));
  }

  /**
   * Does what leads to another state, and what follows from it. A document is approved and frozen
   * only if all its lines have a price of today's data; what was billed is not opened again, and
   * neither it nor an order that was billed is cancelled; what a cancelled delivery note delivered
   * is to be billed again. Of a planned visit whose work order is left out, or is to be done again,
   * the agreement's plan is told; it is left out with a note only. What quotes are sent and
   * answered by is {@code store.quotes()}, since more follows from that.
   *
   * @param note what is said of it; null for nothing
   * @return the piece of work as it is now
   * @throws com.tarifario.core.lifecycle.TransitionRefusedException if that can't be done in its
   *     state
   * @throws StoreException if something is still to be done before
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   * @throws IllegalArgumentException for requests, which go on by {@code store.requests()}
   */
  public KeptWork advance(Change change, KeptWork kept, String action, @Nullable String note) {
    Lifecycle lifecycle = lifecycles.of(kept.type());
    change.tell(new WorkAdvancing(kept, action, lifecycle.after(kept.state(), action), note));
    return steps.take(change, kept, lifecycle, action, note);
  }

  /**
   * Notes what is still to be done with a piece of work.
   *
   * @param toValue whether it has lines without a price of today's data
   * @param toBill whether something of it is still to be billed
   */
  public void mark(Change change, long id, String number, boolean toValue, boolean toBill) {
    change.update(WORK, id, null, number, Row.of().set("to_value", toValue).set("to_bill", toBill));
  }

  /**
   * Changes how a piece of work stands, with lines of its own that somebody changed.
   *
   * @param before as it was read
   * @param linesBefore what the trail says of the lines as they were: lines {@code field: value}
   * @param linesAfter the same, of the lines as they are now
   * @return the piece of work as it is now
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   */
  public KeptWork saveLines(
      Change change, KeptWork before, Standing standing, String linesBefore, String linesAfter) {
    change.update(
        WORK,
        before.id(),
        before.version(),
        before.number(),
        standing(standing),
        linesBefore,
        linesAfter);
    return get(before.number());
  }

  static Row standing(Standing standing) {
    return WorkRow.amount(Row.of(), standing.amount())
        .set("to_value", standing.toValue())
        .set("to_bill", standing.toBill());
  }

  /**
   * Holds pieces of work: nobody else changes them until the change ends. What is read of them
   * afterwards is what they are.
   *
   * @param ids their identities
   */
  public void hold(Change change, Collection<Long> ids) {
    if (!ids.isEmpty()) {
      change
          .handle()
          .createQuery("SELECT id FROM work WHERE id IN (<ids>) ORDER BY id <hold>")
          .bindList("ids", List.copyOf(ids))
          .mapTo(Long.class)
          .list();
    }
  }

  /**
   * Who changed what of a piece of work and its lines and when, the last change first; of a request
   * also its fields, of an agreement what was agreed, of a quote its revision.
   */
  public List<AuditEntry> changes(KeptWork work) {
    return new WorkTrail(database).of(work);
  }

  /** The states that a piece of work went through, the first first. */
  public List<StateChange> history(KeptWork work) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM work_state_change WHERE work = :work ORDER BY id")
                    .bind("work", work.id())
                    .map((row, context) -> stateChange(row))
                    .list());
  }

  private static StateChange stateChange(ResultSet row) throws SQLException {
    return new StateChange(
        Values.moment(row, "at_moment"),
        Values.text(row, "who"),
        Values.textOrNull(row, "action"),
        Values.textOrNull(row, "from_state"),
        Values.text(row, "to_state"),
        Values.textOrNull(row, "note"));
  }
}
