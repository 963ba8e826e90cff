package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The work centres of what a new piece of work comes from. */
final class ParentPlaces {

  private final Store store;

  ParentPlaces(Store store) {
    this.store = store;
  }

  /**
   * The work at the only work centre of its agreement, if neither it nor anything else that it
   * comes from says one; those of other works are taken over when it is kept.
   */
  Work placed(Work work) {
    String agreement = work.links().agreement();
    if (work.workCentre() != null || agreement == null || !centres(work.links()).isEmpty()) {
      return work;
    }
    List<String> centres =
        store.signedAgreements().find(agreement).stream()
            .flatMap(each -> each.terms().services().stream())
            .flatMap(each -> each.places().stream())
            .map(ServicePlace::centre)
            .distinct()
            .toList();
    return centres.size() == 1 ? work.toBuilder().workCentre(centres.get(0)).build() : work;
  }

  /** Says if the work is for another work centre than what it comes from. */
  void warn(Terminal terminal, KeptWork added) {
    String own = added.work().workCentre();
    if (own == null) {
      return;
    }
    centres(added.work().links()).entrySet().stream()
        .filter(each -> !each.getValue().equals(own))
        .findFirst()
        .ifPresent(
            each ->
                terminal.say(
                    LineMessage.OTHER_CENTRE, added.number(), own, each.getKey(), each.getValue()));
  }

  /** The work centres of works that it comes from, by their numbers, the nearest first. */
  private Map<String, String> centres(WorkLinks links) {
    List<String> numbers = links.parents();
    Map<String, KeptWork> found = store.workBatch().byNumber(numbers);
    Map<String, String> centres = new LinkedHashMap<>();
    for (String number : numbers) {
      KeptWork parent = found.get(number);
      if (parent != null && parent.work().workCentre() != null) {
        centres.put(number, Objects.requireNonNull(parent.work().workCentre()));
      }
    }
    return centres;
  }
}
