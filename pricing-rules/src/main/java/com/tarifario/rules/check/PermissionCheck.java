package com.tarifario.rules.check;

import com.tarifario.core.tariff.Permission;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.TariffRule;
import java.util.List;

/** Refuses permissions for prices of a layer that the tariff does not list. */
public final class PermissionCheck {

  private final Problems problems;
  private final List<String> layers;

  /**
   * A check.
   *
   * @param problems takes what is found
   * @param layers the names of all layers that are listed
   */
  public PermissionCheck(Problems problems, List<String> layers) {
    this.problems = problems;
    this.layers = List.copyOf(layers);
  }

  /** Checks all rules of a tariff. */
  public void check(List<TariffRule> rules) {
    for (TariffRule rule : rules) {
      for (Proposal proposal : rule.proposals()) {
        if (proposal instanceof Permission permission
            && permission.layer() != null
            && !layers.contains(permission.layer())) {
          problems.error(
              rule.ref().location(),
              RulesMessage.OVERRIDE_LAYER,
              permission.layer(),
              layers,
              Suggestion.hint(permission.layer(), layers));
        }
      }
    }
  }
}
