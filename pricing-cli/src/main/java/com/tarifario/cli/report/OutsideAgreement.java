package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells of the documents of which an agreement is not any more what it was when they were valued.
 */
public final class OutsideAgreement {

  private final Store store;
  private final String number;
  private final Map<KeptWork, List<String>> outside;
  private final Map<KeptWork, List<String>> repriced;

  /** Those that name an agreement on days on which it is not in force. */
  public OutsideAgreement(Store store, String number) {
    this(store, number, Map.of());
  }

  private OutsideAgreement(Store store, String number, Map<KeptWork, List<String>> repriced) {
    this.store = store;
    this.number = number;
    this.outside = store.agreementsInForce().naming(number);
    this.repriced = repriced;
  }

  /** These, and those that were valued by what was agreed before. */
  public static OutsideAgreement since(Store store, Agreement before) {
    Map<KeptWork, List<String>> repriced =
        store
            .agreements()
            .find(before.number())
            .map(after -> store.agreementsInForce().repriced(before, after))
            .orElse(Map.of());
    return new OutsideAgreement(store, before.number(), repriced);
  }

  /** The numbers of those that are told. */
  public Set<String> numbers() {
    return Stream.of(outside, repriced)
        .flatMap(each -> each.keySet().stream())
        .map(KeptWork::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Names each with its lines, and what is to be done about them. */
  public void tell(Terminal terminal, StateLabels labels) {
    tell(terminal, labels, outside, AgreementMessage.OUTSIDE, AgreementMessage.OUTSIDE_APPROVED);
    tell(terminal, labels, repriced, AgreementMessage.REPRICED, AgreementMessage.REPRICED_APPROVED);
  }

  private void tell(
      Terminal terminal,
      StateLabels labels,
      Map<KeptWork, List<String>> documents,
      AgreementMessage editable,
      AgreementMessage approved) {
    documents.forEach(
        (document, lines) ->
            terminal.say(
                isEditable(document) ? editable : approved,
                document.number(),
                labels.of(document.work()),
                lines,
                number,
                Words.argument(document.number() + "/" + lines.get(0)),
                opening(document)));
  }

  private boolean isEditable(KeptWork document) {
    return lifecycle(document).state(document.state()).is(Trait.EDITABLE);
  }

  /** The command that opens a document to changes; the one that shows it, if none does. */
  private String opening(KeptWork document) {
    String name = Words.argument(document.number());
    return lifecycle(document)
        .actionTo(document.state(), Trait.EDITABLE)
        .map(action -> "work advance " + name + " " + action)
        .orElse("work show " + name);
  }

  private Lifecycle lifecycle(KeptWork document) {
    return store.lifecycles().of(document.type());
  }

  /** The same for programs. */
  public void put(Map<String, Object> tree) {
    put(tree, "not_in_force", outside);
    put(tree, "agreed_anew", repriced);
  }

  private static void put(
      Map<String, Object> tree, String name, Map<KeptWork, List<String>> documents) {
    if (!documents.isEmpty()) {
      tree.put(name, documents.entrySet().stream().map(OutsideAgreement::tree).toList());
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
