package com.tarifario.store.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.store.fault.AddedMeanwhileException;
import com.tarifario.store.fault.StoreException;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two who add the same at the same moment: the second is told so, in words. */
class SameMomentTest {

  /** As long as the second needs to get to where it waits. */
  private static final long A_WHILE = 500;

  private final CountDownLatch added = new CountDownLatch(1);

  @ParameterizedTest
  @EnumSource
  void the_second_of_two_who_add_the_same_is_told(TestDatabase kind) throws Exception {
    try (Store store = Store.open(new Location(kind.migrated(), null, null), Clock.systemUTC())) {
      ClientCard card = ClientCard.of(Client.of("C-7", "Bar Uno", null));
      ExecutorService threads = Executors.newFixedThreadPool(1);
      try {
        Future<Boolean> second =
            threads.submit(
                () -> {
                  added.await(20, TimeUnit.SECONDS);
                  assertThatThrownBy(
                          () -> store.as("Eva").run(change -> store.clients().add(change, card)))
                      .isInstanceOf(
                          kind == TestDatabase.POSTGRESQL
                              ? AddedMeanwhileException.class
                              : StoreException.class)
                      .hasMessageContaining("C-7");
                  return true;
                });
        store
            .as("Ana")
            .run(
                change -> {
                  store.clients().add(change, card);
                  added.countDown();
                  pause();
                });
        assertThat(second.get(60, TimeUnit.SECONDS)).isTrue();
      } finally {
        threads.shutdownNow();
      }
      assertThat(store.clients().get("C-7").card().name()).isEqualTo("Bar Uno");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(A_WHILE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
