package com.tarifario.io.json;

import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.ConceptItem;
import com.tarifario.core.catalogue.ConceptParameter;
import com.tarifario.core.catalogue.Yield;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.money.Money;
import com.tarifario.core.work.Subject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Budget concepts, as trees of JSON. */
public final class ConceptJson {

  private ConceptJson() {}

  /** A version of a concept. */
  public static Map<String, Object> concept(BudgetConcept concept) {
    Tree tree =
        Tree.of()
            .with("code", concept.code())
            .with("version", concept.version().name())
            .with("from", concept.version().from())
            .with("valid_until", concept.version().until())
            .with("name", concept.name())
            .with("unit", concept.unit().symbol())
            .with("specification", concept.specification())
            .with(
                "parameters",
                concept.parameters().list().stream().map(ConceptJson::parameter).toList())
            .with("client_activities", concept.clientActivities())
            .with("client_sizes", concept.clientSizes())
            .with("work_centre_types", concept.workCentreTypes());
    Breakdown breakdown = concept.breakdown();
    if (breakdown instanceof Breakdown.Chapters chapters) {
      tree.with(
          "chapters",
          chapters.chapters().stream()
              .map(
                  each ->
                      Tree.of()
                          .with("code", each.code())
                          .with("title", each.title())
                          .with("items", items(each.items()))
                          .map())
              .toList());
    } else if (breakdown instanceof Breakdown.Items items) {
      tree.with("items", items(items.items()));
    } else {
      tree.with("components", components(breakdown.components()));
    }
    return tree.map();
  }

  private static Map<String, Object> parameter(ConceptParameter parameter) {
    return Tree.of()
        .with("name", parameter.name())
        .with("description", parameter.description())
        .with("unit", parameter.unit() == null ? null : parameter.unit().symbol())
        .with("default", parameter.byDefault())
        .with("least", parameter.least())
        .with("most", parameter.most())
        .map();
  }

  private static List<Map<String, Object>> items(List<ConceptItem> items) {
    return items.stream()
        .map(
            each ->
                Tree.of()
                    .with("code", each.code())
                    .with("description", each.description())
                    .with("quantity", amount(each.perUnit()))
                    .with("unit", each.perUnit().unit().symbol())
                    .with("components", components(each.components()))
                    .map())
        .toList();
  }

  private static List<Map<String, Object>> components(List<ConceptComponent> components) {
    return components.stream().map(ConceptJson::component).toList();
  }

  private static Map<String, Object> component(ConceptComponent component) {
    Subject subject = component.subject();
    return Tree.of()
        .with("code", component.code())
        .with("kind", subject.kind())
        .with("item", subject.item())
        .with("family", subject.family())
        .with("category", subject.category())
        .with("description", subject.description())
        .with("yield", amount(component.perUnit()))
        .with("unit", component.perUnit().unit().symbol())
        .with("unit_cost", number(component.unitCost()))
        .with("list_price", number(component.listPrice()))
        .with("attributes", component.attributes())
        .map();
  }

  private static Object amount(Yield yield) {
    return yield.amount() instanceof Literal fixed ? fixed.number() : yield.amount().describe();
  }

  private static @Nullable Object number(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
