package com.tarifario.io.quote;

import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.ConceptChapter;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.ConceptItem;
import com.tarifario.core.catalogue.Yield;
import com.tarifario.core.expression.Expression;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.money.Unit;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what a budget concept is made of: components, or items, or chapters. */
final class BreakdownReader {

  /** The fields of a concept that hold its breakdown: one of them. */
  static final List<String> KINDS = List.of("components", "items", "chapters");

  private static final List<String> ITEM_FIELDS =
      List.of("code", "description", "unit", "quantity", "components");
  private static final List<String> CHAPTER_FIELDS = List.of("code", "title", "items");

  private final ComponentReader components;
  private final YieldReader yields;
  private final Problems problems;

  BreakdownReader(ComponentReader components, YieldReader yields, Problems problems) {
    this.components = components;
    this.yields = yields;
    this.problems = problems;
  }

  /** The breakdown of a concept; null if it can't be used, which is among the problems. */
  @Nullable Breakdown read(Fields concept) {
    int errors = problems.errors();
    List<String> given = KINDS.stream().filter(concept::has).toList();
    if (given.size() > 1) {
      problems.error(concept.at(given.get(1)), QuoteMessage.SEVERAL_BREAKDOWNS, given);
      return null;
    }
    String kind = given.isEmpty() ? "components" : given.get(0);
    List<?> parts =
        switch (kind) {
          case "items" -> items(concept);
          case "chapters" -> list(concept, "chapters", this::chapter);
          default -> components(concept);
        };
    if (problems.errors() > errors || parts.isEmpty()) {
      return null;
    }
    return switch (kind) {
      case "items" -> new Breakdown.Items(cast(parts, ConceptItem.class));
      case "chapters" -> new Breakdown.Chapters(cast(parts, ConceptChapter.class));
      default -> new Breakdown.Plain(cast(parts, ConceptComponent.class));
    };
  }

  private static <T> List<T> cast(List<?> parts, Class<T> type) {
    return parts.stream().map(type::cast).toList();
  }

  private @Nullable ConceptChapter chapter(YamlNode node, CodeRegister codes) {
    Fields fields = Fields.of(node, CHAPTER_FIELDS, problems);
    if (fields == null) {
      return null;
    }
    int errors = problems.errors();
    String code = code(fields, "\"01\"", codes);
    String title = fields.requiredText("title", "Climatización");
    List<ConceptItem> items = items(fields);
    return problems.errors() > errors || code == null || title == null
        ? null
        : new ConceptChapter(code, title, items);
  }

  private List<ConceptItem> items(Fields owner) {
    return list(owner, "items", this::item);
  }

  private @Nullable ConceptItem item(YamlNode node, CodeRegister codes) {
    Fields fields = Fields.of(node, ITEM_FIELDS, problems);
    if (fields == null) {
      return null;
    }
    int errors = problems.errors();
    String code = code(fields, "\"01.01\"", codes);
    String description = fields.requiredText("description", "Línea frigorífica");
    String unit = fields.text("unit");
    Expression quantity =
        fields.has("quantity") ? yields.read(fields, "quantity") : new Literal(BigDecimal.ONE);
    List<ConceptComponent> made = components(fields);
    return problems.errors() > errors || code == null || description == null || quantity == null
        ? null
        : new ConceptItem(
            code,
            description,
            new Yield(quantity, unit == null ? Unit.PIECE : Unit.of(unit)),
            made);
  }

  private List<ConceptComponent> components(Fields owner) {
    List<ConceptComponent> read = new ArrayList<>();
    int[] place = {1};
    return list(
        owner,
        "components",
        (node, codes) -> {
          Fields fields = Fields.of(node, ComponentReader.FIELDS, problems);
          ConceptComponent component =
              fields == null ? null : components.read(fields, place[0], yields);
          place[0]++;
          if (fields != null && component != null) {
            codes.add(component.code(), fields.at("code"));
          }
          return component;
        },
        read);
  }

  private @Nullable String code(Fields fields, String example, CodeRegister codes) {
    String code = fields.requiredCode("code", example);
    if (code != null) {
      codes.add(code, fields.at("code"));
    }
    return code;
  }

  private <T> List<T> list(
      Fields owner, String name, BiFunction<YamlNode, CodeRegister, @Nullable T> read) {
    return list(owner, name, read, new ArrayList<>());
  }

  private <T> List<T> list(
      Fields owner,
      String name,
      BiFunction<YamlNode, CodeRegister, @Nullable T> read,
      List<T> parts) {
    CodeRegister codes = new CodeRegister(YamlMessage.DUPLICATE_CODE, problems);
    for (YamlNode node : owner.requiredList(name, "[...]")) {
      T part = read.apply(node, codes);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }
}
