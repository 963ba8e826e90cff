package com.tarifario.store.database;

import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Rolls a change back only while no other is committed in this process. Where one transaction is
 * rolled back while H2 writes the commit of another to its file, a third that waited for a row of
 * the first may lose its update, though it was told done: of threads that count up one row, and
 * give it back now and then, some got the same number (H2 2.3.232, 2.4.240 and 2.5.252). With this
 * they never did. Commits don't wait for each other.
 */
final class UndisturbedRollbacks extends DelegatingTransactionHandler {

  /** Of all databases in the process: several may be opened on the same file. */
  private static final ReentrantReadWriteLock WRITING = new ReentrantReadWriteLock();

  private UndisturbedRollbacks(TransactionHandler handler) {
    super(handler);
  }

  /** As transactions usually are, but for that. */
  static TransactionHandler create() {
    return new UndisturbedRollbacks(new LocalTransactionHandler());
  }

  @Override
  public TransactionHandler specialize(Handle handle) throws SQLException {
    return new UndisturbedRollbacks(getDelegate().specialize(handle));
  }

  @Override
  public void commit(Handle handle) {
    Lock shared = WRITING.readLock();
    shared.lock();
    try {
      super.commit(handle);
    } finally {
      shared.unlock();
    }
  }

  @Override
  public void rollback(Handle handle) {
    alone(() -> super.rollback(handle));
  }

  @Override
  public void rollbackToSavepoint(Handle handle, String savepoint) {
    alone(() -> super.rollbackToSavepoint(handle, savepoint));
  }

  /** A commit that fails is rolled back within itself, and lets go meanwhile. */
  private static void alone(Runnable rollback) {
    int held = WRITING.getReadHoldCount();
    for (int each = 0; each < held; each++) {
      WRITING.readLock().unlock();
    }
    WRITING.writeLock().lock();
    try {
      rollback.run();
    } finally {
      WRITING.writeLock().unlock();
      for (int each = 0; each < held; each++) {
        WRITING.readLock().lock();
      }
    }
  }
}
