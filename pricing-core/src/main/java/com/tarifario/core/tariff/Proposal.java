package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.text.Message;

/**
 * What a rule proposes: a plain value. It holds no amount of any line and computes nothing by
 * itself; pricing, or matching, applies it later.
 */
public sealed interface Proposal
    permits Cost,
        Base,
        QuantityRule,
        Adjustment,
        Waiver,
        Cover,
        Consume,
        Limit,
        Permission,
        PriceEnding,
        Charge,
        TotalCharge,
        Tax,
        OfferProposal {

  /** The stage at which rules that propose this are asked. */
  Stage stage();

  /** The proposal in words: {@code cost + 35 %}. */
  Message describe();
}
