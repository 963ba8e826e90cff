package com.tarifario.examples.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Processes that are killed in the middle of what they do, at random moments: whatever they were
 * at, is there as a whole or not at all, and others go on.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledProcessIT {

  private static final int KILLS = 2;
  private static final int MOST_ROUNDS = 8;
  private static final int MOST_QUOTES = 4;
  private static final int CLIENTS = 1_500;

  /** In milliseconds: as long as one round takes of requests, of quotes and of imports. */
  private static final int ROUND = 60;

  private static final int QUOTE = 300;
  private static final int IMPORT = 1_200;

  private final Random random = new Random();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"H2_FILE", "POSTGRESQL"})
  void requests_and_their_work_orders_are_there_together_or_not_at_all(TestDatabase kind)
      throws Exception {
    String database = Company.in(kind);
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int done = 1 + random.nextInt(MOST_ROUNDS);
      killed(database, "requests", "", done, ROUND);
      Invariants.hold(database);
      long now = Invariants.count(database, "request");
      assertThat(now).as("what was told done is there").isGreaterThanOrEqualTo(before + done);
      before = now;
    }
    WorkerProcess.start(database, "requests", 3, "").await();
    Invariants.hold(database);
    assertThat(Invariants.count(database, "request")).isEqualTo(before + 3);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_FILE", "POSTGRESQL"})
  void an_accepted_quote_has_its_order_and_its_work_order(TestDatabase kind) throws Exception {
    String database = Company.withConceptsIn(kind);
    for (int kill = 0; kill < KILLS; kill++) {
      killed(database, "quotes", "", random.nextInt(MOST_QUOTES), QUOTE);
      Invariants.hold(database);
    }
    WorkerProcess.start(database, "quotes", 2, "").await();
    Invariants.hold(database);
    assertThat(Invariants.count(database, "order_line")).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_FILE", "POSTGRESQL"})
  void an_import_goes_on_where_it_was_killed(TestDatabase kind) throws Exception {
    String database = Company.in(kind);
    long there = Invariants.count(database, "client");
    Path file = folder.resolve("clients.csv");
    Files.writeString(
        file,
        IntStream.range(0, CLIENTS)
            .mapToObj(each -> "X-" + each + ",Taller " + each + ",A\n")
            .collect(Collectors.joining("", "client,name,rate_group\n", "")));
    for (int kill = 0; kill < 2; kill++) {
      killed(database, "import", file.toString(), 0, IMPORT);
      Invariants.hold(database);
    }
    WorkerProcess.start(database, "import", 1, file.toString()).await();
    Invariants.hold(database);
    assertThat(Invariants.count(database, "client")).isEqualTo(there + CLIENTS);
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      assertThat(store.clients().get("X-" + (CLIENTS - 1)).card().name())
          .isEqualTo("Taller " + (CLIENTS - 1));
    }
  }

  /** Kills a worker after some rounds, at some moment of the next. */
  private void killed(String database, String job, String argument, int rounds, int longest)
      throws IOException, InterruptedException {
    WorkerProcess worker = WorkerProcess.start(database, job, 0, argument);
    worker.awaitRounds(rounds);
    Thread.sleep(random.nextInt(longest));
    worker.kill();
  }
}
