package com.tarifario.io.work;

import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Whole documents of a work file, which may not be made of their rows yet. For one thread at a
 * time, but not always the one that reads the file.
 */
@FunctionalInterface
public interface WorkBatch {

  /**
   * Makes the documents. Asked for once.
   *
   * @param rejects takes each row that can't be used, in the order of the file
   */
  Iterator<WorkDocument> documents(Consumer<RejectedRow> rejects);
}
