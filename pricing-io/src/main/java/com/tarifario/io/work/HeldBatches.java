package com.tarifario.io.work;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Batches of a file in which the lines of a document may stand anywhere: no document is whole
 * before the last row, so all are read at once, and what is parted is documents.
 */
final class HeldBatches implements Iterator<WorkBatch> {

  private final Function<Consumer<RejectedRow>, Iterator<WorkDocument>> reader;
  private final int least;
  private final List<RejectedRow> rejected = new ArrayList<>();
  private @Nullable Iterator<WorkDocument> documents;

  /**
   * Batches of the documents.
   *
   * @param reader begins to read the documents
   * @param least how many lines a batch has at least, but for the last one
   */
  HeldBatches(Function<Consumer<RejectedRow>, Iterator<WorkDocument>> reader, int least) {
    this.reader = reader;
    this.least = least;
  }

  @Override
  public boolean hasNext() {
    return documents().hasNext() || !rejected.isEmpty();
  }

  @Override
  public WorkBatch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<WorkDocument> batch = new ArrayList<>();
    int lines = 0;
    while (lines < least && documents().hasNext()) {
      WorkDocument document = documents().next();
      batch.add(document);
      lines += document.rows().size();
    }
    List<RejectedRow> before = List.copyOf(rejected);
    rejected.clear();
    return rejects -> {
      before.forEach(rejects);
      return batch.iterator();
    };
  }

  private Iterator<WorkDocument> documents() {
    if (documents == null) {
      documents = reader.apply(rejected::add);
    }
    return documents;
  }
}
