package com.tarifario.store.request;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.request.Follow;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.database.Database;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.StateChange;
import com.tarifario.store.work.StateSteps;
import com.tarifario.store.work.WorkAdvanced;
import com.tarifario.store.work.Works;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does with a request what its type says when something that came out of it gets somewhere. If the
 * request's state does not let it, or a field is missing for it, the request stays as it is: nobody
 * is kept from accepting a quote by the request that it came from.
 */
public final class RequestFollower implements Follower {

  private final Database database;
  private final Requests requests;
  private final Works works;
  private final Lifecycles lifecycles;

  /** Follows what comes out of the requests of the database. */
  public RequestFollower(Database database) {
    this.database = database;
    this.requests = new Requests(database);
    this.works = new Works(database);
    this.lifecycles = new Lifecycles(database);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof WorkAdvanced advanced) {
      String number = advanced.work().work().links().request();
      if (number != null) {
        requests
            .find(number)
            .ifPresent(request -> follow(change, takeBack(change, request, advanced), advanced));
      }
    }
  }

  /**
   * A quote that was rejected, expired or was given up and stands again takes its request back to
   * where it was before that; if somebody did anything else with the request since, it stays as it
   * is.
   */
  private KeptRequest takeBack(Change change, KeptRequest request, WorkAdvanced advanced) {
    KeptWork quote = advanced.work();
    State reached = advanced.state();
    if (quote.type() != WorkType.QUOTE || !(reached.isOpen() || reached.is(Trait.ACCEPTED))) {
      return request;
    }
    List<StateChange> steps = requests.history(request);
    StateChange last = steps.get(steps.size() - 1);
    String from = last.from();
    if (from == null
        || !quote.number().equals(last.note())
        || !isLost(request, String.valueOf(last.action()))
        || !request.says().missing(request.values(), from).isEmpty()) {
      return request;
    }
    State before = request.says().lifecycle().state(from);
    List<StateChange> ofQuote = works.history(quote);
    String action = String.valueOf(ofQuote.get(ofQuote.size() - 1).action());
    new StateSteps(database)
        .takeBack(
            change, request.work(), request.says().lifecycle(), before, action, quote.number());
    return requests.get(request.number());
  }

  /** Whether this is what is done with a request whose quote comes to nothing. */
  private boolean isLost(KeptRequest request, String action) {
    return lifecycles.of(WorkType.QUOTE).states().stream()
        .filter(RequestFollower::isNothing)
        .flatMap(state -> request.says().follow(WorkType.QUOTE, state, state.phase()).stream())
        .anyMatch(follow -> follow.action().equals(action));
  }

  private static boolean isNothing(State state) {
    return state.isCancelled() || state.is(Trait.REJECTED) || state.is(Trait.EXPIRED);
  }

  private void follow(Change change, KeptRequest request, WorkAdvanced advanced) {
    KeptWork work = advanced.work();
    Optional<Follow> follow =
        request.says().follow(work.type(), advanced.state(), ending(request, advanced));
    follow
        .filter(each -> isPossible(request, each.action()))
        .ifPresent(
            each ->
                requests.advance(
                    change,
                    request,
                    new Step(each.action(), day(request, work), Map.of(), work.number()),
                    QuoteMaker.NONE));
  }

  /** The day of what came out of it; not one before the request's own. */
  private static LocalDate day(KeptRequest request, KeptWork work) {
    LocalDate asked = request.work().work().on();
    LocalDate on = work.work().on();
    return on.isBefore(asked) ? asked : on;
  }

  private static boolean isPossible(KeptRequest request, String action) {
    Lifecycle lifecycle = request.says().lifecycle();
    return lifecycle.actions(request.state()).contains(action)
        && request
            .says()
            .missing(request.values(), lifecycle.after(request.state(), action).name())
            .isEmpty();
  }

  /**
   * How all that came out of the request of that kind ended: done if some of it was; null if
   * something is still to be done with some of it.
   */
  private @Nullable Phase ending(KeptRequest request, WorkAdvanced advanced) {
    if (advanced.state().isOpen()) {
      return null;
    }
    WorkType type = advanced.work().type();
    Lifecycle lifecycle = lifecycles.of(type);
    Set<Phase> phases =
        works.cameOf(request.number()).stream()
            .filter(each -> each.type() == type)
            .map(each -> lifecycle.state(each.state()))
            .map(State::phase)
            .collect(Collectors.toSet());
    if (phases.contains(Phase.OPEN)) {
      return null;
    }
    return phases.contains(Phase.DONE) ? Phase.DONE : Phase.CANCELLED;
  }
}
