package com.tarifario.examples.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.store.quote.KeptQuote;
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

  private static final int TIMES = 25;
  private static final int REVISIONS = 10;

  @ParameterizedTest
  @EnumSource(names = {"H2_FILE", "POSTGRESQL"})
  void no_change_of_a_request_is_lost(TestDatabase kind) throws Exception {
    String database = Company.in(kind);
    Company.openRequest(database);
    // Who holds an embedded file must not leave it in the middle of another's change.
    try (Store holder = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      WorkerProcess luis = WorkerProcess.start(database, "edit", TIMES, "Luis");
      WorkerProcess olga = WorkerProcess.start(database, "edit", TIMES, "Olga");
      luis.await();
      olga.await();
      assertThat(holder.audit().verify().isWhole()).isTrue();
    }
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      KeptRequest request = store.requests().get("S-2026-0001");
      String text = String.valueOf(request.values().get("descripcion"));
      assertThat(Arrays.stream(text.split(" ")).filter("Luis"::equals)).hasSize(TIMES);
      assertThat(Arrays.stream(text.split(" ")).filter("Olga"::equals)).hasSize(TIMES);
      assertThat(request.version()).isEqualTo(1 + 2 * TIMES);
    }
    Invariants.hold(database);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_FILE", "POSTGRESQL"})
  void no_change_of_a_quote_is_lost(TestDatabase kind) throws Exception {
    String database = Company.withConceptsIn(kind);
    Company.quote(database);
    // Who holds an embedded file must not leave it in the middle of another's change.
    try (Store holder = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      WorkerProcess luis = WorkerProcess.start(database, "revise", REVISIONS, "Luis");
      WorkerProcess olga = WorkerProcess.start(database, "revise", REVISIONS, "Olga");
      luis.await();
      olga.await();
      assertThat(holder.audit().verify().isWhole()).isTrue();
    }
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      KeptQuote quote = store.quotes().get("P-2026-0001");
      assertThat(quote.revision()).isEqualTo(1 + 2 * REVISIONS);
      assertThat(store.quotes().newest(quote).sheet().lines(Level.ITEM))
          .extracting(SheetLine::code)
          .contains("Luis-0", "Luis-" + (REVISIONS - 1), "Olga-0", "Olga-" + (REVISIONS - 1))
          .hasSize(2 + 2 * REVISIONS);
    }
    Invariants.hold(database);
  }
}
