package com.tarifario.io.json;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.request.Outcome;
import com.tarifario.core.request.Product;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.request.RequestType;
import com.tarifario.core.request.ServiceRequest;
import java.util.List;
import java.util.Map;

/** Service requests and their types, as trees of JSON. */
public final class RequestJson {

  private RequestJson() {}

  /** A type, of an edition. */
  public static Map<String, Object> type(RequestType type, int edition) {
    return Tree.of()
        .with("type", type.code())
        .with("name", type.labels())
        .with("edition", edition)
        .with("fields", type.fields().stream().map(RequestJson::field).toList())
        .with("lifecycle", WorkJson.lifecycle(type.lifecycle()))
        .with("makes", type.outcomes().stream().map(RequestJson::outcome).toList())
        .with(
            "follows",
            type.follows().stream()
                .map(
                    each ->
                        Tree.of()
                            .with("work", each.work().word())
                            .with("reached", each.reached())
                            .with("action", each.action())
                            .map())
                .toList())
        .map();
  }

  private static Map<String, Object> field(RequestField field) {
    return Tree.of()
        .with("name", field.name())
        .with("label", field.labels())
        .with("type", field.kind().word())
        .with("unit", field.unit())
        .with("least", field.least())
        .with("most", field.most())
        .with("options", field.options())
        .with("required", field.required())
        .with("needed_in", field.neededIn().stream().sorted().toList())
        .with("default", field.preset())
        .map();
  }

  private static Map<String, Object> outcome(Outcome outcome) {
    return Tree.of()
        .with("after", outcome.after())
        .with("only_if", outcome.onlyIf().wanted())
        .with("makes", product(outcome.product()))
        .with("title", outcome.product().title().pattern())
        .map();
  }

  private static String product(Product product) {
    return product instanceof Product.WorkOrder
        ? "work-order"
        : product instanceof Product.Quote ? "quote" : "agreement-quote";
  }

  /** A request with what was entered. */
  public static Map<String, Object> request(ServiceRequest request) {
    Map<String, Object> tree = line(request.work(), request.type().code());
    tree.put("fields", request.values());
    return tree;
  }

  /** A request with what came out of it. */
  public static Map<String, Object> served(ServiceRequest request, List<Work> made) {
    Map<String, Object> tree = request(request);
    tree.put("came_of_it", made.stream().map(WorkJson::work).toList());
    return tree;
  }

  /** A request in a list. */
  public static Map<String, Object> line(Work work, String type) {
    Map<String, Object> tree = WorkJson.work(work);
    tree.put("request_type", type);
    return tree;
  }
}
