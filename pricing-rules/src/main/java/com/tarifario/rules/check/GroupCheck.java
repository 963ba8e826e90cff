package com.tarifario.rules.check;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Cover;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.TariffRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out what each waiver takes away, a group of adjustments, or charges or covers of a name,
 * and refuses those of a group that no rule proposes to.
 */
public final class GroupCheck {

  private final Problems problems;
  private final Set<String> adjustments = new TreeSet<>();
  private final Set<String> charges = new TreeSet<>();
  private final Set<String> totals = new TreeSet<>();
  private final Set<String> known = new TreeSet<>();
  private final boolean complete;

  /**
   * A check.
   *
   * @param problems takes what is found; if there are errors already, no group is refused
   * @param complete whether all rules are known; if not, a trusted layer may propose to any group
   */
  public GroupCheck(Problems problems, boolean complete) {
    this.problems = problems;
    // A rule that could not be read may be the one that proposes to the group.
    this.complete = complete && !problems.hasErrors();
  }

  /**
   * The rules with their waivers at the right stages; a waiver of what only left out layers propose
   * is at none, since it has nothing to take away.
   *
   * @param leftOut rules of layers that are left out: what they propose to is no unknown group
   */
  public List<TariffRule> resolve(List<TariffRule> rules, List<TariffRule> leftOut) {
    note(rules, adjustments, charges, totals);
    known.addAll(adjustments);
    known.addAll(charges);
    known.addAll(totals);
    note(leftOut, known, known, known);
    return rules.stream().map(this::resolve).toList();
  }

  private static void note(
      List<TariffRule> rules,
      Set<String> ofAdjustments,
      Set<String> ofCharges,
      Set<String> ofTotals) {
    for (TariffRule rule : rules) {
      for (Proposal proposal : rule.proposals()) {
        if (proposal instanceof Adjustment adjustment && adjustment.group() != null) {
          ofAdjustments.add(adjustment.group());
        } else if (proposal instanceof Charge charge) {
          ofCharges.add(charge.name());
        } else if (proposal instanceof TotalCharge total) {
          ofTotals.add(total.name());
        } else if (proposal instanceof Cover cover) {
          // Waived where adjustments are.
          ofAdjustments.add(cover.name());
        }
      }
    }
  }

  private TariffRule resolve(TariffRule rule) {
    if (rule.proposals().stream().noneMatch(Waiver.class::isInstance)) {
      return rule;
    }
    List<Proposal> resolved = new ArrayList<>();
    for (Proposal proposal : rule.proposals()) {
      if (proposal instanceof Waiver waiver) {
        resolved.addAll(resolve(rule, waiver));
      } else {
        resolved.add(proposal);
      }
    }
    return rule.withProposals(resolved);
  }

  private List<Proposal> resolve(TariffRule rule, Waiver waiver) {
    String group = waiver.group();
    List<Proposal> resolved = new ArrayList<>();
    if (adjustments.contains(group) || !complete) {
      resolved.add(new Waiver(group, Stage.LINE));
    }
    if (charges.contains(group) || !complete) {
      resolved.add(new Waiver(group, Stage.SCOPE));
    }
    if (totals.contains(group) || !complete) {
      resolved.add(new Waiver(group, Stage.TOTAL));
    }
    if (resolved.isEmpty() && !known.contains(group)) {
      problems.error(
          rule.ref().location(),
          RulesMessage.GROUP_UNKNOWN,
          rule.ref().name(),
          group,
          Suggestion.hint(group, known));
    }
    return resolved;
  }
}
