package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.request.KeptRequest;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.StateChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of a piece of work that was given up, and is still to be done: nobody is to go there
 * for nothing.
 */
public final class StillOpen {

  private final Map<WorkType, Lifecycle> lifecycles;
  private final List<Work> works;

  private StillOpen(Map<WorkType, Lifecycle> lifecycles, List<Work> works) {
    this.lifecycles = lifecycles;
    this.works = works;
  }

  /**
   * What is still open of a piece of work; nothing unless it was given up.
   *
   * @param state the state that it is in
   */
  public static StillOpen of(Store store, KeptWork work, State state) {
    return of(store, cameOf(store, work, state));
  }

  /**
   * The same, and what is still open of its request if that was given up with it.
   *
   * @param state the state that it is in
   */
  public static StillOpen withRequest(Store store, KeptWork work, State state) {
    return of(store, Stream.concat(cameOf(store, work, state), cameOfRequest(store, work)));
  }

  private static StillOpen of(Store store, Stream<KeptWork> came) {
    Map<WorkType, Lifecycle> lifecycles = store.lifecycles().all();
    return new StillOpen(
        lifecycles,
        came.map(KeptWork::work).filter(each -> isOpen(lifecycles, each)).distinct().toList());
  }

  private static Stream<KeptWork> cameOf(Store store, KeptWork work, State state) {
    return state.isCancelled() ? store.works().cameOf(work.number()).stream() : Stream.empty();
  }

  private static Stream<KeptWork> cameOfRequest(Store store, KeptWork work) {
    String number = work.work().links().request();
    return number == null
        ? Stream.empty()
        : store.requests().find(number).stream()
            .filter(request -> followed(store, request, work))
            .flatMap(
                request ->
                    cameOf(
                        store, request.work(), request.says().lifecycle().state(request.state())));
  }

  /** Whether it was the work that brought its request where it is. */
  private static boolean followed(Store store, KeptRequest request, KeptWork work) {
    List<StateChange> steps = store.requests().history(request);
    return work.number().equals(steps.get(steps.size() - 1).note());
  }

  private static boolean isOpen(Map<WorkType, Lifecycle> lifecycles, Work work) {
    Lifecycle lifecycle = lifecycles.get(work.type());
    return lifecycle != null && lifecycle.find(work.state()).filter(State::isOpen).isPresent();
  }

  /** Without those of these numbers, of which more is told elsewhere. */
  public StillOpen without(Set<String> numbers) {
    return new StillOpen(
        lifecycles, works.stream().filter(each -> !numbers.contains(each.number())).toList());
  }

  /** Writes each, with the command that gives it up; one for all that are given up alike. */
  public void write(Terminal terminal) {
    Map<String, List<String>> together = new LinkedHashMap<>();
    for (Work each : works) {
      advancing(each)
          .ifPresent(
              action ->
                  together
                      .computeIfAbsent(action, first -> new ArrayList<>())
                      .add(Words.argument(each.number())));
    }
    together.values().removeIf(numbers -> numbers.size() == 1);
    for (Work each : works) {
      boolean isTold = advancing(each).filter(together::containsKey).isPresent();
      terminal
          .out()
          .println(
              terminal.text(
                  isTold
                      ? WorkMessage.STILL_OPEN_ONE
                      : isFixed(each) ? WorkMessage.STILL_OPEN_FIXED : WorkMessage.STILL_OPEN,
                  terminal.text(WorkMessage.valueOf("TYPE_" + each.type().name())),
                  each.number(),
                  each.title().replaceAll("\\s+", " "),
                  command(each)));
    }
    together.forEach(
        (action, numbers) ->
            terminal
                .out()
                .println(
                    terminal.text(
                        WorkMessage.GIVE_UP_ALL,
                        "work advance " + String.join(" ", numbers) + " " + action)));
    terminal.out().flush();
  }

  /** Adds them to the tree of what was given up, if there are any. */
  public void onto(Map<String, Object> tree) {
    if (!works.isEmpty()) {
      tree.put("still_open", works.stream().map(this::tree).toList());
    }
  }

  private Map<String, Object> tree(Work work) {
    Map<String, Object> tree = WorkJson.work(work);
    tree.put("give_up_with", command(work));
    return tree;
  }

  /** What gives it up in its state; what shows it, if nothing does. */
  private String command(Work work) {
    String number = Words.argument(work.number());
    if (isRejected(work)) {
      return "quote reject " + number;
    }
    return advancing(work)
        .map(action -> "work advance " + number + " " + action)
        .orElseGet(() -> show(work.type() == WorkType.QUOTE, number));
  }

  /** Whether nothing gives it up any more. */
  private boolean isFixed(Work work) {
    return !isRejected(work) && advancing(work).isEmpty();
  }

  private boolean isRejected(Work work) {
    Lifecycle lifecycle = lifecycles.get(work.type());
    return lifecycle != null
        && work.type() == WorkType.QUOTE
        && lifecycle.actionTo(work.state(), Trait.REJECTED).isPresent();
  }

  /** The action that gives it up; nothing if there is none, or it is a quote to be rejected. */
  private Optional<String> advancing(Work work) {
    Lifecycle lifecycle = lifecycles.get(work.type());
    return lifecycle == null || isRejected(work)
        ? Optional.empty()
        : lifecycle.actions(work.state()).stream()
            .filter(action -> givesUp(work.type(), lifecycle.after(work.state(), action)))
            .findFirst();
  }

  private static String show(boolean quote, String number) {
    return (quote ? "quote show " : "work show ") + number;
  }

  /** Quotes are led by name only to states that mean nothing to the program. */
  private static boolean givesUp(WorkType type, State state) {
    return state.isCancelled()
        && !state.is(Trait.SKIPPED)
        && (type != WorkType.QUOTE || state.traits().isEmpty());
  }
}
