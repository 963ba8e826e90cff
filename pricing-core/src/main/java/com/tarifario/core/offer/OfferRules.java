package com.tarifario.core.offer;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.text.Message;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A company's rules of what is offered to whom, read and checked. They never change and are shared
 * by threads.
 *
 * @param id their name and the hash of their content
 * @param currency the currency of the amounts that they ask about
 * @param layers their layers, lowest precedence first
 * @param vocabulary the fields that they can ask about
 * @param decider finds the rules that apply
 */
public record OfferRules(
    TariffId id, Currency currency, List<Layer> layers, Vocabulary vocabulary, Decider decider) {

  public OfferRules {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(vocabulary, "vocabulary");
    Objects.requireNonNull(decider, "decider");
    layers = List.copyOf(layers);
  }

  /**
   * The attributes with which clients must be read so that a tariff and these rules can both ask
   * about them.
   *
   * @param tariff the fields of the tariff
   * @throws InvalidOfferException if both declare an attribute, and not as the same
   */
  public Vocabulary attributesWith(Vocabulary tariff) {
    Map<String, Field> all = new LinkedHashMap<>();
    tariff.attributes().forEach(each -> all.put(each.name(), each));
    for (Field own : vocabulary.attributes()) {
      Field other = all.putIfAbsent(own.name(), own);
      if (other != null && (other.type() != own.type() || other.origin() != own.origin())) {
        throw new InvalidOfferException(
            Message.of(OfferMessage.ATTRIBUTE_DIFFERS, own.name(), id.name()));
      }
    }
    return Vocabulary.with(List.copyOf(all.values()));
  }
}
