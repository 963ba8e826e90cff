package com.tarifario.store.work;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.io.InvalidDataException;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import com.tarifario.store.setting.LifecycleSetting;
import java.util.List;
import java.util.Map;

/**
 * The states of each kind of work: the company's own, else those that the program brings. Those of
 * requests stand in their types.
 */
public final class Lifecycles {

  private final LifecycleSetting setting;

  /** The states of the database. */
  public Lifecycles(Database database) {
    this.setting = new LifecycleSetting(database);
  }

  /**
   * The lifecycle of a kind of work.
   *
   * @throws IllegalArgumentException for requests, whose types have theirs
   */
  public Lifecycle of(WorkType type) {
    return setting.of(type);
  }

  /** The lifecycles of all kinds of work but requests. */
  public Map<WorkType, Lifecycle> all() {
    return setting.all();
  }

  /** The text of the company's own lifecycles, else of those that the program brings. */
  public String text() {
    return setting.text();
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
    LifecycleSetting.with(file, text)
        .forEach((type, lifecycle) -> refuseLost(change, type, lifecycle));
    return setting.put(change, text);
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
}
