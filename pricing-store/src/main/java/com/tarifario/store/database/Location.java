package com.tarifario.store.database;

import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, and who opens it.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param user who opens it; null if the URL says so, or nobody need say so
 * @param password the user's password; null if none is needed
 */
public record Location(String url, @Nullable String user, @Nullable String password) {

  private static final String H2 = "jdbc:h2:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  private static final String ENDING = ".mv.db";

  private static final Pattern EMBEDDED =
      Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:)(?<path>[^;]+).*");

  private static final Pattern SERVER =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/?]+)(?::(?<password>[^@/?]*))?@)?(?<rest>.*)");

  public Location {
    Objects.requireNonNull(url, "url");
    if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL)) {
      throw new StoreException(StoreMessage.URL_UNKNOWN, withoutSecrets(url));
    }
  }

  /**
   * The embedded database in a file, which comes into being if it is not there. The ending that H2
   * gives the file may stand there or not.
   */
  public static Location file(Path file) {
    String whole = file.toAbsolutePath().normalize().toString().replace('\\', '/');
    String path =
        whole.endsWith(ENDING) ? whole.substring(0, whole.length() - ENDING.length()) : whole;
    // Several processes may work at once.
    return new Location(H2 + "file:" + path + ";AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0", null, null);
  }

  /**
   * The place that a person names: a JDBC URL, {@code postgresql://user:password@host/database}, or
   * a file's path.
   *
   * @throws StoreException if it is blank, or a URL of another database
   */
  public static Location of(String text, @Nullable String user, @Nullable String password) {
    String plain = text.strip();
    if (plain.isEmpty()) {
      throw new StoreException(StoreMessage.PLACE_BLANK);
    }
    Matcher server = SERVER.matcher(plain);
    if (server.matches()) {
      String named = server.group("user");
      String secret = server.group("password");
      return new Location(
          "jdbc:postgresql://" + server.group("rest"),
          named == null ? user : decoded(named),
          secret == null ? password : decoded(secret));
    }
    if (plain.startsWith("jdbc:") || plain.contains("://")) {
      return new Location(plain, user, password);
    }
    return file(Path.of(plain));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  boolean isPostgresql() {
    return url.startsWith(POSTGRESQL);
  }

  /**
   * The file of the embedded database, without the ending that H2 gives it; empty if it is on a
   * server, or in memory.
   */
  public Optional<Path> embeddedFile() {
    Matcher embedded = EMBEDDED.matcher(url);
    if (!embedded.matches()) {
      return Optional.empty();
    }
    String path = embedded.group("path");
    return Optional.of(
        path.startsWith("~/")
            ? Path.of(System.getProperty("user.home"), path.substring(2))
            : Path.of(path));
  }

  /** Whether it is embedded, and its file is not there yet. */
  public boolean isMissing() {
    return embeddedFile().filter(path -> !Files.exists(Path.of(path + ENDING))).isPresent();
  }

  /** The URL as it may be shown: without a password in it. */
  public String shown() {
    return withoutSecrets(url.startsWith(H2 + "file:") ? url.replaceAll(";.*", "") : url);
  }

  private static String withoutSecrets(String url) {
    return url.replaceAll("(?i)(password=)[^&;]*", "$1***")
        .replaceAll("//([^/@:]*):[^/@]*@", "//$1:***@");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s (%s)", shown(), user);
  }
}
