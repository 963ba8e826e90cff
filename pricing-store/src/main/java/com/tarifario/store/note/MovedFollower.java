package com.tarifario.store.note;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.work.LinksChanged;
import com.tarifario.store.work.Works;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that work is paid once when a report is put under another work order or order, or a
 * work order under another order: what was agreed for that pays for its lines, and what was agreed
 * for the one before does no more. Lines that named the report's work order name the new one. All
 * is refused where reports can't be changed any more.
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
    if (event instanceof LinksChanged moved && isMoved(moved)) {
      settle(change, moved);
    }
  }

  private static boolean isMoved(LinksChanged moved) {
    WorkLinks before = moved.before().work().links();
    WorkLinks after = moved.after().links();
    boolean otherOrder = !Objects.equals(before.order(), after.order());
    return switch (moved.after().type()) {
      case WORK_REPORT -> otherOrder || !Objects.equals(before.workOrder(), after.workOrder());
      case WORK_ORDER -> otherOrder;
      default -> false;
    };
  }

  private void settle(Change change, LinksChanged moved) {
    Work after = moved.after();
    AgreedWork agreed = new AgreedWork(database);
    agreed.hold(change, from(after));
    boolean ofReport = after.type() == WorkType.WORK_REPORT;
    List<KeptLine> concerned =
        ofReport
            ? lines.of(moved.before())
            : doneWork.lines(after.client(), List.of(moved.before()), List.of(moved.before()));
    UnaryOperator<ChargeLine> settling =
        line ->
            settled(
                agreed,
                ofReport ? under(line, moved.before().work().links(), after.links()) : line,
                moved.before().work().links());
    reported.bill(
        change,
        concerned.stream()
            .filter(each -> !settling.apply(each.line()).equals(each.line()))
            .toList(),
        settling,
        fixed ->
            new StoreException(NoteMessage.MOVED_REPORTS, after.number(), fixed, fixed.get(0)));
  }

  private static List<String> from(Work work) {
    WorkLinks links = work.links();
    return Stream.of(
            work.type() == WorkType.WORK_ORDER ? work.number() : links.workOrder(), links.order())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** The line under the report's new work order, unless it names one of its own. */
  private static ChargeLine under(ChargeLine line, WorkLinks before, WorkLinks after) {
    String own = line.assignment().workOrder();
    return own == null || own.equals(before.workOrder())
        ? line.toBuilder().workOrder(after.workOrder()).build()
        : line;
  }

  /** The line with what was agreed for what it is under now, and nothing else. */
  private ChargeLine settled(AgreedWork agreed, ChargeLine line, WorkLinks before) {
    String workOrder = line.assignment().workOrder();
    boolean wasUnder = workOrder != null || before.workOrder() != null || before.order() != null;
    return agreed.settled(
        wasUnder ? charged(line) : line,
        workOrder == null ? null : works.get(workOrder, WorkType.WORK_ORDER),
        order(line));
  }

  /** The line as if nothing else paid for it. */
  private static ChargeLine charged(ChargeLine line) {
    Billing billing = line.billing();
    return billing == Billing.QUOTED || billing == Billing.AGREEMENT
        ? line.toBuilder().billing(Billing.CHARGEABLE).build()
        : line;
  }

  private @Nullable String order(ChargeLine line) {
    return works.get(line.id().document()).work().links().order();
  }
}
