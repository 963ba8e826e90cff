package com.tarifario.io.quote;

import com.tarifario.core.catalogue.ConceptParameters;
import com.tarifario.core.expression.Expression;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.expression.ExpressionParser;
import com.tarifario.core.expression.InvalidExpressionException;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads yields: numbers above 0, or computed of a concept's parameters. */
final class YieldReader {

  private final ConceptParameters parameters;
  private final Problems problems;

  YieldReader(ConceptParameters parameters, Problems problems) {
    this.parameters = parameters;
    this.problems = problems;
  }

  /** The yield in a field that must be there; null if it can't be used. */
  @Nullable Expression required(Fields fields, String name) {
    if (!fields.has(name)) {
      fields.missing(name, parameters.list().isEmpty() ? "1.5" : "4 + 0.5 * kW");
      return null;
    }
    return read(fields, name);
  }

  /** The yield in a field; null if it is absent or can't be used. */
  @Nullable Expression read(Fields fields, String name) {
    YamlNode node = fields.node(name);
    if (node == null) {
      return null;
    }
    boolean computed =
        !parameters.list().isEmpty()
            && node instanceof Scalar scalar
            && !scalar.text().matches("[+-]?[\\d.]+");
    if (!computed) {
      BigDecimal number = fields.aboveZero(name);
      return number == null ? null : new Literal(number);
    }
    try {
      return ExpressionParser.parse(((Scalar) node).text(), parameters.vocabulary());
    } catch (InvalidExpressionException invalid) {
      problems.error(node.at(), QuoteMessage.BAD_YIELD, node.shown(), invalid.sentence());
      return null;
    }
  }
}
