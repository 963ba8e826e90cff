package com.tarifario.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.store.fault.StoreException;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No change that was told done is lost because another is undone. */
class TurnTest {

  private static final int THREADS = 4;
  private static final int TRIALS = 60;

  private final AtomicBoolean done = new AtomicBoolean();
  private final Set<Long> given = ConcurrentHashMap.newKeySet();
  private Database database;

  private static final class Meant extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @BeforeEach
  void open() {
    database = open(TestDatabase.H2_FILE.migrated());
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("CREATE TABLE counted (last_number BIGINT)");
              handle.execute("INSERT INTO counted VALUES (0)");
            });
  }

  private static Database open(String url) {
    return Database.open(new Location(url, null, null), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long next(Handle handle) {
    database.awaitTurn(handle);
    handle.execute("UPDATE counted SET last_number = last_number + 1");
    return handle.createQuery("SELECT last_number FROM counted").mapTo(Long.class).one();
  }

  private boolean count() {
    for (int trial = 0; trial < TRIALS; trial++) {
      if (trial % 3 == 2) {
        assertThatThrownBy(
                () ->
                    database
                        .jdbi()
                        .inTransaction(
                            handle -> {
                              next(handle);
                              throw new Meant();
                            }))
            .isInstanceOf(Meant.class);
      } else {
        long number = database.jdbi().inTransaction(this::next);
        assertThat(given.add(number)).as("%s is given for the first time", number).isTrue();
      }
    }
    return true;
  }

  /** Writes to the file all the time, so that what is undone is undone twice now and then. */
  private boolean write() {
    database
        .jdbi()
        .useHandle(
            handle -> {
              while (!done.get()) {
                handle.execute("CHECKPOINT");
              }
            });
    return true;
  }

  @Test
  void what_is_counted_up_is_never_counted_twice() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
    try {
      Future<Boolean> writing = threads.submit(this::write);
      List<Callable<Boolean>> counting = new ArrayList<>();
      for (int each = 0; each < THREADS; each++) {
        counting.add(this::count);
      }
      for (Future<Boolean> each : threads.invokeAll(counting)) {
        assertThat(each.get()).isTrue();
      }
      done.set(true);
      assertThat(writing.get()).isTrue();
    } finally {
      done.set(true);
      threads.shutdown();
    }
    assertThat(given).hasSize(THREADS * TRIALS * 2 / 3);
  }

  @Test
  void who_waits_too_long_is_told() {
    String url = TestDatabase.H2_FILE.migrated();
    try (Database first = open(url);
        Database hurried = open(url + ";LOCK_TIMEOUT=1")) {
      first
          .jdbi()
          .useTransaction(
              holder -> {
                first.awaitTurn(holder);
                assertThatThrownBy(() -> hurried.jdbi().useTransaction(hurried::awaitTurn))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Others have been changing the database");
              });
      hurried.jdbi().useTransaction(hurried::awaitTurn);
    }
  }
}
