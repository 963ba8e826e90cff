package com.tarifario.rules.drl;

import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.tariff.Layer;
import com.tarifario.rules.model.RuleKind;
import java.util.Currency;

/**
 * What a rule file is read for.
 *
 * @param kind what its rules are about
 * @param layer the layer that it belongs to
 * @param vocabulary the fields that rules can ask about
 * @param currency the currency of all prices
 */
public record LayerContext(RuleKind kind, Layer layer, Vocabulary vocabulary, Currency currency) {

  /** A file of rules of prices. */
  public LayerContext(Layer layer, Vocabulary vocabulary, Currency currency) {
    this(RuleKind.PRICES, layer, vocabulary, currency);
  }

  /** The verbs of its rules. */
  Verbs verbs() {
    return Verbs.of(kind);
  }
}
