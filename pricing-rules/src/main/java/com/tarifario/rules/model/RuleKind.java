package com.tarifario.rules.model;

import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.OfferProposal;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.MessageKey;
import com.tarifario.rules.RulesMessage;

/** What rules are about. All kinds are read, checked and decided in one way. */
public enum RuleKind {
  /** Prices of lines. */
  PRICES(
      "Line", Base.class, RulesMessage.A_LINE, RulesMessage.NEAR_MISS, RulesMessage.NEAR_UNASKED),
  /** Services that are offered to clients. */
  OFFERS(
      "Offer",
      OfferProposal.Offer.class,
      RulesMessage.A_SERVICE,
      RulesMessage.NEAR_OFFER,
      RulesMessage.NEAR_OFFER_UNASKED);

  private final String pattern;
  private final Class<? extends Proposal> wanted;
  private final MessageKey subject;
  private final MessageKey nearMiss;
  private final MessageKey nearUnasked;

  RuleKind(
      String pattern,
      Class<? extends Proposal> wanted,
      MessageKey subject,
      MessageKey nearMiss,
      MessageKey nearUnasked) {
    this.pattern = pattern;
    this.wanted = wanted;
    this.subject = subject;
    this.nearMiss = nearMiss;
    this.nearUnasked = nearUnasked;
  }

  /** The word before the conditions: {@code Line} in {@code Line( kind == LABOUR )}. */
  public String pattern() {
    return pattern;
  }

  /** What is missing where no rule proposes one. */
  public Class<? extends Proposal> wanted() {
    return wanted;
  }

  /** What a rule is about, in words: a line. */
  public Message subject() {
    return Message.of(subject);
  }

  /**
   * Says of a rule that it would propose what is missing: {0} which, {1} if, {2} found, {3} hint.
   */
  public MessageKey nearMiss() {
    return nearMiss;
  }

  /** Says of a value that no rule asks for it: {0} which, {1} hint. */
  public MessageKey nearUnasked() {
    return nearUnasked;
  }
}
