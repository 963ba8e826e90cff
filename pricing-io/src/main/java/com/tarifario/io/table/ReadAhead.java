package com.tarifario.io.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Rows that another thread reads while those before them are worked on: the same rows in the same
 * order, in bounded memory. Only the first are read by whoever asks, and of a short file all. What
 * fails in that thread, fails here, after the rows before it.
 */
public final class ReadAhead implements Rows {

  private static final int BATCH = 256;
  private static final int MOST_BATCHES = 8;

  private final Rows rows;

  /** What was read; an empty batch is the end. */
  private final BlockingQueue<List<Row>> ready = new ArrayBlockingQueue<>(MOST_BATCHES);

  private @Nullable Thread reader;

  /** What ended the reading; null if nothing did. Written before the empty batch. */
  private @Nullable Throwable failure;

  private Iterator<Row> batch;
  private boolean ended;

  /** Rows that are closed with this, and asked by nobody else from now on. */
  public ReadAhead(Rows rows) {
    this.rows = rows;
    this.batch = new First();
  }

  /** The first rows, one by one; then the thread begins. */
  private final class First implements Iterator<Row> {

    private int count;

    @Override
    public boolean hasNext() {
      return count < BATCH && rows.hasNext();
    }

    @Override
    public Row next() {
      count++;
      return rows.next();
    }
  }

  @Override
  public boolean hasNext() {
    while (!batch.hasNext() && !ended) {
      if (reader == null) {
        reader = start();
      }
      List<Row> next = taken();
      ended = next.isEmpty();
      batch = next.iterator();
      if (ended && failure != null) {
        throw failed(failure);
      }
    }
    return batch.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return batch.next();
  }

  private Thread start() {
    Thread thread = new Thread(this::read, "read-ahead");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void read() {
    try {
      try {
        readAll();
      } catch (RuntimeException | Error thrown) {
        failure = thrown;
      }
      ready.put(List.of());
    } catch (InterruptedException closed) {
      // Nobody waits for more.
    }
  }

  private void readAll() throws InterruptedException {
    while (rows.hasNext()) {
      List<Row> next = new ArrayList<>(BATCH);
      try {
        while (next.size() < BATCH && rows.hasNext()) {
          next.add(rows.next());
        }
      } finally {
        if (!next.isEmpty()) {
          ready.put(next);
        }
      }
    }
  }

  private List<Row> taken() {
    try {
      return ready.take();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Reading was interrupted.", stop);
    }
  }

  private static RuntimeException failed(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  /** Waits until the thread has ended, so that it holds the file no more. */
  @Override
  public void close() {
    if (reader != null) {
      stop(reader);
    }
    rows.close();
  }

  private static void stop(Thread thread) {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException stop) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
