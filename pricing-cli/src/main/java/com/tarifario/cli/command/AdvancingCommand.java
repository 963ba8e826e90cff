package com.tarifario.cli.command;

import com.tarifario.cli.command.Advances.Advance;
import com.tarifario.cli.report.OutsideAgreement;
import com.tarifario.cli.report.StateLabels;
import com.tarifario.cli.report.StillOpen;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What commands have in common that lead a piece of work to another state. */
abstract class AdvancingCommand extends StoreCommand {

  AdvancingCommand(Terminal terminal) {
    super(terminal);
  }

  /**
   * Does what leads pieces of work to another state, with all of them or none, and tells what
   * became of each and what is still open.
   *
   * @param numbers which; one that is named again counts once
   * @param note what is to be known of it; null if nothing
   * @throws com.tarifario.store.fault.StoreException if that can't be done
   */
  final void advance(
      Store store, Collection<String> numbers, String action, @Nullable String note) {
    List<Advance> made =
        as(store).make(change -> new Advances(store, action, note).make(change, numbers));
    StateLabels labels = labels(store);
    List<Map<String, Object>> trees = made.stream().map(each -> told(store, each, labels)).toList();
    if (isJson()) {
      printJson(trees.size() == 1 ? trees.get(0) : trees);
    }
  }

  /** Tells of one, unless programs are told; the same as a tree of JSON. */
  private Map<String, Object> told(Store store, Advance advance, StateLabels labels) {
    KeptWork after = advance.after();
    State state = store.lifecycles().of(after.type()).state(after.state());
    StillOpen open = StillOpen.withRequest(store, after, state);
    if (state.is(Trait.APPROVED)) {
      warn(store, after);
    }
    Optional<OutsideAgreement> outside =
        Optional.of(after)
            .filter(each -> each.type() == WorkType.AGREEMENT)
            .map(each -> new OutsideAgreement(store, each.number()));
    outside.ifPresent(each -> each.tell(terminal(), labels));
    if (!isJson()) {
      terminal()
          .out()
          .println(
              text(
                  WorkMessage.ADVANCED,
                  after.number(),
                  labels.of(advance.before().work()),
                  labels.of(after.work())));
      open.without(outside.map(OutsideAgreement::numbers).orElse(Set.of())).write(terminal());
    }
    Map<String, Object> tree = WorkJson.work(after.work());
    open.onto(tree);
    outside.ifPresent(each -> each.put(tree));
    return tree;
  }

  /** Prices set by hand that rules have something against hold, but somebody must look at them. */
  private void warn(Store store, KeptWork work) {
    List<ValuedLine> lines =
        store.valuations().newest(work).map(store.valuations()::lines).orElse(List.of()).stream()
            .filter(each -> each.status() == LineStatus.OVERRIDDEN && each.problem() != null)
            .toList();
    for (ValuedLine each : lines) {
      String told = terminal().errStyle().yellow(String.valueOf(each.problem()));
      terminal().err().println(work.number() + "/" + each.line() + ": " + told);
    }
    if (!lines.isEmpty()) {
      String count = terminal().numbers().count(lines.size());
      terminal().say(WorkMessage.APPROVED_WITH_PROBLEMS, work.number(), count);
    }
  }
}
