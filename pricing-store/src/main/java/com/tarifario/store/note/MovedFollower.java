package com.tarifario.store.note;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.LinksChanged;
import com.tarifario.store.work.LinksChanging;
import com.tarifario.store.work.Works;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Sees to it that work is paid once when a report is put under another work order or order, or a
 * work order under another order: what was agreed for that pays for its lines, and what was agreed
 * for the one before does no more. Lines that named the report's work order name the new one, and
 * reports that were of the work order's order are of the new one. What somebody said by hand how it
 * is billed stays. All is refused where reports can't be changed any more.
 */
public final class MovedFollower implements Follower {

  private final Database database;
  private final Works works;
  private final WorkLines lines;
  private final DoneWork doneWork;
  private final ReportedLines reported;

  /** Follows the reports and work orders of the database. */
  public MovedFollower(Database database) {
    this.database = database;
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.doneWork = new DoneWork(database, new CorrectingDocuments(database));
    this.reported = new ReportedLines(database);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof LinksChanging moving && isMoved(moving.before().work(), moving.after())) {
      Set<String> numbers = new TreeSet<>();
      Stream.of(moving.before().work(), moving.after()).forEach(each -> from(each, numbers));
      new AgreedWork(database).hold(change, numbers);
    } else if (event instanceof LinksChanged moved
        && isMoved(moved.before().work(), moved.after())) {
      if (moved.after().type() == WorkType.WORK_REPORT) {
        settleReport(change, moved);
      } else {
        settleWorkOrder(change, moved);
      }
    }
  }

  private static boolean isMoved(Work before, Work after) {
    boolean otherOrder = !Objects.equals(before.links().order(), after.links().order());
    return switch (after.type()) {
      case WORK_REPORT ->
          otherOrder || !Objects.equals(before.links().workOrder(), after.links().workOrder());
      case WORK_ORDER -> otherOrder;
      default -> false;
    };
  }

  private static void from(Work work, Set<String> numbers) {
    WorkLinks links = work.links();
    String workOrder = work.type() == WorkType.WORK_ORDER ? work.number() : links.workOrder();
    Stream.of(workOrder, links.order()).filter(Objects::nonNull).forEach(numbers::add);
  }

  private void settleReport(Change change, LinksChanged moved) {
    Resettling resettling =
        new Resettling(database, moved.before().work().links(), moved.after().links());
    settle(change, moved, lines.of(moved.before()), resettling::ofReport);
  }

  private void settleWorkOrder(Change change, LinksChanged moved) {
    KeptWork before = moved.before();
    Resettling resettling = new Resettling(database, before.work().links(), moved.after().links());
    List<KeptLine> done =
        doneWork.lines(moved.after().client(), List.of(before), List.of(before)).stream()
            .filter(each -> before.number().equals(each.line().assignment().workOrder()))
            .toList();
    settle(change, moved, done, line -> resettling.ofWorkOrder(line, before));
    String order = before.work().links().order();
    for (KeptWork each : works.cameOf(before.number())) {
      WorkLinks links = each.work().links();
      if (each.type() == WorkType.WORK_REPORT
          && doneWork.counts(each)
          && order != null
          && order.equals(links.order())) {
        Work put =
            each.work().toBuilder().links(links.withOrder(moved.after().links().order())).build();
        works.save(change, each, put);
      }
    }
  }

  private void settle(
      Change change,
      LinksChanged moved,
      List<KeptLine> concerned,
      UnaryOperator<ChargeLine> settling) {
    reported.bill(
        change,
        concerned.stream()
            .filter(each -> !settling.apply(each.line()).equals(each.line()))
            .toList(),
        settling,
        fixed ->
            new StoreException(
                NoteMessage.MOVED_REPORTS, moved.after().number(), fixed, fixed.get(0)));
  }
}
