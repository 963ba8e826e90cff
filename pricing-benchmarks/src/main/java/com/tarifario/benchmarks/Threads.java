package com.tarifario.benchmarks;

import com.tarifario.core.work.WorkReport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A side on several threads, which share the reports among them a few at a time. */
final class Threads implements Side {

  private static final int REPORTS_AT_A_TIME = 50;

  private final Side side;
  private final int threads;
  private final ExecutorService pool;

  Threads(Side side, int threads) {
    this.side = side;
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  @Override
  public void price(List<WorkReport> reports, Sink sink) {
    AtomicInteger next = new AtomicInteger();
    CompletableFuture<?>[] parts =
        IntStream.range(0, threads)
            .mapToObj(each -> CompletableFuture.runAsync(() -> part(reports, next, sink), pool))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(parts).join();
  }

  private void part(List<WorkReport> reports, AtomicInteger next, Sink sink) {
    int from = next.getAndAdd(REPORTS_AT_A_TIME);
    while (from < reports.size()) {
      int to = Math.min(from + REPORTS_AT_A_TIME, reports.size());
      side.price(reports.subList(from, to), sink);
      from = next.getAndAdd(REPORTS_AT_A_TIME);
    }
  }

  /** Ends the threads. */
  void close() {
    pool.shutdown();
  }
}
