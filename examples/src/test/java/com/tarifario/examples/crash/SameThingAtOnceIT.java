package com.tarifario.examples.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.store.request.KeptRequest;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two processes that change the same thing many times: who comes second is told so and does it
 * again, and no change is lost.
 */
class SameThingAtOnceIT {

  private static final int TIMES = 60;

  @ParameterizedTest
  @EnumSource(names = {"H2_FILE", "POSTGRESQL"})
  void no_change_of_a_request_is_lost(TestDatabase kind) throws Exception {
    String database = Company.in(kind);
    Company.openRequest(database);
    WorkerProcess luis = WorkerProcess.start(database, "edit", TIMES, "Luis");
    WorkerProcess olga = WorkerProcess.start(database, "edit", TIMES, "Olga");
    luis.await();
    olga.await();
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      KeptRequest request = store.requests().get("S-2026-0001");
      String text = String.valueOf(request.values().get("descripcion"));
      assertThat(Arrays.stream(text.split(" ")).filter("Luis"::equals)).hasSize(TIMES);
      assertThat(Arrays.stream(text.split(" ")).filter("Olga"::equals)).hasSize(TIMES);
      assertThat(request.version()).isEqualTo(1 + 2 * TIMES);
    }
    Invariants.hold(database);
  }
}
