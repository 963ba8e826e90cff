package com.tarifario.store.quote;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.StateSteps;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.store.work.Works;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Quotes that clients have and that nobody said anything of in time. */
final class ExpiringQuotes {

  /** More than anyone has out at a time. */
  private static final int MOST_SENT = 100_000;

  private final Works works;
  private final StateSteps steps;
  private final Lifecycles lifecycles;

  ExpiringQuotes(Database database) {
    this.works = new Works(database);
    this.steps = new StateSteps(database);
    this.lifecycles = new Lifecycles(database);
  }

  /** Notes of those that stood until a day before this that they expired. */
  List<KeptWork> expire(Change change, LocalDate day) {
    Lifecycle lifecycle = lifecycles.of(WorkType.QUOTE);
    List<KeptWork> expired = new ArrayList<>();
    for (State state : lifecycle.states()) {
      Optional<String> action = lifecycle.actionTo(state.name(), Trait.EXPIRED);
      if (state.is(Trait.SENT) && action.isPresent()) {
        sent(state).stream()
            .filter(work -> isBefore(work.work().dueOn(), day))
            .forEach(work -> expired.add(steps.take(change, work, lifecycle, action.get(), null)));
      }
    }
    return expired;
  }

  private List<KeptWork> sent(State state) {
    return works.list(WorkFilter.all(MOST_SENT).ofType(WorkType.QUOTE).inState(state.name()));
  }

  private static boolean isBefore(@Nullable LocalDate until, LocalDate day) {
    return until != null && until.isBefore(day);
  }
}
