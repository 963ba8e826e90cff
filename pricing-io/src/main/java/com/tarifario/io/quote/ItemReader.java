package com.tarifario.io.quote;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Mapping;
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
          "description",
          "unit",
          "quantity",
          "components",
          "component_overrides",
          "override");

  private final Catalogue catalogue;
  private final OverrideReader overrides;
  private final ComponentReader components;
  private final @Nullable Client client;
  private final @Nullable WorkCentre centre;
  private final Problems problems;
  private final CodeRegister paths;

  /**
   * A reader.
   *
   * @param client the quote's client; null if it is not known
   * @param centre the quote's work centre; null if it names none or it is not known
   */
  ItemReader(
      Tariff tariff,
      Catalogue catalogue,
      OverrideReader overrides,
      @Nullable Client client,
      @Nullable WorkCentre centre,
      Problems problems) {
    this.catalogue = catalogue;
    this.overrides = overrides;
    this.components = new ComponentReader(tariff.currency(), tariff.vocabulary(), problems);
    this.client = client;
    this.centre = centre;
    this.problems = problems;
    this.paths = new CodeRegister(QuoteMessage.CODES_COLLIDE, problems);
  }

  /**
   * The item.
   *
   * @param chapter the code of its chapter; null if it is not known
   * @param codes the codes of the chapter's items
   * @return null if it can't be used, which is among the problems
   */
  @Nullable Item read(YamlNode node, @Nullable String chapter, CodeRegister codes) {
    Fields fields = Fields.of(node, FIELDS, problems);
    if (fields == null) {
      return null;
    }
    int errors = problems.errors();
    BigDecimal quantity = fields.requiredAboveZero("quantity", "2");
    PriceOverride override = overrides.read(fields);
    Item item =
        fields.has("concept")
            ? fromConcept(fields, quantity, codes)
            : free(fields, quantity, codes);
    if (item == null || problems.errors() > errors) {
      return null;
    }
    if (chapter != null) {
      refuseSamePaths(chapter, item, fields.at());
    }
    return override == null ? item : item.overriddenBy(override);
  }

  private @Nullable Item fromConcept(
      Fields fields, @Nullable BigDecimal quantity, CodeRegister codes) {
    String name = fields.requiredText("concept", "CL-SPLIT-35");
    if (name == null) {
      return null;
    }
    for (String fixed : List.of("unit", "components")) {
      if (fields.has(fixed)) {
        problems.error(fields.at(fixed), QuoteMessage.CONCEPT_FIXES_FIELD, name, fixed);
      }
    }
    String code = fields.has("code") ? fields.code("code") : name;
    String description = fields.text("description");
    if (code != null) {
      codes.add(code, fields.at(fields.has("code") ? "code" : "concept"));
    }
    BudgetConcept concept = concept(name, fields.at("concept"));
    if (concept == null || code == null) {
      return null;
    }
    Map<String, PriceOverride> set = componentOverrides(fields, concept);
    if (quantity == null) {
      return null;
    }
    Item item = Item.of(code, concept, quantity);
    List<Component> changed = new ArrayList<>();
    for (Component component : item.components()) {
      PriceOverride override = set.get(component.code());
      changed.add(override == null ? component : component.overriddenBy(override));
    }
    item = item.withComponents(changed);
    return description == null ? item : item.withDescription(description);
  }

  private @Nullable BudgetConcept concept(String code, SourceLocation at) {
    BudgetConcept concept = catalogue.concept(code);
    if (concept == null) {
      String near =
          Suggestion.nearest(code, catalogue.concepts().stream().map(BudgetConcept::code).toList())
              .orElse(null);
      if (near == null) {
        problems.error(at, QuoteMessage.UNKNOWN_CONCEPT, code);
      } else {
        problems.error(at, QuoteMessage.UNKNOWN_CONCEPT_NEAR, code, near);
      }
    } else if (client != null && !concept.suits(client, centre)) {
      String place = centre == null ? client.code() : client.code() + "/" + centre.code();
      problems.warning(at, QuoteMessage.CONCEPT_NOT_SUITED, code, place);
    }
    return concept;
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

  private @Nullable Item free(Fields fields, @Nullable BigDecimal quantity, CodeRegister codes) {
    int errors = problems.errors();
    String code = fields.requiredCode("code", "\"01.02\"");
    if (code != null) {
      codes.add(code, fields.at("code"));
    }
    String description = fields.requiredText("description", "Paso de forjado");
    String unit = fields.text("unit");
    if (fields.has("component_overrides")) {
      problems.error(
          fields.at("component_overrides"),
          YamlMessage.UNKNOWN_FIELD_NEAR,
          "component_overrides",
          "override");
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
      return null;
    }
    Quantity offered = new Quantity(quantity, unit == null ? Unit.PIECE : Unit.of(unit));
    return problems.errors() == errors
        ? new Item(code, description, offered, read, null, null)
        : null;
  }

  private @Nullable Component component(YamlNode node, int place, CodeRegister codes) {
    Fields fields = Fields.of(node, ComponentReader.FIELDS_WITH_OVERRIDE, problems);
    if (fields == null) {
      return null;
    }
    ConceptComponent component = components.read(fields, place);
    PriceOverride override = overrides.read(fields);
    if (component == null) {
      return null;
    }
    codes.add(component.code(), fields.at("code"));
    Component plain = Component.of(component);
    return override == null ? plain : plain.overriddenBy(override);
  }

  private void refuseSamePaths(String chapter, Item item, SourceLocation at) {
    paths.add(QuotePath.of(chapter, item.code()).toString(), at);
    for (Component component : item.components()) {
      paths.add(QuotePath.of(chapter, item.code(), component.code()).toString(), at);
    }
  }
}
