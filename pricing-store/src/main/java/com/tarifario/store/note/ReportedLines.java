package com.tarifario.store.note;

import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.document.WorkDocuments;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.work.Works;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Lines of reports that become part of a price which was agreed on, or are charged by the tariff
 * again. Their reports are to be valued again.
 */
final class ReportedLines {

  private final Works works;
  private final WorkDocuments documents;

  ReportedLines(Database database) {
    this.works = new Works(database);
    this.documents = new WorkDocuments(database);
  }

  /** Whether a line is charged by the tariff. */
  static boolean isCharged(KeptLine line) {
    return line.line().billing() == Billing.CHARGEABLE && line.line().override() == null;
  }

  /** The line, billed in a way. */
  static UnaryOperator<ChargeLine> as(Billing billing) {
    return line -> line.toBuilder().billing(billing).build();
  }

  /** Whether a line is part of a price that was agreed on. */
  static boolean isPart(KeptLine line) {
    return line.line().billing() == Billing.QUOTED;
  }

  /**
   * Bills lines in another way.
   *
   * @param billing the line, billed in that way
   * @param refusal what to throw if reports of theirs can't be edited: it is told their numbers
   * @throws StoreException if so; nothing is changed then
   */
  void bill(
      Change change,
      List<KeptLine> lines,
      UnaryOperator<ChargeLine> billing,
      Function<List<String>, StoreException> refusal) {
    Map<String, List<String>> byReport = new TreeMap<>();
    for (KeptLine each : lines) {
      byReport
          .computeIfAbsent(each.line().id().document(), key -> new ArrayList<>())
          .add(each.number());
    }
    List<String> fixed =
        byReport.keySet().stream().filter(each -> !documents.isEditable(works.get(each))).toList();
    if (!fixed.isEmpty()) {
      throw refusal.apply(fixed);
    }
    byReport.forEach(
        (report, numbers) ->
            numbers.forEach(
                number -> documents.correct(change, works.get(report), number, billing)));
  }
}
