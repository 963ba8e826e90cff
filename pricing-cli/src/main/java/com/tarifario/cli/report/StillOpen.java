package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.request.KeptRequest;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.StateChange;
import java.util.List;
import java.util.Map;
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
    return state.phase() == Phase.CANCELLED
        ? store.works().cameOf(work.number()).stream()
        : Stream.empty();
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

  /** Writes each, with the command that gives it up. */
  public void write(Terminal terminal) {
    for (Work each : works) {
      terminal
          .out()
          .println(
              terminal.text(
                  WorkMessage.STILL_OPEN,
                  terminal.text(WorkMessage.valueOf("TYPE_" + each.type().name())),
                  each.number(),
                  each.title().replaceAll("\\s+", " "),
                  command(each)));
    }
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
    Lifecycle lifecycle = lifecycles.get(work.type());
    boolean quote = work.type() == WorkType.QUOTE;
    String number = Words.argument(work.number());
    if (lifecycle == null) {
      return show(quote, number);
    }
    if (quote && lifecycle.actionTo(work.state(), Trait.REJECTED).isPresent()) {
      return "quote reject " + number;
    }
    return lifecycle.actions(work.state()).stream()
        .filter(action -> givesUp(work.type(), lifecycle.after(work.state(), action)))
        .findFirst()
        .map(action -> "work advance " + number + " " + action)
        .orElseGet(() -> show(quote, number));
  }

  private static String show(boolean quote, String number) {
    return (quote ? "quote show " : "work show ") + number;
  }

  /** Quotes are led by name only to states that mean nothing to the program. */
  private static boolean givesUp(WorkType type, State state) {
    return state.phase() == Phase.CANCELLED
        && !state.is(Trait.SKIPPED)
        && (type != WorkType.QUOTE || state.traits().isEmpty());
  }
}
