package com.tarifario.store.setting;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.lifecycle.LifecyclesFile;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The states of each kind of work: the company's own, else those that the program brings. Those of
 * requests stand in their types.
 */
public final class Lifecycles {

  private static final String AREA = "lifecycle";
  private static final String NAME = "all";
  private static final String DEFAULT = "/com/tarifario/store/lifecycles.yaml";

  /** What the program brings, which is asked for at each step of a piece of work. */
  private static final String SHIPPED = shipped();

  private static final int MOST_READ = 20;
  private static final Map<String, Map<WorkType, Lifecycle>> READ = new ConcurrentHashMap<>();

  private final Settings settings;

  /** The states of the database. */
  public Lifecycles(Database database) {
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
    return settings.find(AREA, NAME).orElse(SHIPPED);
  }

  /** Those of a text, and for kinds that it leaves out those that the program brings. */
  private static Map<WorkType, Lifecycle> with(String file, String text) {
    Map<WorkType, Lifecycle> all = with();
    all.putAll(read(file, text));
    return all;
  }

  private static Map<WorkType, Lifecycle> with() {
    return new EnumMap<>(read(DEFAULT, SHIPPED));
  }

  /**
   * Sets the company's own lifecycles; kinds that the text leaves out have those that the program
   * brings.
   *
   * @param file what messages call the text
   * @return whether anything is other than it was
   * @throws InvalidDataException if the text says no lifecycles; has all that is wrong
   * @throws StoreException if work is in a state that there would be no more
   */
  public boolean set(Change change, String file, String text) {
    with(file, text).forEach((type, lifecycle) -> refuseLost(change, type, lifecycle));
    boolean changed = settings.put(change, new Setting(AREA, NAME, text));
    if (changed) {
      change.tell(new StatesChanged());
    }
    return changed;
  }

  private static void refuseLost(Change change, WorkType type, Lifecycle lifecycle) {
    List<String> used =
        change
            .handle()
            .createQuery("SELECT DISTINCT state FROM work WHERE work_type = :type")
            .bind("type", type.name())
            .mapTo(String.class)
            .list();
    for (String state : used) {
      if (lifecycle.find(state).isEmpty()) {
        throw new StoreException(StoreMessage.STATE_IN_USE, state, type.word());
      }
    }
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
    try (InputStream stream = Lifecycles.class.getResourceAsStream(DEFAULT)) {
      if (stream == null) {
        throw new IllegalStateException(DEFAULT + " is missing in the program.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
