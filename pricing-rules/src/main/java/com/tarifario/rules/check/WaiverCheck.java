package com.tarifario.rules.check;

import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.TariffRule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warns of waivers that can take nothing away, since all that proposes to their group stands on
 * their own level or above: so it is after layers are put in another order.
 */
public final class WaiverCheck {

  private static final Comparator<TariffRule> BY_LEVEL =
      Comparator.comparingInt(TariffRule::layer).thenComparingInt(TariffRule::priority);

  private final Problems problems;

  /**
   * A check.
   *
   * @param problems takes what is found
   */
  public WaiverCheck(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks rules that are all that there are.
   *
   * @param rules the rules and, for each sheet, samples of its rows
   */
  public void check(List<TariffRule> rules) {
    Map<String, TariffRule> lowest = new HashMap<>();
    for (TariffRule rule : rules) {
      for (Proposal proposal : rule.proposals()) {
        for (String group : GroupCheck.groups(proposal)) {
          lowest.merge(group, rule, (one, other) -> BY_LEVEL.compare(other, one) < 0 ? other : one);
        }
      }
    }
    for (TariffRule rule : rules) {
      for (Proposal proposal : Set.copyOf(rule.proposals())) {
        if (proposal instanceof Waiver waiver) {
          warn(rule, waiver, lowest);
        }
      }
    }
  }

  private void warn(TariffRule rule, Waiver waiver, Map<String, TariffRule> lowest) {
    TariffRule proposer = lowest.get(waiver.group());
    if (proposer != null && BY_LEVEL.compare(proposer, rule) >= 0) {
      problems.warning(
          rule.ref().location(),
          proposer.layer() == rule.layer()
              ? RulesMessage.WAIVER_SAME_LAYER
              : RulesMessage.WAIVER_BELOW,
          rule.ref().name(),
          waiver.group(),
          proposer.ref().name(),
          proposer.ref().location(),
          proposer.ref().layer(),
          rule.ref().layer());
    }
  }
}
