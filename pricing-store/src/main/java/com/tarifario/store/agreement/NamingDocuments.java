package com.tarifario.store.agreement;

import com.tarifario.core.client.Agreement;
import com.tarifario.store.database.Database;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkBatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The work reports and delivery notes that name agreements. */
final class NamingDocuments {

  private final WorkLines lines;
  private final WorkBatch batch;

  NamingDocuments(Database database) {
    this.lines = new WorkLines(database);
    this.batch = new WorkBatch(database);
  }

  /**
   * Those with lines that name an agreement and whose prices ask about it: what somebody set by
   * hand is as it is.
   *
   * @param which of these lines count
   * @return the lines that count, by document; in the order in which the documents were made
   */
  Map<KeptWork, List<KeptLine>> of(Agreement agreement, Predicate<KeptLine> which) {
    Map<Long, List<KeptLine>> naming =
        lines.underAgreement(agreement.client(), agreement.number()).stream()
            .filter(each -> each.line().override() == null)
            .filter(which)
            .collect(Collectors.groupingBy(KeptLine::work, TreeMap::new, Collectors.toList()));
    Map<Long, KeptWork> documents = batch.byId(naming.keySet());
    Map<KeptWork, List<KeptLine>> all = new LinkedHashMap<>();
    naming.forEach((id, of) -> all.put(documents.get(id), of));
    return all;
  }
}
