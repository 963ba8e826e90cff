package com.tarifario.io.json;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Transition;
import com.tarifario.core.money.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of works, as trees of JSON. */
public final class WorkJson {

  private WorkJson() {}

  /** A piece of work. */
  public static Map<String, Object> work(Work work) {
    return work(work, null);
  }

  /**
   * A piece of work of which something is to be billed.
   *
   * @param left what that comes to, in the currency of the piece of work; null if not known
   */
  public static Map<String, Object> work(Work work, @Nullable Money left) {
    WorkLinks links = work.links();
    Money amount = work.amount() == null ? left : work.amount();
    return Tree.of()
        .with("number", work.number())
        .with("type", work.type().word())
        .with("state", work.state())
        .with("client", work.client())
        .with("work_centre", work.workCentre())
        .with("title", work.title())
        .with("date", work.on())
        .with("due", work.dueOn())
        .with("amount", work.amount() == null ? null : work.amount().amount())
        .with("left", left == null ? null : left.amount())
        .with("currency", amount == null ? null : amount.currency())
        .with("next_step", work.nextStep())
        .with("next_on", work.nextOn())
        .with("person", work.person())
        .with("request", links.request())
        .with("quote", links.quote())
        .with("order", links.order())
        .with("work_order", links.workOrder())
        .with("agreement", links.agreement())
        .with("corrects", links.corrects())
        .map();
  }

  /** A step from state to state. */
  public static Map<String, Object> step(
      Instant at,
      String who,
      @Nullable String action,
      @Nullable String from,
      String to,
      @Nullable String note) {
    return Tree.of()
        .with("at", at)
        .with("who", who)
        .with("action", action)
        .with("from", from)
        .with("to", to)
        .with("note", note)
        .map();
  }

  /** The states of kinds of work. */
  public static Map<String, Object> lifecycles(Map<WorkType, Lifecycle> lifecycles) {
    Map<String, Object> tree = new LinkedHashMap<>();
    lifecycles.forEach((type, lifecycle) -> tree.put(type.word(), lifecycle(lifecycle)));
    return tree;
  }

  /** The states of a kind of work. */
  public static Map<String, Object> lifecycle(Lifecycle lifecycle) {
    return Tree.of()
        .with("states", lifecycle.states().stream().map(WorkJson::state).toList())
        .with("transitions", lifecycle.transitions().stream().map(WorkJson::transition).toList())
        .map();
  }

  private static Map<String, Object> state(State state) {
    return Tree.of()
        .with("name", state.name())
        .with("phase", state.phase().name().toLowerCase(Locale.ROOT))
        .with(
            "means",
            state.traits().stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList())
        .map();
  }

  private static Map<String, Object> transition(Transition transition) {
    return Tree.of()
        .with("action", transition.action())
        .with("from", transition.from().stream().sorted().toList())
        .with("to", transition.to())
        .map();
  }
}
