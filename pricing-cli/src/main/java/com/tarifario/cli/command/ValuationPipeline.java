package com.tarifario.cli.command;

import com.tarifario.io.work.WorkDocument;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Values documents on several threads and hands them on in their order. A bounded number of them is
 * under way at any time, so memory does not grow with the file.
 */
final class ValuationPipeline {

  private static final int BATCH = 64;

  private final int threads;
  private final Function<WorkDocument, Valued> valuer;

  /**
   * A pipeline.
   *
   * @param threads how many threads value; 1 to do without any
   * @param valuer values one document; called from several threads at once
   */
  ValuationPipeline(int threads, Function<WorkDocument, Valued> valuer) {
    this.threads = threads;
    this.valuer = valuer;
  }

  /** Takes what was valued; may fail as writing fails. */
  interface Sink {
    void accept(Valued valued) throws IOException;
  }

  /** Values all documents; the documents and the sink are used by the calling thread only. */
  void run(Iterator<WorkDocument> documents, Sink sink) throws IOException {
    if (threads == 1) {
      while (documents.hasNext()) {
        sink.accept(valuer.apply(documents.next()));
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<List<Valued>>> underWay = new ArrayDeque<>();
      while (documents.hasNext()) {
        List<WorkDocument> batch = batch(documents);
        underWay.add(workers.submit(() -> batch.stream().map(valuer).toList()));
        if (underWay.size() > 2 * threads) {
          drain(underWay.remove(), sink);
        }
      }
      while (!underWay.isEmpty()) {
        drain(underWay.remove(), sink);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<WorkDocument> batch(Iterator<WorkDocument> documents) {
    List<WorkDocument> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH && documents.hasNext()) {
      batch.add(documents.next());
    }
    return batch;
  }

  private static void drain(Future<List<Valued>> batch, Sink sink) throws IOException {
    try {
      for (Valued valued : batch.get()) {
        sink.accept(valued);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }
}
