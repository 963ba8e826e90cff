package com.tarifario.io.request;

import com.tarifario.core.request.FieldKind;
import com.tarifario.core.request.FieldNumber;
import com.tarifario.core.request.FieldNumber.Fixed;
import com.tarifario.core.request.FilledText;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.request.WantedConcept;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the budget concepts that a type of requests puts into quotes. */
final class WantedConceptReader {

  private static final List<String> FIELDS =
      List.of("concept", "quantity", "parameters", "description", "only_if");

  private final FieldNames names;
  private final Problems problems;

  WantedConceptReader(FieldNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  List<WantedConcept> read(List<YamlNode> nodes) {
    List<WantedConcept> wanted = new ArrayList<>();
    for (YamlNode node : nodes) {
      Fields fields = Fields.of(node, FIELDS, problems);
      WantedConcept concept = fields == null ? null : concept(fields);
      if (concept != null) {
        wanted.add(concept);
      }
    }
    return wanted;
  }

  private @Nullable WantedConcept concept(Fields fields) {
    String code = fields.requiredCode("concept", "CL-SPLIT-35");
    if (code != null) {
      names.requireIn(code, fields.at("concept"));
    }
    YamlNode quantity = fields.node("quantity");
    if (quantity == null) {
      fields.missing("quantity", "1");
    }
    FieldNumber number = quantity == null ? null : number("quantity", quantity);
    if (quantity != null && number instanceof Fixed fixed && fixed.number().signum() <= 0) {
      problems.error(quantity.at(), YamlMessage.NUMBER_NOT_ABOVE_ZERO, "quantity", fixed.number());
    }
    Map<String, FieldNumber> parameters = parameters(fields);
    return code == null || number == null
        ? null
        : new WantedConcept(
            new FilledText(code),
            number,
            parameters,
            names.text(fields, "description"),
            names.condition(fields));
  }

  private Map<String, FieldNumber> parameters(Fields fields) {
    Map<String, FieldNumber> parameters = new LinkedHashMap<>();
    YamlNode node = fields.node("parameters");
    if (node instanceof Mapping mapping) {
      mapping
          .fields()
          .forEach(
              (name, entry) -> {
                FieldNumber number = number(name, entry.value());
                if (number != null) {
                  parameters.put(name, number);
                }
              });
    } else if (node != null) {
      problems.error(node.at(), YamlMessage.EXPECTED_FIELDS, "metros", node.shown());
    }
    return parameters;
  }

  /** A number, or the field that it stands in. */
  private @Nullable FieldNumber number(String name, YamlNode node) {
    if (!(node instanceof Scalar scalar)) {
      problems.error(node.at(), RequestTypeMessage.NUMBER_OR_FIELD, name, node.shown());
      return null;
    }
    if (RequestField.isName(scalar.text())) {
      String field = names.ofKind(scalar.text(), FieldKind.NUMBER, node.at());
      return field == null ? null : new FieldNumber.OfField(field);
    }
    BigDecimal number = Fields.number(name, node, problems);
    return number == null ? null : new Fixed(number);
  }
}
