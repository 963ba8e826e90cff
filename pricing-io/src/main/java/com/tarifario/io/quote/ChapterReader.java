package com.tarifario.io.quote;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Composition;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Option;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the chapters of one quote request. */
final class ChapterReader {

  private static final List<String> FIELDS =
      List.of(
          "code", "title", "items", "override", "discount", "concept", "quantity", "parameters");

  private final ConceptSource concepts;
  private final ItemReader itemReader;
  private final OverrideReader overrides;
  private final Problems problems;
  private final CodeRegister codes;

  ChapterReader(
      ConceptSource concepts, ItemReader itemReader, OverrideReader overrides, Problems problems) {
    this.concepts = concepts;
    this.itemReader = itemReader;
    this.overrides = overrides;
    this.problems = problems;
    this.codes = new CodeRegister(YamlMessage.DUPLICATE_CODE, problems);
  }

  /** The chapters in the field {@code chapters} of a quote. */
  List<Chapter> read(Fields quote) {
    List<Chapter> chapters = new ArrayList<>();
    for (YamlNode node : quote.requiredList("chapters", "[...]")) {
      Fields fields = Fields.of(node, FIELDS, problems);
      if (fields != null) {
        chapters.addAll(fields.has("concept") ? fromConcept(fields) : free(fields));
      }
    }
    return chapters;
  }

  private List<Chapter> free(Fields fields) {
    int errors = problems.errors();
    String code = fields.requiredCode("code", "\"01\"");
    boolean isNew = code != null && codes.add(code, fields.at("code"));
    String title = fields.requiredText("title", "Climatización");
    for (String ofConcept : List.of("quantity", "parameters")) {
      if (fields.has(ofConcept)) {
        problems.error(fields.at(ofConcept), YamlMessage.UNKNOWN_FIELD_NEAR, ofConcept, "concept");
      }
    }
    PriceOverride override = overrides.read(fields);
    Discount discount = discount(fields, override);
    CodeRegister itemCodes = new CodeRegister(QuoteMessage.DUPLICATE_CONCEPT_ITEM, problems);
    List<Item> items = new ArrayList<>();
    for (YamlNode node : fields.requiredList("items", "[...]")) {
      List<Item> read = itemReader.read(node, isNew ? code : null, itemCodes);
      items.addAll(read);
    }
    if (problems.errors() == errors) {
      items.forEach(each -> refuseLost(each, items, fields));
    }
    return problems.errors() > errors || code == null || title == null
        ? List.of()
        : List.of(new Chapter(code, title, items, override, discount));
  }

  private void refuseLost(Item item, List<Item> items, Fields chapter) {
    Option option = item.option();
    String replaced = option == null ? null : option.insteadOf();
    if (replaced == null) {
      return;
    }
    Item other =
        items.stream().filter(each -> each.code().equals(replaced)).findFirst().orElse(null);
    if (other == null) {
      problems.error(chapter.at("items"), QuoteMessage.INSTEAD_OF_NOTHING, replaced, item.code());
    } else if (other.isOption()) {
      problems.error(chapter.at("items"), QuoteMessage.INSTEAD_OF_OPTION, replaced, item.code());
    }
  }

  private @Nullable Discount discount(Fields fields, @Nullable PriceOverride override) {
    Discount discount = overrides.discount(fields);
    if (override != null && discount != null) {
      problems.error(fields.at("discount"), QuoteMessage.AMOUNT_AND_DISCOUNT);
    }
    return discount;
  }

  private List<Chapter> fromConcept(Fields fields) {
    int errors = problems.errors();
    String name = fields.requiredText("concept", "CL-LOCAL");
    if (name == null) {
      return List.of();
    }
    for (String fixed : List.of("title", "items")) {
      if (fields.has(fixed)) {
        problems.error(fields.at(fixed), QuoteMessage.CHAPTER_OF_CONCEPT, name, fixed);
      }
    }
    String code = fields.has("code") ? fields.code("code") : name;
    BigDecimal quantity = fields.has("quantity") ? fields.aboveZero("quantity") : BigDecimal.ONE;
    Map<String, BigDecimal> said = new ParametersReader(problems).said(fields);
    PriceOverride override = overrides.read(fields);
    Discount discount = discount(fields, override);
    BudgetConcept concept = concepts.concept(name, fields.at("concept"));
    if (problems.errors() > errors || concept == null || code == null || quantity == null) {
      return List.of();
    }
    Composition composition = concepts.composition(concept, quantity, said, fields.at("concept"));
    List<Chapter> made = composition == null ? List.of() : composition.chapters(code);
    if (made.size() > 1 && override != null) {
      problems.error(fields.at("override"), QuoteMessage.CONCEPT_OF_SEVERAL, name, "override");
    }
    List<Chapter> chapters = new ArrayList<>();
    for (Chapter each : made) {
      codes.add(each.code(), fields.at(fields.has("code") ? "code" : "concept"));
      itemReader.register(each.code(), each.items(), fields.at());
      chapters.add(new Chapter(each.code(), each.title(), each.items(), override, discount));
    }
    return problems.errors() > errors ? List.of() : chapters;
  }
}
