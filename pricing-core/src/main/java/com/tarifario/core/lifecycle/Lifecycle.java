package com.tarifario.core.lifecycle;

import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The states that a piece of work can be in, and what leads from one to the next.
 *
 * <pre>{@code
 * State sent = lifecycle.after("draft", "send");
 * sent.is(Trait.SENT);
 * }</pre>
 *
 * @param name what goes through it: {@code quote}
 * @param states its states; the first is the one in which it begins
 * @param transitions what leads from one to another; in one state an action leads to one other
 */
public record Lifecycle(String name, List<State> states, List<Transition> transitions) {

  public Lifecycle {
    Objects.requireNonNull(name, "name");
    states = Codes.unique("Lifecycle " + name + ": state", states, State::name);
    transitions = List.copyOf(transitions);
    Set<String> known = new HashSet<>();
    states.forEach(state -> known.add(state.name()));
    Set<List<String>> seen = new HashSet<>();
    for (Transition each : transitions) {
      requireKnown(name, each.action(), each.to(), known);
      for (String from : each.from()) {
        requireKnown(name, each.action(), from, known);
        if (!seen.add(List.of(from, each.action()))) {
          throw new IllegalArgumentException(
              "Lifecycle " + name + ": " + each.action() + " leads from " + from + " twice.");
        }
      }
    }
  }

  private static void requireKnown(String name, String action, String state, Set<String> known) {
    if (!known.contains(state)) {
      throw new IllegalArgumentException(
          "Lifecycle " + name + ": " + action + " names the state " + state + ", which is none.");
    }
  }

  /** The names of the states of a phase. */
  public Set<String> statesIn(Phase phase) {
    return states.stream()
        .filter(each -> each.phase() == phase)
        .map(State::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The state in which it begins. */
  public State initial() {
    return states.get(0);
  }

  /** The state of that name. */
  public Optional<State> find(String state) {
    return states.stream().filter(each -> each.name().equals(state)).findFirst();
  }

  /**
   * The state of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public State state(String state) {
    return find(state)
        .orElseThrow(
            () -> new IllegalArgumentException("Lifecycle " + name + " has no state " + state));
  }

  /** The first state that means that to the program. */
  public Optional<State> stateWith(Trait trait) {
    return states.stream().filter(each -> each.is(trait)).findFirst();
  }

  /** What can be done in a state, in the order of the transitions. */
  public List<String> actions(String state) {
    return transitions.stream()
        .filter(each -> each.from().contains(state))
        .map(Transition::action)
        .toList();
  }

  /**
   * What is to be done in a state, so that it comes to one that means that.
   *
   * @return the action; empty if none leads there at once
   */
  public Optional<String> actionTo(String state, Trait trait) {
    return actionTo(state, next -> next.is(trait));
  }

  /**
   * What is to be done in a state, so that it comes to one of that phase.
   *
   * @return the action; empty if none leads there at once
   */
  public Optional<String> actionTo(String state, Phase phase) {
    return actionTo(state, next -> next.phase() == phase);
  }

  private Optional<String> actionTo(String state, Predicate<State> wanted) {
    return transitions.stream()
        .filter(each -> each.from().contains(state) && wanted.test(state(each.to())))
        .map(Transition::action)
        .findFirst();
  }

  /**
   * The state to which an action leads.
   *
   * @throws TransitionRefusedException if it can't be done in that state; says what can
   */
  public State after(String state, String action) {
    return transitions.stream()
        .filter(each -> each.action().equals(action) && each.from().contains(state))
        .findFirst()
        .map(each -> state(each.to()))
        .orElseThrow(() -> new TransitionRefusedException(refusal(state, action)));
  }

  private Message refusal(String state, String action) {
    List<String> possible = actions(state);
    Object called = find(state).map(Object.class::cast).orElse(state);
    return possible.isEmpty()
        ? Message.of(CoreMessage.NO_ACTION, action, called)
        : Message.of(
            CoreMessage.ACTION_REFUSED,
            action,
            called,
            possible,
            Suggestion.hint(action, possible));
  }
}
