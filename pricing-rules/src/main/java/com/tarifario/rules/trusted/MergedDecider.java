package com.tarifario.rules.trusted;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Several deciders as one: all that they propose, ranked together. */
final class MergedDecider implements Decider {

  private final List<Decider> deciders;

  MergedDecider(List<Decider> deciders) {
    this.deciders = List.copyOf(deciders);
  }

  @Override
  public boolean hasRules(Stage stage) {
    return deciders.stream().anyMatch(decider -> decider.hasRules(stage));
  }

  @Override
  public boolean mayConsume() {
    return deciders.stream().anyMatch(Decider::mayConsume);
  }

  @Override
  public List<Message> nearMisses(Facts facts) {
    return deciders.stream().flatMap(decider -> decider.nearMisses(facts).stream()).toList();
  }

  @Override
  public Optional<Set<String>> askedValues(String field) {
    Set<String> all = new TreeSet<>();
    for (Decider decider : deciders) {
      Optional<Set<String>> asked = decider.askedValues(field);
      if (asked.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(asked.get());
    }
    return Optional.of(all);
  }

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    List<Decision> merged = Decider.NONE.decide(stage, unit);
    for (Decider decider : deciders) {
      if (!decider.hasRules(stage)) {
        continue;
      }
      List<Decision> others = decider.decide(stage, unit);
      List<Decision> both = new ArrayList<>(unit.size());
      for (int index = 0; index < unit.size(); index++) {
        both.add(merge(merged.get(index), others.get(index)));
      }
      merged = both;
    }
    return merged;
  }

  private static Decision merge(Decision one, Decision other) {
    if (one.failure() != null || other.ranked().isEmpty() && other.failure() == null) {
      return one;
    }
    if (other.failure() != null) {
      return other;
    }
    List<Candidate> all = new ArrayList<>(one.ranked());
    all.addAll(other.ranked());
    return Decision.of(all);
  }
}
