package com.tarifario.testing;

import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;

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

    @Override
    public String migrated() {
      String url = fresh();
      run(url, "RUNSCRIPT FROM '" + Template.SCRIPT + "'");
      return url;
    }
  },
  /** H2 in a file, which several processes may open. */
  H2_FILE {
    @Override
    public String fresh() {
      try {
        Path folder = Files.createTempDirectory("tarifario-test");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return in(folder);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public String migrated() {
      String url = fresh();
      try {
        Files.copy(Template.FILE, Path.of(url.replaceAll("^jdbc:h2:file:|;.*", "") + ".mv.db"));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      return url;
    }
  },
  /** A real PostgreSQL, started once for all tests of a process. */
  POSTGRESQL {
    @Override
    public String fresh() {
      return created("template1");
    }

    @Override
    public String migrated() {
      return created(ServerTemplate.NAME);
    }
  };

  /** The URL of a database that has nothing in it yet, with all that is needed to open it. */
  public abstract String fresh();

  /** As {@link #fresh}, but with all tables; it was not made by who opens it. */
  public abstract String migrated();

  private static String in(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("data").toAbsolutePath() + ";AUTO_SERVER=TRUE";
  }

  private static String created(String template) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    String server = Server.RUNNING.getJdbcUrl("postgres", "postgres");
    run(server, "CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY file_copy");
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }

  private static void run(String url, String statement) {
    try (Connection connection = DriverManager.getConnection(url, user(url), "");
        Statement running = connection.createStatement()) {
      running.execute(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String user(String url) {
    return url.startsWith("jdbc:h2:") ? "sa" : "postgres";
  }

  private static String withTables(String url) {
    Store.open(new Location(url, null, null), Clock.systemUTC()).close();
    return url;
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      // What is left in the folder for temporary files, the system removes.
      return;
    }
  }

  /** An embedded database with all tables, made when it is first asked for. */
  private static final class Template {

    static final Path FILE;
    static final Path SCRIPT;

    static {
      String url = withTables(H2_FILE.fresh());
      FILE = Path.of(url.replaceAll("^jdbc:h2:file:|;.*", "") + ".mv.db");
      SCRIPT = FILE.resolveSibling("tables.sql");
      run(url, "SCRIPT TO '" + SCRIPT + "'");
    }
  }

  /** The real PostgreSQL, started when it is first asked for. It may forget all if it is killed. */
  private static final class Server {

    /** A folder in memory; making and removing the many files of databases takes less there. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long ROOM = 4L << 30;

    static final EmbeddedPostgres RUNNING;

    static {
      try {
        EmbeddedPostgres.Builder builder =
            EmbeddedPostgres.builder().setServerConfig("full_page_writes", "off");
        if (Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM) {
          builder.setDataDirectory(Files.createTempDirectory(MEMORY, "tarifario-test"));
        }
        RUNNING = builder.start();
      } catch (IOException failure) {
        throw new UncheckedIOException("PostgreSQL does not start.", failure);
      }
    }
  }

  /** A database of that server with all tables, made when it is first asked for. */
  private static final class ServerTemplate {

    static final String NAME = withTables(POSTGRESQL.fresh()).replaceAll(".*/|\\?.*", "");
  }
}
