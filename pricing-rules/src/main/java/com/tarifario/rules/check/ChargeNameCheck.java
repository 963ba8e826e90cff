package com.tarifario.rules.check;

import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.TariffRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Refuses a name that a charge of money and a charge on a sum share: they are made at different
 * stages, so neither could win over the other.
 */
public final class ChargeNameCheck {

  private final Problems problems;

  /**
   * A check.
   *
   * @param problems takes what is found
   */
  public ChargeNameCheck(Problems problems) {
    this.problems = problems;
  }

  /** Checks all rules of a tariff. */
  public void check(List<TariffRule> rules) {
    Map<String, RuleRef> ofMoney = new HashMap<>();
    for (TariffRule rule : rules) {
      for (Proposal proposal : rule.proposals()) {
        if (proposal instanceof Charge charge) {
          ofMoney.putIfAbsent(charge.name(), rule.ref());
        }
      }
    }
    for (TariffRule rule : rules) {
      for (Proposal proposal : rule.proposals()) {
        if (proposal instanceof TotalCharge total && ofMoney.containsKey(total.name())) {
          problems.error(
              rule.ref().location(),
              RulesMessage.CHARGE_TWO_WAYS,
              total.name(),
              ofMoney.get(total.name()));
        }
      }
    }
  }
}
