package com.tarifario.store.exchange;

import com.tarifario.core.money.Money;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.io.work.WorkWriter;
import com.tarifario.store.Store;
import com.tarifario.store.document.DocumentMessage;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkPages;
import com.tarifario.store.work.WorkSelection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Writes work reports and delivery notes into a work file, which can be valued or imported again.
 * The memory that it takes does not grow with their number.
 */
public final class WorkExport {

  private static final int BATCH = 200;

  private final Store store;
  private final LongConsumer progress;

  /**
   * An export of the store's documents.
   *
   * @param progress is told how many documents were written so far
   */
  public WorkExport(Store store, LongConsumer progress) {
    this.store = store;
    this.progress = progress;
  }

  /**
   * Writes a file; documents without lines are left out.
   *
   * @return how many documents were written
   * @throws StoreException if a line can't stand in a work file
   * @throws IOException if the file can't be written; then none is there
   */
  public long file(Path file, WorkSelection selection) throws IOException {
    long count = 0;
    try (WorkWriter writer = new WorkWriter(file, store.lines().attributes())) {
      WorkPages pages = store.workBatch().pages(selection);
      for (List<KeptWork> page = pages.next(BATCH); !page.isEmpty(); page = pages.next(BATCH)) {
        Map<Long, List<KeptLine>> lines =
            store.lines().of(page.stream().map(KeptWork::id).toList());
        for (KeptWork each : page) {
          List<KeptLine> of = lines.getOrDefault(each.id(), List.of());
          if (!of.isEmpty()) {
            writer.write(document(each, of));
            count++;
          }
        }
        progress.accept(count);
      }
      writer.commit();
    }
    return count;
  }

  private static Document document(KeptWork kept, List<KeptLine> lines) {
    lines.forEach(each -> refuseTwoCurrencies(each.line()));
    return Document.of(
        DocumentType.valueOf(kept.type().name()),
        kept.number(),
        lines.stream().map(KeptLine::line).toList());
  }

  private static void refuseTwoCurrencies(ChargeLine line) {
    Money cost = line.unitCost();
    Money list = line.listPrice();
    if (cost != null && list != null && !cost.currency().equals(list.currency())) {
      throw new StoreException(
          DocumentMessage.TWO_CURRENCIES,
          line.id(),
          cost.currency().getCurrencyCode(),
          list.currency().getCurrencyCode());
    }
  }
}
