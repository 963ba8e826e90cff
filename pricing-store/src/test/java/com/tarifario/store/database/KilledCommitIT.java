package com.tarifario.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that is killed while a large change is being committed leaves all of the change or
 * nothing. H2 2.5.252 left some of it.
 */
class KilledCommitIT {

  private static final int ROWS = 100_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {150, 300})
  void a_large_change_is_there_as_a_whole_or_not_at_all(int millis) throws Exception {
    Path file = folder.resolve("company");
    assertThat(commits(file, millis)).isEqualTo(Commits.KILLED);
    try (Database database = Database.open(Location.file(file), Clock.systemUTC())) {
      long first = count(database, "SELECT count(*) FROM first_table WHERE name >= ''");
      assertThat(first).isIn(0L, (long) ROWS);
      // What H2 counts without looking, the rows and what another index has of them.
      assertThat(count(database, "SELECT count(*) FROM first_table")).isEqualTo(first);
      assertThat(count(database, "SELECT count(*) FROM second_table")).isEqualTo(first);
      assertThat(count(database, "SELECT count(*) FROM second_table WHERE name >= ''"))
          .isEqualTo(first);
    }
  }

  private static long count(Database database, String query) {
    return database.jdbi().withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private int commits(Path file, int millis) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Commits.class.getName(),
            file.toString(),
            String.valueOf(millis))
        .inheritIO()
        .start()
        .waitFor();
  }

  /** A process that makes a large change and is gone so long after it began to commit it. */
  static final class Commits {

    /** How it ends. */
    static final int KILLED = 9;

    private Commits() {}

    public static void main(String[] arguments) throws InterruptedException {
      Database database = Database.open(Location.file(Path.of(arguments[0])), Clock.systemUTC());
      Thread killer = new Thread(() -> kill(Long.parseLong(arguments[1])));
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute(
                    "CREATE TABLE first_table (id BIGINT PRIMARY KEY, name VARCHAR(50))");
                handle.execute("CREATE INDEX first_name ON first_table (name)");
                handle.execute(
                    "CREATE TABLE second_table (id BIGINT PRIMARY KEY REFERENCES first_table (id),"
                        + " name VARCHAR(50) UNIQUE)");
                handle.begin();
                for (String table : new String[] {"first_table", "second_table"}) {
                  handle.execute(
                      "INSERT INTO " + table + " SELECT x, 'n' || x FROM system_range(1, ?)", ROWS);
                }
                killer.start();
                handle.commit();
              });
      killer.join();
    }

    private static void kill(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      // Nothing is closed or tidied up, as by kill -9.
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
