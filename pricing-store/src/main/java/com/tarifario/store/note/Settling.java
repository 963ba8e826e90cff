package com.tarifario.store.note;

import com.tarifario.core.work.Billing;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.document.WorkDocuments;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.SettledLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Settles anew how lines of reports are billed when something was changed that may decide it. The
 * reports of those that are billed in another way are to be valued again.
 */
final class Settling {

  private final Database database;
  private final Works works;
  private final WorkDocuments documents;
  private final DoneWork doneWork;

  Settling(Database database, DoneWork doneWork) {
    this.database = database;
    this.works = new Works(database);
    this.documents = new WorkDocuments(database);
    this.doneWork = doneWork;
  }

  /**
   * Bills lines as was agreed for what they were done under, by what is kept now; nothing else of
   * them changes.
   *
   * @param concerned lines that may be billed in another way now
   * @param refusal what to throw if reports of those that are can't be edited: it is told their
   *     numbers
   * @throws StoreException if so; nothing is changed then
   */
  void bill(
      Change change,
      Collection<KeptLine> concerned,
      Function<List<String>, StoreException> refusal) {
    bill(change, concerned, UnaryOperator.identity(), refusal);
  }

  /**
   * The same, of lines of which something else is to be changed before.
   *
   * @param edit makes the line as it should be but for its billing
   */
  void bill(
      Change change,
      Collection<KeptLine> concerned,
      UnaryOperator<SettledLine> edit,
      Function<List<String>, StoreException> refusal) {
    AgreedWork agreed = new AgreedWork(database);
    Map<Long, DoneUnder> under = doneWork.under(concerned);
    save(
        change,
        concerned,
        kept -> {
          SettledLine line = edit.apply(kept.settled());
          DoneUnder is = Objects.requireNonNull(under.get(kept.id()));
          Billing billing = agreed.settled(line.line(), is, line.billingSaid()).billing();
          return new SettledLine(
              line.line().toBuilder().billing(billing).build(), line.billingSaid());
        },
        refusal);
  }

  /** The same, of those whose reports can be edited; the others stay as they are. */
  void billEditable(Change change, Collection<KeptLine> concerned) {
    Map<String, Boolean> editable = new HashMap<>();
    bill(
        change,
        concerned.stream()
            .filter(
                each ->
                    editable.computeIfAbsent(
                        each.line().id().document(), number -> isEditable(works.get(number))))
            .toList(),
        fixed -> {
          throw new IllegalStateException("Can be edited: " + fixed);
        });
  }

  /** Whether lines of a report can be changed. */
  boolean isEditable(KeptWork report) {
    return documents.isEditable(report);
  }

  /**
   * Keeps lines as they are to be, those that are other than they were.
   *
   * @param anew the line as it is to be
   * @throws StoreException if the report of one of those can't be edited; nothing is changed then
   */
  void save(
      Change change,
      Collection<KeptLine> concerned,
      Function<KeptLine, SettledLine> anew,
      Function<List<String>, StoreException> refusal) {
    Map<KeptLine, SettledLine> other = new LinkedHashMap<>();
    Set<String> reports = new TreeSet<>();
    for (KeptLine each : concerned) {
      SettledLine settled = anew.apply(each);
      if (!WorkLines.isSame(settled, each.settled())) {
        other.put(each, settled);
        reports.add(each.line().id().document());
      }
    }
    List<String> fixed =
        reports.stream().filter(each -> !documents.isEditable(works.get(each))).toList();
    if (!fixed.isEmpty()) {
      throw refusal.apply(fixed);
    }
    other.forEach(
        (line, settled) ->
            documents.settle(
                change, works.get(line.line().id().document()), line.number(), before -> settled));
  }
}
