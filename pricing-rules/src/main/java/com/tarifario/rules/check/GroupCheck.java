package com.tarifario.rules.check;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Consume;
import com.tarifario.core.tariff.Cover;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.sheet.Sheet;
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

  /** Takes note of what a rule in use proposes to. */
  public void note(List<Proposal> proposals) {
    note(proposals, adjustments, charges, totals);
    note(proposals, known, known, known);
  }

  /** Takes note of what layers that are left out propose to: it is no unknown group. */
  public void noteLeftOut(List<Proposal> proposals) {
    note(proposals, known, known, known);
  }

  private static void note(
      List<Proposal> proposals,
      Set<String> ofAdjustments,
      Set<String> ofCharges,
      Set<String> ofTotals) {
    for (Proposal proposal : proposals) {
      // Covers and packs are waived where adjustments are.
      Set<String> ofKind =
          proposal instanceof Charge
              ? ofCharges
              : proposal instanceof TotalCharge ? ofTotals : ofAdjustments;
      ofKind.addAll(groups(proposal));
    }
  }

  /** The group or the name by which the proposal can be waived; none if it can't be. */
  static List<String> groups(Proposal proposal) {
    if (proposal instanceof Adjustment adjustment) {
      return adjustment.group() == null ? List.of() : List.of(adjustment.group());
    }
    if (proposal instanceof Charge charge) {
      return List.of(charge.name());
    }
    if (proposal instanceof TotalCharge total) {
      return List.of(total.name());
    }
    if (proposal instanceof Cover cover) {
      return List.of(cover.name());
    }
    return proposal instanceof Consume consume ? List.of(consume.pack()) : List.of();
  }

  /**
   * The rule with its waivers at the right stages, once all groups are noted; a waiver of what only
   * left out layers propose is at none, since it has nothing to take away.
   */
  public TariffRule resolve(TariffRule rule) {
    return rule.withProposals(resolve(rule.ref(), rule.proposals()));
  }

  /** The same for the rows of a sheet. */
  public Sheet resolve(Sheet sheet) {
    return sheet.withProposals(this::resolve);
  }

  private List<Proposal> resolve(RuleRef rule, List<Proposal> proposals) {
    if (proposals.stream().noneMatch(Waiver.class::isInstance)) {
      return proposals;
    }
    List<Proposal> resolved = new ArrayList<>();
    for (Proposal proposal : proposals) {
      if (proposal instanceof Waiver waiver) {
        resolved.addAll(resolve(rule, waiver));
      } else {
        resolved.add(proposal);
      }
    }
    return resolved;
  }

  private List<Proposal> resolve(RuleRef rule, Waiver waiver) {
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
          rule.location(),
          RulesMessage.GROUP_UNKNOWN,
          rule.name(),
          group,
          Suggestion.hint(group, known));
    }
    return resolved;
  }
}
