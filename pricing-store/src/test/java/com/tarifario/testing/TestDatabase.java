package com.tarifario.testing;

import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of databases that everything which is kept must be kept in alike. A test that can't
 * have its database fails; it is never left out.
 */
public enum TestDatabase {
  /** H2 in the memory of the test. */
  H2_MEMORY {
    @Override
    public String fresh() {
      return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }
  },
  /** H2 in a file, which several processes may open. */
  H2_FILE {
    @Override
    public String fresh() {
      try {
        Path folder = Files.createTempDirectory("tarifario-test");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return "jdbc:h2:file:" + folder.resolve("data").toAbsolutePath() + ";AUTO_SERVER=TRUE";
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  },
  /** A real PostgreSQL, started once for all tests of a process. */
  POSTGRESQL {
    @Override
    public String fresh() {
      return created("t" + UUID.randomUUID().toString().replace("-", ""), "template1");
    }

    @Override
    public String migrated() {
      return created("t" + UUID.randomUUID().toString().replace("-", ""), template());
    }
  };

  private static @Nullable EmbeddedPostgres running;
  private static @Nullable String template;

  /** The URL of a database that has nothing in it yet, with all that is needed to open it. */
  public abstract String fresh();

  /** As {@link #fresh}; its tables may be there already, which is faster where that can be had. */
  public String migrated() {
    return fresh();
  }

  private static String created(String name, String template) {
    EmbeddedPostgres server = server();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return server.getJdbcUrl("postgres", name);
  }

  private static synchronized String template() {
    if (template == null) {
      String url = created("migrated", "template1");
      Store.open(new Location(url, null, null), Clock.systemUTC()).close();
      template = "migrated";
    }
    return template;
  }

  private static synchronized EmbeddedPostgres server() {
    if (running == null) {
      try {
        running = EmbeddedPostgres.builder().start();
      } catch (IOException failure) {
        throw new UncheckedIOException("PostgreSQL does not start.", failure);
      }
    }
    return running;
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      // What is left in the folder for temporary files, the system removes.
      return;
    }
  }
}
