package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Measure;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.quote.Item;
import com.tarifario.core.valuation.ValuedItem;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item of a quote as a whole. Of what its components have of their own (kind,
 * article, family, category, attributes of lines) nothing is: they may differ, and an item must not
 * change its tax when another component comes first.
 */
final class ItemFacts {

  /** The fields of lines that are those of the whole quote. */
  private static final Set<StandardField> OF_QUOTE =
      EnumSet.of(
          StandardField.DOCUMENT,
          StandardField.DOCUMENT_TYPE,
          StandardField.DATE,
          StandardField.CLIENT,
          StandardField.WORK_CENTRE,
          StandardField.QUOTE_TARIFF,
          StandardField.WORK_TYPE,
          StandardField.CONCEPT,
          StandardField.BILLING);

  private ItemFacts() {}

  /**
   * The facts of the item.
   *
   * @param component the facts of any of its components
   */
  static Facts of(ValuedItem valued, Facts component) {
    Vocabulary vocabulary = component.vocabulary();
    @Nullable Object[] values = new @Nullable Object[vocabulary.size()];
    for (int index = 0; index < values.length; index++) {
      Field.Origin origin = vocabulary.fields().get(index).origin();
      boolean ofComponent = origin == Field.Origin.LINE || index == StandardField.BAND.index();
      values[index] = ofComponent ? null : component.get(index);
    }
    for (Measure measure : vocabulary.measures()) {
      if (!measure.isShared()) {
        values[vocabulary.indexOf(measure.field().name())] = null;
      }
    }
    for (StandardField field : OF_QUOTE) {
      values[field.index()] = component.get(field);
    }
    Item item = valued.source();
    Money cost = valued.cost();
    values[StandardField.LINE.index()] = valued.id().line();
    values[StandardField.DESCRIPTION.index()] = item.description();
    values[StandardField.QUANTITY.index()] = item.quantity().value();
    values[StandardField.UNIT.index()] = item.quantity().unit().symbol();
    values[StandardField.UNIT_COST.index()] =
        cost == null ? null : cost.dividedBy(item.quantity().value()).amount();
    return new Facts(vocabulary, values);
  }
}
