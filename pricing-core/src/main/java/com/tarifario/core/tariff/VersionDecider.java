package com.tarifario.core.tariff;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Has facts decided by the version that they are of; none, if they are of no version. Of what
 * several versions propose for the same visit, day or document, the earliest version's is the
 * highest: all its layers are above those of later versions.
 */
final class VersionDecider implements Decider {

  private final List<Version> inOrder;
  private final int layers;

  VersionDecider(List<Version> inOrder) {
    this.inOrder = inOrder;
    this.layers = inOrder.stream().mapToInt(each -> each.tariff().layers().size()).max().orElse(0);
  }

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    Decision[] decisions = new Decision[unit.size()];
    Arrays.fill(decisions, Decision.NONE);
    for (int version = 0; version < inOrder.size(); version++) {
      List<Integer> own = new ArrayList<>();
      for (int index = 0; index < unit.size(); index++) {
        if (Versions.isOf(inOrder.get(version), unit.get(index))) {
          own.add(index);
        }
      }
      if (!own.isEmpty()) {
        int below = (inOrder.size() - 1 - version) * layers;
        List<Decision> ofVersion =
            inOrder
                .get(version)
                .tariff()
                .decider()
                .decide(stage, own.stream().map(unit::get).toList());
        for (int each = 0; each < own.size(); each++) {
          decisions[own.get(each)] = above(below, ofVersion.get(each));
        }
      }
    }
    return List.of(decisions);
  }

  /** The decision of a version that has so many layers of later ones below it. */
  private static Decision above(int below, Decision decision) {
    if (below == 0 || decision.ranked().isEmpty()) {
      return decision;
    }
    return new Decision(
        decision.ranked().stream()
            .map(
                each ->
                    new Candidate(
                        each.rule(), each.layer() + below, each.priority(), each.proposal()))
            .toList(),
        decision.failure());
  }

  @Override
  public boolean hasRules(Stage stage) {
    return inOrder.stream().anyMatch(each -> each.tariff().decider().hasRules(stage));
  }

  @Override
  public boolean mayConsume() {
    return inOrder.stream().anyMatch(each -> each.tariff().decider().mayConsume());
  }

  @Override
  public List<Message> nearMisses(Facts facts) {
    return inOrder.stream()
        .filter(version -> Versions.isOf(version, facts))
        .flatMap(version -> version.tariff().decider().nearMisses(facts).stream())
        .toList();
  }

  @Override
  public Optional<Set<String>> askedValues(String field) {
    Set<String> all = new TreeSet<>();
    for (Version version : inOrder) {
      Optional<Set<String>> asked = version.tariff().decider().askedValues(field);
      if (asked.isEmpty()) {
        return asked;
      }
      all.addAll(asked.get());
    }
    return Optional.of(all);
  }
}
