package com.tarifario.store.work;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.change.Change;
import com.tarifario.store.client.Clients;
import com.tarifario.store.database.Batches;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import com.tarifario.store.number.Numbering;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers for new work, and the identities of its clients, each looked up once. */
final class Numbers {

  /** Control characters, and others without a look. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private record Series(WorkType type, int year) {}

  private record Place(String client, String workCentre) {}

  private final Change change;
  private final Map<Place, Long> clients = new HashMap<>();

  Numbers(Change change) {
    this.change = change;
  }

  /** The work with a number that no other has. */
  Work numbered(Work work) {
    return numbered(List.of(work)).get(0);
  }

  /** The works, each with a number that no other has. */
  List<Work> numbered(List<Work> works) {
    Map<Series, Integer> wanted = new HashMap<>();
    works.stream()
        .filter(each -> each.number().isEmpty())
        .forEach(each -> wanted.merge(series(each), 1, Integer::sum));
    Map<Series, Deque<String>> free = new HashMap<>();
    wanted.forEach((series, count) -> free.put(series, take(series, count)));
    List<Work> numbered = new ArrayList<>();
    for (Work each : works) {
      Deque<String> series = free.get(series(each));
      if (!each.number().isEmpty()) {
        requireUsable(each.number());
        requireFree(each.number());
        numbered.add(each);
      } else if (series != null) {
        numbered.add(each.toBuilder().number(series.remove()).build());
      }
    }
    return numbered;
  }

  private static Series series(Work work) {
    return new Series(work.type(), work.on().getYear());
  }

  /** Some may have been taken by hand. */
  private Deque<String> take(Series series, int count) {
    Deque<String> free = new ArrayDeque<>();
    while (free.size() < count) {
      List<String> next =
          Numbering.next(change, series.type().word(), series.year(), count - free.size());
      Set<String> taken = taken(next);
      next.stream().filter(each -> !taken.contains(each)).forEach(free::add);
    }
    return free;
  }

  private Set<String> taken(List<String> numbers) {
    Set<String> taken = new HashSet<>();
    for (List<String> part : Batches.of(numbers)) {
      taken.addAll(
          change
              .handle()
              .createQuery("SELECT number FROM work WHERE number IN (<numbers>)")
              .bindList("numbers", part)
              .mapTo(String.class)
              .list());
    }
    return taken;
  }

  /** What can't be seen can't be typed again. */
  private static void requireUsable(String number) {
    if (!number.equals(number.strip()) || UNSEEN.matcher(number).find()) {
      throw new StoreException(
          StoreMessage.NUMBER_UNUSABLE, UNSEEN.matcher(number).replaceAll("?"));
    }
  }

  private void requireFree(String number) {
    if (!taken(List.of(number)).isEmpty()) {
      throw new StoreException(StoreMessage.WORK_TAKEN, number);
    }
  }

  /**
   * The identity of the work's client.
   *
   * @throws StoreException if there is no such client, or it has no such work centre
   */
  long client(Work work) {
    String centre = work.workCentre();
    return clients.computeIfAbsent(
        new Place(work.client(), centre == null ? "" : centre),
        place -> Clients.require(change.handle(), work.client(), centre));
  }
}
