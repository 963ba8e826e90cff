package com.tarifario.cli.command;

import com.tarifario.io.work.WorkBatch;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Values the batches of a work file on several threads and hands them on in their order. A bounded
 * number of them is under way at any time, so memory does not grow with the file.
 */
final class ValuationPipeline {

  private final int threads;
  private final Function<WorkBatch, ValuedBatch> valuer;

  /**
   * A pipeline.
   *
   * @param threads how many threads value; 1 to do without any
   * @param valuer values one batch; called from several threads at once
   */
  ValuationPipeline(int threads, Function<WorkBatch, ValuedBatch> valuer) {
    this.threads = threads;
    this.valuer = valuer;
  }

  /** Takes what was valued; may fail as writing fails. */
  interface Sink {
    void accept(ValuedBatch valued) throws IOException;
  }

  /** Values all batches; the iterator and the sink are used by the calling thread only. */
  void run(Iterator<WorkBatch> batches, Sink sink) throws IOException {
    if (threads == 1) {
      while (batches.hasNext()) {
        sink.accept(valuer.apply(batches.next()));
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<ValuedBatch>> underWay = new ArrayDeque<>();
      while (batches.hasNext()) {
        WorkBatch batch = batches.next();
        underWay.add(workers.submit(() -> valuer.apply(batch)));
        if (underWay.size() > 2 * threads) {
          sink.accept(result(underWay.remove()));
        }
      }
      while (!underWay.isEmpty()) {
        sink.accept(result(underWay.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static ValuedBatch result(Future<ValuedBatch> batch) {
    try {
      return batch.get();
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
