package com.tarifario.store.work;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.change.Change;
import com.tarifario.store.client.LastTerms;
import com.tarifario.store.database.Batches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The work centres of what pieces of work come from: they are done there, unless said. Of an
 * agreement it is the only work centre of its services.
 */
final class ParentCentres {

  /** A quote's work centre stands in its content, which prices ask; an agreement has several. */
  private static final Set<WorkType> OF_THEIR_OWN = EnumSet.of(WorkType.QUOTE, WorkType.AGREEMENT);

  private record Parent(String client, String number) {}

  private final Change change;
  private final Map<Parent, String> centres = new HashMap<>();
  private final Map<Parent, Optional<String>> ofAgreements = new HashMap<>();

  private ParentCentres(Change change, Collection<String> numbers) {
    this.change = change;
    read(List.copyOf(numbers));
  }

  /**
   * New works; those without a work centre have that of what they come from, which may be among
   * them.
   */
  static List<Work> placed(Change change, List<Work> works) {
    Set<String> numbers = new TreeSet<>();
    works.stream()
        .filter(ParentCentres::isOpen)
        .forEach(each -> numbers.addAll(each.links().parents()));
    if (numbers.isEmpty()) {
      return works;
    }
    ParentCentres parents = new ParentCentres(change, numbers);
    List<Work> placed = new ArrayList<>(works);
    // What comes from another is of a later type.
    for (WorkType type : WorkType.values()) {
      placed.replaceAll(each -> each.type() == type ? parents.added(each) : each);
    }
    return placed;
  }

  /**
   * A piece of work that is changed; without a work centre it has that of what it comes from now
   * and did not before.
   */
  static Work linked(Change change, Work before, Work after) {
    List<String> numbers = new ArrayList<>(after.links().parents());
    numbers.removeAll(before.links().parents());
    return numbers.isEmpty() || before.workCentre() != null || !isOpen(after)
        ? after
        : new ParentCentres(change, numbers).placed(after, numbers);
  }

  /** What corrects another document is done where that says. */
  private static boolean isOpen(Work work) {
    return work.workCentre() == null
        && work.links().corrects() == null
        && !OF_THEIR_OWN.contains(work.type());
  }

  private Work added(Work work) {
    Work placed = isOpen(work) ? placed(work, work.links().parents()) : work;
    String centre = placed.workCentre();
    if (centre != null && !placed.number().isEmpty()) {
      centres.put(new Parent(placed.client(), placed.number()), centre);
    }
    return placed;
  }

  private Work placed(Work work, List<String> numbers) {
    return numbers.stream()
        .map(each -> centre(work, each))
        .filter(Objects::nonNull)
        .findFirst()
        .map(centre -> work.toBuilder().workCentre(centre).build())
        .orElse(work);
  }

  private @Nullable String centre(Work work, String number) {
    Parent parent = new Parent(work.client(), number);
    return number.equals(work.links().agreement())
        ? ofAgreements.computeIfAbsent(parent, this::ofAgreement).orElse(null)
        : centres.get(parent);
  }

  private Optional<String> ofAgreement(Parent parent) {
    List<String> all =
        LastTerms.find(change.handle(), parent.number())
            .filter(each -> each.client().equals(parent.client()))
            .map(each -> LastTerms.read(parent.number(), each.content()))
            .map(ParentCentres::ofServices)
            .orElse(List.of());
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private static List<String> ofServices(AgreementTerms terms) {
    return terms.services().stream()
        .flatMap(each -> each.places().stream())
        .map(ServicePlace::centre)
        .distinct()
        .toList();
  }

  private void read(List<String> numbers) {
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
  }
}
