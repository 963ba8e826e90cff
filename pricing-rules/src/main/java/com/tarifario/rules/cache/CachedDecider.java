package com.tarifario.rules.cache;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.ForwardingDecider;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.sheet.Sheet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Has each decision made once by another decider. Its answers are those of the other, whatever is
 * kept.
 */
public final class CachedDecider extends ForwardingDecider {

  /** How many decisions of each stage are kept, if nothing else is said. */
  public static final int USUAL_SIZE = 1 << 17;

  /** Asking the rules takes many times as long as looking for what they said. */
  private static final int WORTH_RULES = 8;

  /** Finding the rows of a line takes hardly longer than looking for a decision of theirs. */
  private static final int WORTH_ROWS = 2;

  private final Map<Stage, KeptDecisions> kept = new EnumMap<>(Stage.class);

  /**
   * A decider that remembers.
   *
   * @param decider decides by the rules and sheets, and by nothing else
   * @param rules all rules
   * @param sheets all rate sheets
   * @param size how many decisions of each stage are kept at most, above 0; as many again of what
   *     rules alone propose, where there are rate sheets
   */
  public CachedDecider(Decider decider, List<TariffRule> rules, List<Sheet> sheets, int size) {
    super(decider);
    for (Stage stage : Stage.values()) {
      if (decider.hasRules(stage)) {
        kept.put(stage, kept(rules, sheets, stage, size));
      }
    }
  }

  private KeptDecisions kept(List<TariffRule> rules, List<Sheet> sheets, Stage stage, int size) {
    List<Sheet> looked = sheets.stream().filter(sheet -> sheet.proposesAt(stage)).toList();
    Answers ofRules = Answers.of(rules, List.of(), stage);
    if (looked.isEmpty()) {
      return new KeptDecisions(ofRules, size, WORTH_RULES, unit -> decider.decide(stage, unit));
    }
    RowsBesideRules rows = new RowsBesideRules(stage, looked);
    KeptDecisions rulesOnly =
        new KeptDecisions(
            ofRules, size, WORTH_RULES, unit -> rows.without(decider.decide(stage, unit)));
    return new KeptDecisions(
        Answers.of(rules, looked, stage),
        size,
        WORTH_ROWS,
        unit -> rows.with(unit, rulesOnly.decide(unit)));
  }

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    KeptDecisions ofStage = kept.get(stage);
    return ofStage == null ? decider.decide(stage, unit) : ofStage.decide(unit);
  }
}
