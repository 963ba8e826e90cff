package com.tarifario.io.quote;

import com.tarifario.core.catalogue.ConceptParameters;
import com.tarifario.core.expression.Evaluation;
import com.tarifario.core.expression.Evaluation.Known;
import com.tarifario.core.expression.Evaluation.ZeroDivisor;
import com.tarifario.core.expression.Expression;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.expression.ExpressionParser;
import com.tarifario.core.expression.InvalidExpressionException;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads yields: numbers above 0, or computed of a concept's parameters. */
final class YieldReader {

  private final ConceptParameters parameters;
  private final Problems problems;
  private final boolean strict;

  /**
   * A reader.
   *
   * @param strict whether a yield must come to something with the parameters by default
   */
  YieldReader(ConceptParameters parameters, Problems problems, boolean strict) {
    this.parameters = parameters;
    this.problems = problems;
    this.strict = strict;
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
      Expression parsed = ExpressionParser.parse(((Scalar) node).text(), parameters.vocabulary());
      return !strict || comesToSomething(parsed, node) ? parsed : null;
    } catch (InvalidExpressionException invalid) {
      problems.error(node.at(), QuoteMessage.BAD_YIELD, node.shown(), invalid.sentence());
      return null;
    }
  }

  /** Whether it can be computed with the parameters by default; nothing could be offered else. */
  private boolean comesToSomething(Expression parsed, YamlNode node) {
    Evaluation byDefault = parsed.evaluate(parameters.facts(parameters.values("", Map.of())));
    if (byDefault instanceof ZeroDivisor) {
      problems.error(node.at(), QuoteMessage.YIELD_DIVIDES, node.shown(), shownDefaults());
      return false;
    }
    if (byDefault instanceof Known known && known.number().signum() < 0) {
      problems.error(node.at(), QuoteMessage.YIELD_BELOW_ZERO, node.shown(), shownDefaults());
      return false;
    }
    return true;
  }

  private String shownDefaults() {
    return parameters.list().stream()
        .map(each -> each.name() + "=" + each.byDefault().toPlainString())
        .collect(Collectors.joining(", "));
  }
}
