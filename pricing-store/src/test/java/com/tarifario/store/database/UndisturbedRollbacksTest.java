package com.tarifario.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** No change that was told done is lost because another is rolled back. */
class UndisturbedRollbacksTest {

  private static final int THREADS = 4;
  private static final int TRIALS = 30;

  private static final class Meant extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static long next(Handle handle) {
    handle.execute("UPDATE counted SET last_number = last_number + 1");
    return handle.createQuery("SELECT last_number FROM counted").mapTo(Long.class).one();
  }

  @Test
  void what_is_counted_up_is_never_counted_twice() throws Exception {
    try (Database database =
        Database.open(
            new Location(TestDatabase.H2_FILE.migrated(), null, null), Clock.systemUTC())) {
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute("CREATE TABLE counted (last_number BIGINT)");
                handle.execute("INSERT INTO counted VALUES (0)");
              });
      Set<Long> given = ConcurrentHashMap.newKeySet();
      Callable<Boolean> counting =
          () -> {
            for (int trial = 0; trial < TRIALS; trial++) {
              boolean fails = trial % 3 == 2;
              if (fails) {
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
                long number = database.jdbi().inTransaction(UndisturbedRollbacksTest::next);
                assertThat(given.add(number)).as("%s was given before", number).isTrue();
              }
            }
            return true;
          };
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        for (Future<Boolean> each :
            threads.invokeAll(List.of(counting, counting, counting, counting))) {
          assertThat(each.get()).isTrue();
        }
      } finally {
        threads.shutdown();
      }
      assertThat(given).hasSize(THREADS * TRIALS * 2 / 3);
    }
  }

  @Test
  void a_commit_that_fails_is_rolled_back() throws Exception {
    try (Database database =
        Database.open(
            new Location(TestDatabase.H2_FILE.migrated(), null, null), Clock.systemUTC())) {
      assertThatThrownBy(
              () ->
                  database
                      .jdbi()
                      .useTransaction(
                          handle -> {
                            handle.execute("CREATE LOCAL TEMPORARY TABLE gone (a INT)");
                            handle.getConnection().close();
                          }))
          .isInstanceOf(Exception.class);
      int one =
          database
              .jdbi()
              .<Integer, RuntimeException>inTransaction(
                  handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
      assertThat(one).isEqualTo(1);
    }
  }
}
