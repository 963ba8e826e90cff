package com.tarifario.store.work;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Batches;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The work centres of what new pieces of work come from: they are done there, unless said. */
final class ParentCentres {

  private static final Set<WorkType> TAKEN_OVER =
      Set.of(WorkType.ORDER, WorkType.WORK_ORDER, WorkType.WORK_REPORT);

  private record Parent(String client, String number) {}

  private ParentCentres() {}

  /** The works; those without a work centre have that of what they come from. */
  static List<Work> placed(Change change, List<Work> works) {
    Set<String> numbers = new TreeSet<>();
    works.stream()
        .filter(ParentCentres::isOpen)
        .forEach(each -> numbers.addAll(each.links().parents()));
    if (numbers.isEmpty()) {
      return works;
    }
    Map<Parent, String> centres = centres(change, List.copyOf(numbers));
    return works.stream().map(each -> isOpen(each) ? placed(each, centres) : each).toList();
  }

  /** What corrects another document is done where that says. */
  private static boolean isOpen(Work work) {
    return work.workCentre() == null
        && work.links().corrects() == null
        && TAKEN_OVER.contains(work.type());
  }

  private static Work placed(Work work, Map<Parent, String> centres) {
    return work.links().parents().stream()
        .map(each -> centres.get(new Parent(work.client(), each)))
        .filter(Objects::nonNull)
        .findFirst()
        .map(centre -> work.toBuilder().workCentre(centre).build())
        .orElse(work);
  }

  private static Map<Parent, String> centres(Change change, List<String> numbers) {
    Map<Parent, String> centres = new HashMap<>();
    for (List<String> part : Batches.of(numbers)) {
      change
          .handle()
          .createQuery(
              "SELECT c.code, w.number, w.work_centre FROM work w JOIN client c ON c.id = w.client"
                  + " WHERE w.number IN (<numbers>) AND w.work_centre IS NOT NULL")
          .bindList("numbers", part)
          .map(
              (row, context) ->
                  Map.entry(new Parent(row.getString(1), row.getString(2)), row.getString(3)))
          .forEach(each -> centres.put(each.getKey(), each.getValue()));
    }
    return centres;
  }
}
