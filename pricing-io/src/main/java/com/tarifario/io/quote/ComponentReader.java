package com.tarifario.io.quote;

import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.Yield;
import com.tarifario.core.expression.Expression;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.Subject;
import com.tarifario.io.table.Words;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads breakdowns: the components of a budget concept or of a free item. */
final class ComponentReader {

  /** The fields of a component of a budget concept. */
  static final List<String> FIELDS =
      List.of(
          "code",
          "kind",
          "item",
          "family",
          "category",
          "description",
          "unit",
          "yield",
          "unit_cost",
          "list_price",
          "price_per",
          "currency",
          "attributes");

  /** The fields of a component of a quote's item. */
  static final List<String> FIELDS_WITH_OVERRIDE = with("override");

  private final Currency currency;
  private final AttributeReader attributes;
  private final Problems problems;

  ComponentReader(Currency currency, @Nullable Vocabulary vocabulary, Problems problems) {
    this.currency = currency;
    this.attributes = new AttributeReader(vocabulary, problems);
    this.problems = problems;
  }

  /**
   * The component.
   *
   * @param place its place in the breakdown, from 1: its code, if it names none
   * @param yields reads its yield
   * @return null if it can't be used, which is among the problems
   */
  @Nullable ConceptComponent read(Fields fields, int place, YieldReader yields) {
    int errors = problems.errors();
    String code = fields.has("code") ? fields.code("code") : String.valueOf(place);
    Kind kind = kind(fields);
    Expression perUnit = yields.required(fields, "yield");
    String unit = fields.text("unit");
    BigDecimal pricePer = fields.aboveZero("price_per");
    Currency ofCost = fields.currency("currency", currency);
    Money unitCost = each(fields.price("unit_cost", ofCost), pricePer);
    Money listPrice = each(fields.price("list_price", ofCost), pricePer);
    Map<String, Object> values = attributes.read(fields);
    String item = fields.text("item");
    String family = fields.text("family");
    String category = fields.text("category");
    String description = fields.text("description");
    if (problems.errors() > errors || code == null || kind == null || perUnit == null) {
      return null;
    }
    return new ConceptComponent(
        code,
        new Subject(kind, item, family, category, null, description),
        new Yield(perUnit, unit == null ? kind.usualUnit() : Unit.of(unit)),
        unitCost,
        listPrice,
        values);
  }

  /** The price of one unit, of one that is for so many. */
  private static @Nullable Money each(@Nullable Money price, @Nullable BigDecimal units) {
    return price == null || units == null ? price : price.dividedBy(units);
  }

  private @Nullable Kind kind(Fields fields) {
    String word = fields.requiredText("kind", "labour");
    if (word == null) {
      return null;
    }
    Kind kind = Words.KINDS.find(word);
    if (kind == null) {
      problems.error(fields.at("kind"), QuoteMessage.BAD_KIND, word, Words.KINDS.expected());
    }
    return kind;
  }

  private static List<String> with(String further) {
    List<String> all = new ArrayList<>(FIELDS);
    all.add(further);
    return List.copyOf(all);
  }
}
