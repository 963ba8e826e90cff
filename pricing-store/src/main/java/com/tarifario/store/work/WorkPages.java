package com.tarifario.store.work;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.database.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the pieces of work of a selection, some at a time, in the order of their days: the
 * memory that it takes does not grow with their number. What is added or changed meanwhile may be
 * among them or not.
 */
public final class WorkPages {

  private final Database database;
  private final String conditions;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private @Nullable KeptWork last;

  WorkPages(Database database, WorkSelection selection) {
    this.database = database;
    this.conditions = String.join(" AND ", conditions(selection));
  }

  /** The next ones, so many at most; none if all were gone through. */
  public List<KeptWork> next(int most) {
    KeptWork after = last;
    String page = after == null ? "" : " AND w.on_day >= :day AND (w.on_day > :day OR w.id > :id)";
    List<KeptWork> next =
        database
            .jdbi()
            .withHandle(
                handle -> {
                  var query =
                      handle
                          .createQuery(
                              WorkSearch.SELECT
                                  + "WHERE "
                                  + conditions
                                  + page
                                  + " ORDER BY w.on_day, w.id LIMIT :most")
                          .bind("most", most);
                  values.forEach(query::bind);
                  lists.forEach(query::bindList);
                  if (after != null) {
                    query.bind("day", after.work().on()).bind("id", after.id());
                  }
                  return query.map((row, context) -> WorkRow.read(row)).list();
                });
    if (!next.isEmpty()) {
      last = next.get(next.size() - 1);
    }
    return next;
  }

  private List<String> conditions(WorkSelection selection) {
    List<String> all = new ArrayList<>();
    all.add("(" + String.join(" OR ", states(selection.states())) + ")");
    if (selection.client() != null) {
      values.put("client", selection.client());
      all.add("w.client = (SELECT k.id FROM client k WHERE k.code = :client)");
    }
    day(all, "w.on_day >= :from", "from", selection.from());
    day(all, "w.on_day <= :to", "to", selection.to());
    if (selection.unvalued()) {
      all.add("w.to_value = TRUE");
    }
    if (selection.notBy() != null) {
      values.put("hash", selection.notBy());
      all.add(
          "(w.to_value = TRUE OR NOT EXISTS (SELECT 1 FROM valuation v WHERE v.work = w.id"
              + " AND v.tariff_hash = :hash"
              + " AND v.id = (SELECT max(n.id) FROM valuation n WHERE n.work = w.id)))");
    }
    if (selection.packs() != null) {
      all.add(
          (selection.packs() ? "" : "NOT ")
              + "EXISTS (SELECT 1 FROM pack p WHERE p.client = w.client)");
    }
    return all;
  }

  private List<String> states(Map<WorkType, List<String>> states) {
    List<String> ways = new ArrayList<>();
    states.forEach(
        (type, names) -> {
          String name = "type" + ways.size();
          values.put(name, type.name());
          String way = "w.work_type = :" + name;
          if (!names.isEmpty()) {
            String list = "states" + ways.size();
            lists.put(list, names);
            way = "(" + way + " AND w.state IN (<" + list + ">))";
          }
          ways.add(way);
        });
    return ways.isEmpty() ? List.of("1 = 0") : ways;
  }

  private void day(List<String> all, String condition, String name, @Nullable LocalDate day) {
    if (day != null) {
      values.put(name, day);
      all.add(condition);
    }
  }
}
