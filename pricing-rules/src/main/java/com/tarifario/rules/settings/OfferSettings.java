package com.tarifario.rules.settings;

import com.tarifario.core.facts.Vocabulary;
import java.util.Currency;
import java.util.List;

/**
 * What {@code offers.yaml} says.
 *
 * @param name the name of the rules
 * @param currency the currency of the amounts that they ask about
 * @param layers their layers, lowest precedence first
 * @param vocabulary the fields that they can ask about
 */
public record OfferSettings(
    String name, Currency currency, List<LayerSetting> layers, Vocabulary vocabulary) {

  public OfferSettings {
    layers = List.copyOf(layers);
  }
}
