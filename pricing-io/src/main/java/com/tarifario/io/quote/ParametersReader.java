package com.tarifario.io.quote;

import com.tarifario.core.catalogue.ConceptParameter;
import com.tarifario.core.catalogue.ConceptParameters;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Unit;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Mapping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that a budget concept has, and the values that are said of them. */
final class ParametersReader {

  private static final List<String> FIELDS =
      List.of("name", "description", "unit", "default", "least", "most");
  private static final Vocabulary STANDARD = Vocabulary.standard();

  private final Problems problems;

  ParametersReader(Problems problems) {
    this.problems = problems;
  }

  /** The parameters in the field {@code parameters} of a concept. */
  ConceptParameters declared(Fields concept) {
    CodeRegister names = new CodeRegister(YamlMessage.DUPLICATE_CODE, problems);
    List<ConceptParameter> parameters = new ArrayList<>();
    for (YamlNode node : concept.list("parameters")) {
      Fields fields = Fields.of(node, FIELDS, problems);
      ConceptParameter parameter = fields == null ? null : parameter(fields, names);
      if (parameter != null) {
        parameters.add(parameter);
      }
    }
    return parameters.isEmpty() ? ConceptParameters.NONE : new ConceptParameters(parameters);
  }

  private @Nullable ConceptParameter parameter(Fields fields, CodeRegister names) {
    int errors = problems.errors();
    String name = fields.requiredText("name", "kW");
    if (name != null && !ConceptParameter.isName(name)) {
      problems.error(fields.at("name"), QuoteMessage.BAD_PARAMETER_NAME, name);
    } else if (name != null && STANDARD.field(name) != null) {
      problems.error(fields.at("name"), QuoteMessage.PARAMETER_IS_FIELD, name);
    } else if (name != null) {
      names.add(name, fields.at("name"));
    }
    String description = fields.text("description");
    String unit = fields.text("unit");
    if (!fields.has("default")) {
      fields.missing("default", "3.5");
    }
    BigDecimal byDefault = fields.number("default");
    BigDecimal least = fields.number("least");
    BigDecimal most = fields.number("most");
    if (byDefault != null
        && ((least != null && byDefault.compareTo(least) < 0)
            || (most != null && byDefault.compareTo(most) > 0))) {
      problems.error(fields.at("default"), QuoteMessage.DEFAULT_OUTSIDE, byDefault);
    }
    return problems.errors() > errors || name == null || byDefault == null
        ? null
        : new ConceptParameter(
            name,
            description == null ? "" : description.strip(),
            unit == null ? null : Unit.of(unit),
            byDefault,
            least,
            most);
  }

  /** The values in the field {@code parameters} of what is made from a concept, by name. */
  Map<String, BigDecimal> said(Fields fields) {
    YamlNode node = fields.node("parameters");
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      mapping
          .fields()
          .forEach(
              (name, entry) -> {
                BigDecimal value = Fields.number(name, entry.value(), problems);
                if (value != null) {
                  values.put(name, value);
                }
              });
    } else if (node != null) {
      problems.error(node.at(), YamlMessage.EXPECTED_FIELDS, "kW", node.shown());
    }
    return values;
  }
}
