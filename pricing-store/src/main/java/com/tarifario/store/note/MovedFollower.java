package com.tarifario.store.note;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.SettledLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.LinksChanging;
import com.tarifario.store.work.WorkChanged;
import com.tarifario.store.work.Works;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that work is paid once when a report is put under another work order or order, or a
 * work order under another order or agreement: what was agreed for that pays for its lines, and
 * what was agreed for the one before does no more. Lines that named the report's work order name
 * the new one, lines that named its agreement do so no more, and reports that were of the work
 * order's order and can be edited are of the new one. What somebody said by hand how it is billed
 * stays. All is refused where reports can't be changed any more.
 */
public final class MovedFollower implements Follower {

  private final Database database;
  private final Works works;
  private final DoneWork doneWork;
  private final Settling settling;

  /** Follows the reports and work orders of the database. */
  public MovedFollower(Database database) {
    this.database = database;
    this.works = new Works(database);
    this.doneWork = new DoneWork(database, new CorrectingDocuments(database));
    this.settling = new Settling(database, doneWork);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof LinksChanging moving && moving.isMoved()) {
      Set<String> numbers = new TreeSet<>();
      Stream.of(moving.before().work(), moving.after()).forEach(each -> from(each, numbers));
      new AgreedWork(database).hold(change, numbers);
    } else if (event instanceof WorkChanged moved && moved.isMoved()) {
      if (moved.after().type() == WorkType.WORK_REPORT) {
        settleReport(change, moved);
      } else {
        settleWorkOrder(change, moved);
        moveReports(change, moved);
      }
    }
  }

  private static void from(Work work, Set<String> numbers) {
    WorkLinks links = work.links();
    boolean isWorkOrder = work.type() == WorkType.WORK_ORDER;
    Stream.of(
            isWorkOrder ? work.number() : links.workOrder(),
            links.order(),
            isWorkOrder ? links.agreement() : null)
        .filter(Objects::nonNull)
        .forEach(numbers::add);
  }

  private void settleReport(Change change, WorkChanged moved) {
    WorkLinks before = moved.before().work().links();
    WorkLinks after = moved.after().links();
    AgreedWork agreed = new AgreedWork(database);
    Map<String, Optional<KeptWork>> found = new HashMap<>();
    Function<String, @Nullable KeptWork> find =
        number -> found.computeIfAbsent(number, works::find).orElse(null);
    settle(
        change,
        moved,
        doneWork.of(works.get(moved.after().number())),
        kept -> {
          ChargeLine put = put(kept.line(), before.workOrder(), after.workOrder());
          return agreed.moved(
              new SettledLine(put, kept.billingSaid()),
              put.date(),
              DoneUnder.of(kept.line(), before, find),
              DoneUnder.of(put, after, find));
        });
  }

  /** A line that named the report's work order names its new one, or none if it has none. */
  private static ChargeLine put(ChargeLine line, @Nullable String was, @Nullable String is) {
    return was != null && was.equals(line.assignment().workOrder())
        ? line.toBuilder().workOrder(is).build()
        : line;
  }

  private void settleWorkOrder(Change change, WorkChanged moved) {
    KeptWork now = works.get(moved.after().number());
    AgreedWork agreed = new AgreedWork(database);
    settle(
        change,
        moved,
        doneWork.doneUnder(now),
        kept ->
            agreed.moved(
                kept.settled(),
                kept.line().date(),
                DoneUnder.of(moved.before()),
                DoneUnder.of(now)));
  }

  private void moveReports(Change change, WorkChanged moved) {
    String before = moved.before().work().links().order();
    String after = moved.after().links().order();
    if (before == null || before.equals(after)) {
      return;
    }
    for (KeptWork each : works.cameOf(moved.after().number())) {
      WorkLinks links = each.work().links();
      if (each.type() == WorkType.WORK_REPORT
          && doneWork.counts(each)
          && before.equals(links.order())
          && settling.isEditable(each)) {
        works.save(change, each, each.work().toBuilder().links(links.withOrder(after)).build());
      }
    }
  }

  private void settle(
      Change change,
      WorkChanged moved,
      List<KeptLine> concerned,
      Function<KeptLine, SettledLine> anew) {
    settling.save(
        change,
        concerned,
        anew,
        fixed ->
            new StoreException(
                NoteMessage.MOVED_REPORTS, moved.after().number(), fixed, fixed.get(0)));
  }
}
