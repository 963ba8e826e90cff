package com.tarifario.store.note;

import com.tarifario.store.database.Database;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.LineSource;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.order.OrderLines;
import com.tarifario.store.work.WorkBatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people call what lines of delivery notes deliver. */
public final class NoteSources {

  private final WorkBatch works;
  private final WorkLines lines;
  private final OrderLines orderLines;

  /** Those of the database. */
  public NoteSources(Database database) {
    this.works = new WorkBatch(database);
    this.lines = new WorkLines(database);
    this.orderLines = new OrderLines(database);
  }

  /**
   * What lines deliver, by their numbers: {@code PT-2026-0001/3}, {@code PE-2026-0001/1.2} or
   * {@code OT-2026-0001}; lines that deliver nothing else are not in the answer.
   *
   * @param of the lines of one delivery note
   */
  public Map<String, String> of(List<KeptLine> of) {
    List<Long> reported = new ArrayList<>();
    for (KeptLine each : of) {
      if (each.source().line() != null) {
        reported.add(each.source().line());
      }
    }
    Map<Long, KeptLine> byId = lines.byId(reported);
    Map<String, String> sources = new LinkedHashMap<>();
    for (KeptLine each : of) {
      LineSource source = each.source();
      if (source.line() != null) {
        KeptLine line = byId.get(source.line());
        sources.put(each.number(), line == null ? "" : line.line().id().toString());
      } else if (source.orderLine() != null) {
        long ordered = source.orderLine();
        sources.put(
            each.number(),
            orderLines.orderOf(ordered) + "/" + orderLines.get(ordered).line().path());
      } else if (source.workOrder() != null) {
        works
            .byId(List.of(source.workOrder()))
            .values()
            .forEach(found -> sources.put(each.number(), found.number()));
      }
    }
    return sources;
  }
}
