package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells of the documents that name an agreement on days on which it is not in force any more. */
public final class OutsideAgreement {

  private final Store store;
  private final String agreement;
  private final Map<KeptWork, List<String>> lines;

  /** Those of an agreement as it is now. */
  public OutsideAgreement(Store store, String agreement) {
    this.store = store;
    this.agreement = agreement;
    this.lines = store.agreementsInForce().naming(agreement);
  }

  /** Names each with its lines, and what is to be done about them. */
  public void tell(Terminal terminal, StateLabels labels) {
    lines.forEach(
        (document, numbers) -> {
          terminal.say(
              AgreementMessage.OUTSIDE,
              document.number(),
              labels.of(document.work()),
              numbers,
              agreement,
              Words.argument(document.number() + "/" + numbers.get(0)));
          Lifecycle lifecycle = store.lifecycles().of(document.type());
          if (!lifecycle.state(document.state()).is(Trait.EDITABLE)) {
            lifecycle
                .actionTo(document.state(), Trait.EDITABLE)
                .ifPresent(
                    action ->
                        terminal.say(
                            AgreementMessage.OUTSIDE_FIRST,
                            Words.argument(document.number()),
                            action));
          }
        });
  }

  /** The same for programs. */
  public void put(Map<String, Object> tree) {
    if (!lines.isEmpty()) {
      tree.put("not_in_force", lines.entrySet().stream().map(OutsideAgreement::tree).toList());
    }
  }

  private static Map<String, Object> tree(Map.Entry<KeptWork, List<String>> entry) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", entry.getKey().number());
    tree.put("state", entry.getKey().state());
    tree.put("lines", entry.getValue());
    return tree;
  }
}
