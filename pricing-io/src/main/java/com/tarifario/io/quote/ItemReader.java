package com.tarifario.io.quote;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.ConceptParameters;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Composition;
import com.tarifario.core.quote.ConceptUse;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Option;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the items of one quote request. */
final class ItemReader {

  private static final List<String> FIELDS =
      List.of(
          "code",
          "concept",
          "parameters",
          "description",
          "unit",
          "quantity",
          "option",
          "instead_of",
          "from_concept",
          "components",
          "component_overrides",
          "override");
  private static final List<String> USE_FIELDS = List.of("code", "version", "parameters");

  private final ConceptSource concepts;
  private final OverrideReader overrides;
  private final ComponentReader components;
  private final ParametersReader parameters;
  private final YieldReader yields;
  private final Problems problems;
  private final CodeRegister paths;

  /** A reader. */
  ItemReader(Tariff tariff, ConceptSource concepts, OverrideReader overrides, Problems problems) {
    this.concepts = concepts;
    this.overrides = overrides;
    this.components = new ComponentReader(tariff.currency(), tariff.vocabulary(), problems);
    this.parameters = new ParametersReader(problems);
    this.yields = new YieldReader(ConceptParameters.NONE, problems, false);
    this.problems = problems;
    this.paths = new CodeRegister(QuoteMessage.CODES_COLLIDE, problems);
  }

  /**
   * The item, or the items that a budget concept is made of.
   *
   * @param chapter the code of its chapter; null if it is not known
   * @param codes the codes of the chapter's items
   * @return nothing if it can't be used, which is among the problems
   */
  List<Item> read(YamlNode node, @Nullable String chapter, CodeRegister codes) {
    Fields fields = Fields.of(node, FIELDS, problems);
    if (fields == null) {
      return List.of();
    }
    int errors = problems.errors();
    BigDecimal quantity = fields.requiredAboveZero("quantity", "2");
    PriceOverride override = overrides.read(fields);
    Option option = option(fields);
    List<Item> items =
        fields.has("concept")
            ? fromConcept(fields, quantity, codes)
            : free(fields, quantity, codes);
    for (Item each : items) {
      if (option != null && each.code().equals(option.insteadOf())) {
        problems.error(
            fields.at("instead_of"), QuoteMessage.INSTEAD_OF_NOTHING, each.code(), each.code());
      }
    }
    if (problems.errors() > errors) {
      return List.of();
    }
    List<Item> read = new ArrayList<>();
    for (Item each : items) {
      Item item = each.withOption(option);
      read.add(override == null ? item : item.overriddenBy(override));
      if (chapter != null) {
        refuseSamePaths(chapter, item, fields.at());
      }
    }
    return read;
  }

  private @Nullable Option option(Fields fields) {
    String replaced = fields.code("instead_of");
    boolean isOption = fields.isTrue("option", replaced != null);
    return isOption ? new Option(replaced) : null;
  }

  /** Puts the codes and places of a chapter's items on record, which stand in no file. */
  void register(String chapter, List<Item> items, SourceLocation at) {
    items.forEach(item -> refuseSamePaths(chapter, item, at));
  }

  private List<Item> fromConcept(Fields fields, @Nullable BigDecimal quantity, CodeRegister codes) {
    String name = fields.requiredText("concept", "CL-SPLIT-35");
    if (name == null) {
      return List.of();
    }
    for (String fixed : List.of("unit", "components", "from_concept")) {
      if (fields.has(fixed)) {
        problems.error(fields.at(fixed), QuoteMessage.CONCEPT_FIXES_FIELD, name, fixed);
      }
    }
    String code = fields.has("code") ? fields.code("code") : name;
    String description = fields.text("description");
    BudgetConcept concept = concepts.concept(name, fields.at("concept"));
    Map<String, BigDecimal> said = parameters.said(fields);
    if (concept == null || code == null) {
      register(code, fields, codes);
      return List.of();
    }
    Map<String, PriceOverride> set = componentOverrides(fields, concept);
    Composition composition =
        concepts.composition(
            concept, quantity == null ? BigDecimal.ONE : quantity, said, fields.at("concept"));
    List<Item> items = composition == null ? List.of() : composition.items(code);
    if (items.size() == 1 && items.get(0).code().equals(code)) {
      register(code, fields, codes);
      Item item = overridden(items.get(0), set);
      return List.of(description == null ? item : item.withDescription(description));
    }
    items.forEach(each -> register(each.code(), fields, codes));
    refuseForSeveral(fields, name);
    return items;
  }

  private void refuseForSeveral(Fields fields, String concept) {
    for (String ofOne : List.of("description", "override", "component_overrides", "instead_of")) {
      if (fields.has(ofOne)) {
        problems.error(fields.at(ofOne), QuoteMessage.CONCEPT_OF_SEVERAL, concept, ofOne);
      }
    }
  }

  private static void register(@Nullable String code, Fields fields, CodeRegister codes) {
    if (code != null) {
      codes.add(code, fields.at(fields.has("code") ? "code" : "concept"));
    }
  }

  private static Item overridden(Item item, Map<String, PriceOverride> set) {
    List<Component> changed = new ArrayList<>();
    for (Component component : item.components()) {
      PriceOverride override = set.get(component.code());
      changed.add(override == null ? component : component.overriddenBy(override));
    }
    return item.withComponents(changed);
  }

  private Map<String, PriceOverride> componentOverrides(Fields fields, BudgetConcept concept) {
    YamlNode node = fields.node("component_overrides");
    if (node == null) {
      return Map.of();
    }
    List<String> known = concept.components().stream().map(ConceptComponent::code).toList();
    if (!(node instanceof Mapping mapping)) {
      problems.error(node.at(), YamlMessage.EXPECTED_FIELDS, known.get(0), node.shown());
      return Map.of();
    }
    Map<String, PriceOverride> set = new HashMap<>();
    mapping
        .fields()
        .forEach(
            (code, entry) -> {
              if (!known.contains(code)) {
                problems.error(
                    entry.keyAt(), QuoteMessage.UNKNOWN_COMPONENT, concept.code(), code, known);
                return;
              }
              PriceOverride override = overrides.read(entry.value());
              if (override != null) {
                set.put(code, override);
              }
            });
    return set;
  }

  private List<Item> free(Fields fields, @Nullable BigDecimal quantity, CodeRegister codes) {
    int errors = problems.errors();
    String code = fields.requiredCode("code", "\"01.02\"");
    if (code != null) {
      codes.add(code, fields.at("code"));
    }
    String description = fields.requiredText("description", "Paso de forjado");
    String unit = fields.text("unit");
    ConceptUse use = use(fields);
    if (fields.has("component_overrides")) {
      problems.error(
          fields.at("component_overrides"),
          YamlMessage.UNKNOWN_FIELD_NEAR,
          "component_overrides",
          "override");
    }
    if (fields.has("parameters")) {
      problems.error(
          fields.at("parameters"), YamlMessage.UNKNOWN_FIELD_NEAR, "parameters", "from_concept");
    }
    List<Component> read = new ArrayList<>();
    CodeRegister componentCodes = new CodeRegister(YamlMessage.DUPLICATE_CODE, problems);
    int place = 1;
    for (YamlNode node : fields.requiredList("components", "[...]")) {
      Component component = component(node, place++, componentCodes);
      if (component != null) {
        read.add(component);
      }
    }
    if (code == null || description == null || quantity == null || read.isEmpty()) {
      return List.of();
    }
    Quantity offered = new Quantity(quantity, unit == null ? Unit.PIECE : Unit.of(unit));
    return problems.errors() == errors
        ? List.of(new Item(code, description, offered, read, use))
        : List.of();
  }

  /** The concept that a written out item was made from once; null if from none. */
  private @Nullable ConceptUse use(Fields fields) {
    YamlNode node = fields.node("from_concept");
    if (node == null) {
      return null;
    }
    if (node instanceof Scalar) {
      String code = fields.code("from_concept");
      return code == null ? null : ConceptUse.of(code);
    }
    Fields use = Fields.of(node, USE_FIELDS, problems);
    String code = use == null ? null : use.requiredCode("code", "CL-SPLIT-35");
    if (use == null || code == null) {
      return null;
    }
    String version = use.code("version");
    return new ConceptUse(code, version == null ? "" : version, parameters.said(use));
  }

  private @Nullable Component component(YamlNode node, int place, CodeRegister codes) {
    Fields fields = Fields.of(node, ComponentReader.FIELDS_WITH_OVERRIDE, problems);
    if (fields == null) {
      return null;
    }
    ConceptComponent component = components.read(fields, place, yields);
    PriceOverride override = overrides.read(fields);
    if (component == null || !(component.perUnit().amount() instanceof Literal perUnit)) {
      return null;
    }
    codes.add(component.code(), fields.at("code"));
    Component plain =
        Component.of(component, new Quantity(perUnit.number(), component.perUnit().unit()));
    return override == null ? plain : plain.overriddenBy(override);
  }

  private void refuseSamePaths(String chapter, Item item, SourceLocation at) {
    paths.add(QuotePath.of(chapter, item.code()).toString(), at);
    for (Component component : item.components()) {
      paths.add(QuotePath.of(chapter, item.code(), component.code()).toString(), at);
    }
  }
}
