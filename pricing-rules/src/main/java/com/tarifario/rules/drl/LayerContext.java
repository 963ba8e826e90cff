package com.tarifario.rules.drl;

import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.tariff.Layer;
import java.util.Currency;

/**
 * What a rule file is read for.
 *
 * @param layer the layer that it belongs to
 * @param vocabulary the fields that rules can ask about
 * @param currency the currency of all prices
 */
public record LayerContext(Layer layer, Vocabulary vocabulary, Currency currency) {}
