package com.tarifario.core.quote;

import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.ConceptChapter;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.ConceptItem;
import com.tarifario.core.catalogue.InvalidParameterException;
import com.tarifario.core.catalogue.YieldValue;
import com.tarifario.core.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * So many units of a budget concept, as they stand in a quote. What comes to nothing with the
 * parameters is left out.
 *
 * <pre>{@code
 * Composition split =
 *     Composition.of(concept, BigDecimal.valueOf(2), Map.of("kW", new BigDecimal("5")));
 * Chapter chapter = new Chapter("01", "Clima", split.items("SPLIT"), null);
 * }</pre>
 */
public final class Composition {

  private final BudgetConcept concept;
  private final BigDecimal quantity;
  private final ConceptUse use;
  private final YieldValue yields;
  private final Locale locale;

  private Composition(BudgetConcept concept, BigDecimal quantity, ConceptUse use, Locale locale) {
    this.locale = locale;
    this.concept = concept;
    this.quantity = quantity;
    this.use = use;
    this.yields = new YieldValue(concept, use.parameters());
  }

  /**
   * So many units of a concept. Its texts name parameters with a point; see {@link #in}.
   *
   * @param quantity how many, above 0
   * @param said the parameters that are other than by default, by name
   * @throws InvalidParameterException if it can't be made with these parameters
   */
  public static Composition of(
      BudgetConcept concept, BigDecimal quantity, Map<String, BigDecimal> said) {
    Map<String, BigDecimal> values = concept.parameters().values(concept.code(), said);
    Composition composition =
        new Composition(
            concept,
            quantity,
            new ConceptUse(concept.code(), concept.version().name(), values),
            Locale.ROOT);
    if (composition.items(concept.code()).isEmpty()) {
      throw YieldValue.nothingLeft(concept.code());
    }
    return composition;
  }

  /** The same with the numbers of parameters in its texts as a language writes them. */
  public Composition in(Locale language) {
    return new Composition(concept, quantity, use, language);
  }

  /** Which concept it is of, with which parameters. */
  public ConceptUse use() {
    return use;
  }

  /**
   * Its items, whatever chapters the concept has: one, if it has neither chapters nor items.
   *
   * @param code the code of the one; of several, the beginning of the code of each
   */
  public List<Item> items(String code) {
    Breakdown breakdown = concept.breakdown();
    if (breakdown instanceof Breakdown.Plain plain) {
      Quantity offered = new Quantity(quantity, concept.unit());
      List<Component> components = components(code, plain.components());
      return components.isEmpty()
          ? List.of()
          : List.of(new Item(code, filled(concept.name()), offered, components, use));
    }
    List<Item> items = new ArrayList<>();
    if (breakdown instanceof Breakdown.Items several) {
      several.items().forEach(item -> add(items, code + "." + item.code(), item));
    } else if (breakdown instanceof Breakdown.Chapters chapters) {
      for (ConceptChapter chapter : chapters.chapters()) {
        String prefix = code + "." + chapter.code() + ".";
        chapter.items().forEach(item -> add(items, prefix + item.code(), item));
      }
    }
    return items;
  }

  /**
   * Its chapters: one with its name, if the concept has none.
   *
   * @param code the code of the one; of several, the beginning of the code of each
   */
  public List<Chapter> chapters(String code) {
    Breakdown breakdown = concept.breakdown();
    List<Chapter> chapters = new ArrayList<>();
    if (breakdown instanceof Breakdown.Chapters several) {
      for (ConceptChapter chapter : several.chapters()) {
        List<Item> items = new ArrayList<>();
        chapter.items().forEach(item -> add(items, item.code(), item));
        String title = filled(chapter.title());
        if (!items.isEmpty()) {
          chapters.add(new Chapter(code + "." + chapter.code(), title, items, null));
        }
      }
    } else {
      List<Item> items = new ArrayList<>();
      if (breakdown instanceof Breakdown.Items several) {
        several.items().forEach(item -> add(items, item.code(), item));
      } else {
        items.addAll(items(code));
      }
      chapters.add(new Chapter(code, filled(concept.name()), items, null));
    }
    return chapters;
  }

  private String filled(String text) {
    return yields.filled(text, locale);
  }

  private void add(List<Item> items, String code, ConceptItem item) {
    BigDecimal perUnit = yields.of(code, item.perUnit());
    List<Component> components = components(code, item.components());
    if (perUnit.signum() > 0 && !components.isEmpty()) {
      Quantity offered = new Quantity(perUnit.multiply(quantity), item.perUnit().unit());
      items.add(new Item(code, filled(item.description()), offered, components, use));
    }
  }

  private List<Component> components(String code, List<ConceptComponent> components) {
    List<Component> made = new ArrayList<>();
    for (ConceptComponent each : components) {
      BigDecimal perUnit = yields.of(code + "." + each.code(), each.perUnit());
      if (perUnit.signum() > 0) {
        made.add(Component.of(each, new Quantity(perUnit, each.perUnit().unit())));
      }
    }
    return made;
  }
}
