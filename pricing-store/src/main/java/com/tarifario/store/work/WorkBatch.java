package com.tarifario.store.work;

import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Many pieces of work, read and changed with few statements. */
public final class WorkBatch {

  private final Database database;

  /** The works of the database. */
  public WorkBatch(Database database) {
    this.database = database;
  }

  /** Goes through a selection, some at a time. */
  public WorkPages pages(WorkSelection selection) {
    return new WorkPages(database, selection);
  }

  /** Pieces of work by their numbers; numbers that none has are not in the answer. */
  public Map<String, KeptWork> byNumber(Collection<String> numbers) {
    return keyed("w.number IN (<keys>)", numbers, KeptWork::number);
  }

  /** Pieces of work by their identities. */
  public Map<Long, KeptWork> byId(Collection<Long> ids) {
    return keyed("w.id IN (<keys>)", ids, KeptWork::id);
  }

  private <T> Map<T, KeptWork> keyed(
      String condition, Collection<T> keys, Function<KeptWork, T> key) {
    return keys.isEmpty()
        ? Map.of()
        : database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(WorkSearch.SELECT + "WHERE " + condition)
                        .bindList("keys", List.copyOf(keys))
                        .map((row, context) -> WorkRow.read(row))
                        .collect(
                            Collectors.toMap(
                                key,
                                Function.identity(),
                                (one, other) -> one,
                                LinkedHashMap::new)));
  }

  /**
   * Notes how a piece of work stands, which was read and is held by this change.
   *
   * @param what what the trail says of it
   */
  public void stand(Change change, KeptWork before, Standing standing, String what) {
    change.update(
        Works.WORK,
        before.id(),
        before.version(),
        before.number(),
        Works.standing(standing),
        "",
        what);
  }
}
