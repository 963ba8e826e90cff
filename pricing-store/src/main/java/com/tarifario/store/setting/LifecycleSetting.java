package com.tarifario.store.setting;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.lifecycle.LifecyclesFile;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The states of each kind of work as the settings have them, whatever stands in the database. */
public final class LifecycleSetting {

  private static final String AREA = "lifecycle";
  private static final String NAME = "all";
  private static final String DEFAULT = "/com/tarifario/store/lifecycles.yaml";

  private static final int MOST_READ = 20;
  private static final Map<String, Map<WorkType, Lifecycle>> READ = new ConcurrentHashMap<>();

  private final Settings settings;

  /** The setting of the database. */
  public LifecycleSetting(Database database) {
    this.settings = new Settings(database);
  }

  /** The lifecycles of all kinds of work but requests. */
  public Map<WorkType, Lifecycle> all() {
    return settings.find(AREA, NAME).map(text -> with(AREA, text)).orElseGet(() -> with());
  }

  /**
   * The lifecycle of a kind of work.
   *
   * @throws IllegalArgumentException for requests, whose types have theirs
   */
  public Lifecycle of(WorkType type) {
    Lifecycle lifecycle = all().get(type);
    if (lifecycle == null) {
      throw new IllegalArgumentException("The states of a " + type.word() + " are its type's.");
    }
    return lifecycle;
  }

  /** The company's own text, else that of the program. */
  public String text() {
    return settings.find(AREA, NAME).orElseGet(LifecycleSetting::shipped);
  }

  /**
   * Those of a text, and for kinds that it leaves out those that the program brings.
   *
   * @param file what messages call the text
   * @throws InvalidDataException if the text says no lifecycles; has all that is wrong
   */
  public static Map<WorkType, Lifecycle> with(String file, String text) {
    Map<WorkType, Lifecycle> all = with();
    all.putAll(read(file, text));
    return all;
  }

  private static Map<WorkType, Lifecycle> with() {
    return new EnumMap<>(read(DEFAULT, shipped()));
  }

  /** Keeps the company's own text; returns whether it is other than it was. */
  public boolean put(Change change, String text) {
    return settings.put(change, new Setting(AREA, NAME, text));
  }

  /** Texts that were read lately are not read again: they are asked for at each step of a work. */
  private static Map<WorkType, Lifecycle> read(String name, String text) {
    Map<WorkType, Lifecycle> known = READ.get(text);
    if (known == null) {
      ReadResult<Map<WorkType, Lifecycle>> result = LifecyclesFile.read(name, text);
      known = result.value().orElseThrow(() -> new InvalidDataException(result.problems()));
      if (READ.size() >= MOST_READ) {
        READ.clear();
      }
      READ.put(text, known);
    }
    return known;
  }

  private static String shipped() {
    try (InputStream stream = LifecycleSetting.class.getResourceAsStream(DEFAULT)) {
      if (stream == null) {
        throw new IllegalStateException(DEFAULT + " is missing in the program.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
