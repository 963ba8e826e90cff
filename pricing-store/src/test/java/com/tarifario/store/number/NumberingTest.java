package com.tarifario.store.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers are given once and without gaps, whoever wants them at once. */
class NumberingTest {

  private static final int AT_ONCE = 4;

  @ParameterizedTest
  @EnumSource
  void all_who_want_the_first_number_at_once_get_one_each(TestDatabase database) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Store> stores = new ArrayList<>();
    try {
      Location location = new Location(database.migrated(), null, null);
      for (int each = 0; each < AT_ONCE; each++) {
        stores.add(Store.open(location, Clock.systemUTC()));
      }
      for (String kind : List.of("request", "quote", "order", "invented")) {
        for (int year = 2026; year <= 2028; year++) {
          assertThat(numbersAtOnce(threads, stores, kind, year))
              .as("%s of %s", kind, year)
              .hasSize(AT_ONCE)
              .doesNotHaveDuplicates()
              .allMatch(number -> number.matches(".*-000[1-4]"));
        }
      }
      assertThat(stores.get(0).audit().verify().isWhole()).isTrue();
    } finally {
      threads.shutdownNow();
      stores.forEach(Store::close);
    }
  }

  private static List<String> numbersAtOnce(
      ExecutorService threads, List<Store> stores, String kind, int year) throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    List<Future<String>> waiting = new ArrayList<>();
    for (Store store : stores) {
      waiting.add(
          threads.submit(
              () -> {
                await(start);
                return store
                    .as("Ana")
                    .make(
                        change -> {
                          String number = Numbering.next(change, kind, year);
                          change.note("numbering", 0, number, "", "kind: " + kind);
                          return number;
                        });
              }));
    }
    List<String> numbers = new ArrayList<>();
    for (Future<String> each : waiting) {
      numbers.add(each.get());
    }
    return numbers;
  }

  private static void await(CyclicBarrier start) {
    try {
      start.await();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_first_number_is_given_in_a_part_that_may_fail(TestDatabase database) {
    Location location = new Location(database.migrated(), null, null);
    try (Store store = Store.open(location, Clock.systemUTC())) {
      List<String> numbers = new ArrayList<>();
      store
          .as("Ana")
          .run(
              change -> {
                change.attempt(() -> numbers.add(Numbering.next(change, "quote", 2026)));
                change.attempt(() -> numbers.add(Numbering.next(change, "invented", 2026)));
              });
      assertThat(numbers).doesNotHaveDuplicates().hasSize(2).allMatch(each -> each.endsWith("1"));
    }
  }
}
