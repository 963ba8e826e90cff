package com.tarifario.rules.near;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.rules.model.RuleKind;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.model.Tests;
import com.tarifario.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which rules nearly have a price for a line that has none, or nearly offer a service. */
public final class NearMisses {

  /** So many sentences are said of one line. */
  private static final int MOST = 3;

  /** Texts that stand for one line or document, or that people write freely. */
  private static final Set<String> FREE =
      Set.of(
          StandardField.DOCUMENT.field().name(),
          StandardField.LINE.field().name(),
          StandardField.WORK_ORDER.field().name(),
          StandardField.VISIT.field().name(),
          StandardField.DESCRIPTION.field().name());

  private final RuleKind kind;
  private final List<TariffRule> rules;
  private final List<Sheet> sheets;
  private final AskedValues asked;

  /**
   * Of these rules and sheets.
   *
   * @param asked the values that they ask for
   */
  public NearMisses(RuleKind kind, List<TariffRule> rules, List<Sheet> sheets, AskedValues asked) {
    this.kind = kind;
    this.rules =
        rules.stream()
            .filter(rule -> rule.proposals().stream().anyMatch(kind.wanted()::isInstance))
            .toList();
    this.sheets = List.copyOf(sheets);
    this.asked = asked;
  }

  /** What is said of a line of these facts; the nearest first, and empty if nothing is near. */
  public List<Message> of(Facts facts) {
    List<Miss> nearest = new ArrayList<>();
    for (TariffRule rule : rules) {
      add(rule, facts, nearest);
    }
    for (Sheet sheet : sheets) {
      sheet.showNear(facts, kind.wanted(), row -> add(row, facts, nearest));
    }
    Set<Field> mended = new HashSet<>();
    List<Message> said = new ArrayList<>();
    List<Message> others = new ArrayList<>();
    for (Miss miss : nearest) {
      if (miss.meant() == null) {
        others.add(miss.describe(kind, facts));
      } else {
        said.add(miss.describe(kind, facts));
        mended.addAll(Tests.fields(miss.failed()));
      }
    }
    said.addAll(misspelt(facts, mended));
    said.addAll(others);
    return said.subList(0, Math.min(MOST, said.size()));
  }

  private void add(TariffRule rule, Facts facts, List<Miss> nearest) {
    Miss miss = Miss.of(rule, kind, facts).orElse(null);
    if (miss == null
        || nearest.size() == MOST && Miss.NEAREST.compare(nearest.get(MOST - 1), miss) <= 0) {
      return;
    }
    nearest.add(miss);
    nearest.sort(Miss.NEAREST);
    if (nearest.size() > MOST) {
      nearest.remove(MOST);
    }
  }

  /** Texts that nothing asks for, and that are near to one that something asks for. */
  private List<Message> misspelt(Facts facts, Set<Field> mended) {
    List<Message> said = new ArrayList<>();
    for (Field field : facts.vocabulary().fields()) {
      if (field.type() != FieldType.TEXT
          || FREE.contains(field.name())
          || mended.contains(field)
          || !(facts.get(field.name()) instanceof String found)) {
        continue;
      }
      Misspelling misspelling = new Misspelling(found);
      boolean all = asked.show(field.name(), misspelling::see);
      String meant = misspelling.meant();
      if (all && meant != null) {
        said.add(
            Message.of(
                kind.nearUnasked(),
                Miss.written(field, facts),
                Message.of(CoreMessage.DID_YOU_MEAN, meant)));
      }
    }
    return said;
  }
}
