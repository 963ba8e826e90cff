package com.tarifario.cli.report;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What people call the states of works in their language; the name of one that has no label. */
public final class StateLabels {

  private final Map<WorkType, List<State>> states = new EnumMap<>(WorkType.class);
  private final Locale locale;

  /**
   * The labels of states.
   *
   * @param lifecycles of each kind of work, one or several
   * @param locale the language
   */
  public StateLabels(Map<WorkType, List<Lifecycle>> lifecycles, Locale locale) {
    lifecycles.forEach(
        (type, all) ->
            states.put(type, all.stream().flatMap(each -> each.states().stream()).toList()));
    this.locale = locale;
  }

  /** What people call the state of a piece of work. */
  public String of(Work work) {
    return of(work.type(), work.state());
  }

  /** What people call a state of a kind of work. */
  public String of(WorkType type, String state) {
    return states.getOrDefault(type, List.of()).stream()
        .filter(each -> each.name().equals(state))
        .map(each -> each.label(locale))
        .findFirst()
        .orElse(state);
  }

  /** The name of the state that people call that; empty if none is called so. */
  public Optional<String> name(String written) {
    return all()
        .filter(
            each ->
                each.name().equalsIgnoreCase(written)
                    || each.label(locale).equalsIgnoreCase(written))
        .map(State::name)
        .findFirst();
  }

  /** What people call all states, each once. */
  public List<String> names() {
    return all().map(each -> each.label(locale)).distinct().sorted().toList();
  }

  private Stream<State> all() {
    return states.values().stream().flatMap(List::stream);
  }
}
