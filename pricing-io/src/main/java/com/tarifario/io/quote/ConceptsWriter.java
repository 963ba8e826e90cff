package com.tarifario.io.quote;

import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.ConceptItem;
import com.tarifario.core.catalogue.ConceptParameter;
import com.tarifario.core.catalogue.Yield;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.money.Unit;
import com.tarifario.io.yaml.YamlText;
import com.tarifario.io.yaml.YamlText.Block;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes budget concepts as {@link ConceptsReader} reads them. */
public final class ConceptsWriter {

  private final CostBlock costs;

  /**
   * A writer.
   *
   * @param currency the currency that is not said; that which the reader will be given
   */
  public ConceptsWriter(Currency currency) {
    this.costs = new CostBlock(currency);
  }

  /** The text of a file of these concepts. */
  public String write(Collection<BudgetConcept> concepts) {
    return YamlText.of(
        Block.lines().with("concepts", concepts.stream().map(this::concept).toList()));
  }

  private Block concept(BudgetConcept concept) {
    Block block =
        Block.lines()
            .with("code", concept.code())
            .with("version", concept.version().name())
            .with("from", concept.version().from())
            .with("valid_until", concept.version().until())
            .text("name", concept.name())
            .with("unit", symbol(concept.unit()))
            .text("specification", concept.specification())
            .with(
                "parameters",
                concept.parameters().list().stream().map(ConceptsWriter::parameter).toList())
            .with("client_activities", concept.clientActivities())
            .with("client_sizes", concept.clientSizes())
            .with("work_centre_types", concept.workCentreTypes());
    Breakdown breakdown = concept.breakdown();
    if (breakdown instanceof Breakdown.Chapters chapters) {
      return block.with(
          "chapters",
          chapters.chapters().stream()
              .map(
                  chapter ->
                      Block.lines()
                          .with("code", chapter.code())
                          .text("title", chapter.title())
                          .with("items", items(chapter.items())))
              .toList());
    }
    return breakdown instanceof Breakdown.Items items
        ? block.with("items", items(items.items()))
        : block.with("components", components(breakdown.components()));
  }

  private static Block parameter(ConceptParameter parameter) {
    Unit unit = parameter.unit();
    return Block.inLine()
        .with("name", parameter.name())
        .text("description", parameter.description())
        .with("unit", unit == null ? null : unit.symbol())
        .with("default", parameter.byDefault())
        .with("least", parameter.least())
        .with("most", parameter.most());
  }

  private List<Block> items(List<ConceptItem> items) {
    return items.stream()
        .map(
            item ->
                Block.lines()
                    .with("code", item.code())
                    .text("description", item.description())
                    .with("unit", symbol(item.perUnit().unit()))
                    .with("quantity", amount(item.perUnit()))
                    .with("components", components(item.components())))
        .toList();
  }

  private List<Block> components(List<ConceptComponent> components) {
    return components.stream()
        .map(
            each ->
                costs.of(
                    each.code(),
                    each.subject(),
                    amount(each.perUnit()),
                    each.perUnit().unit(),
                    each.unitCost(),
                    each.listPrice(),
                    each.attributes()))
        .toList();
  }

  private static Object amount(Yield yield) {
    return yield.amount() instanceof Literal fixed ? fixed.number() : yield.amount().describe();
  }

  private static @Nullable String symbol(Unit unit) {
    return unit.equals(Unit.PIECE) ? null : unit.symbol();
  }
}
