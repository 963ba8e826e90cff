package com.tarifario.io.request;

import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Transition;
import com.tarifario.core.request.FieldCondition;
import com.tarifario.core.request.Outcome;
import com.tarifario.core.request.Product;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what comes out of requests of a type, and when. */
final class OutcomeReader {

  private static final List<String> PRODUCTS = List.of("work-order", "quote", "agreement-quote");
  private static final List<String> FIELDS =
      List.of("after", "only_if", "work-order", "quote", "agreement-quote");

  private final @Nullable Lifecycle lifecycle;
  private final FieldNames names;
  private final ProductReader products;
  private final Problems problems;

  OutcomeReader(
      ProductReader products, @Nullable Lifecycle lifecycle, FieldNames names, Problems problems) {
    this.lifecycle = lifecycle;
    this.names = names;
    this.products = products;
    this.problems = problems;
  }

  List<Outcome> read(Fields type) {
    List<Outcome> outcomes = new ArrayList<>();
    for (YamlNode node : type.list("makes")) {
      Fields fields = Fields.of(node, FIELDS, problems);
      Outcome outcome = fields == null ? null : outcome(fields);
      if (outcome != null) {
        outcomes.add(outcome);
      }
    }
    return outcomes;
  }

  private @Nullable Outcome outcome(Fields fields) {
    String after = fields.text("after");
    if (after != null) {
      requireAction(after, lifecycle, fields.at("after"), problems);
    }
    FieldCondition onlyIf = names.condition(fields);
    List<String> named = PRODUCTS.stream().filter(fields::has).toList();
    if (named.size() != 1) {
      problems.error(fields.at(), RequestTypeMessage.ONE_PRODUCT, PRODUCTS);
      return null;
    }
    Product product =
        switch (named.get(0)) {
          case "work-order" -> products.workOrder(fields);
          case "quote" -> products.quote(fields);
          default -> products.agreementQuote(fields);
        };
    return product == null ? null : new Outcome(after, onlyIf, product);
  }

  static void requireAction(
      String action, @Nullable Lifecycle lifecycle, SourceLocation at, Problems problems) {
    if (lifecycle == null) {
      return;
    }
    List<String> known =
        lifecycle.transitions().stream().map(Transition::action).distinct().toList();
    if (!known.contains(action)) {
      problems.error(at, RequestTypeMessage.UNKNOWN_ACTION, action, Suggestion.hint(action, known));
    }
  }
}
