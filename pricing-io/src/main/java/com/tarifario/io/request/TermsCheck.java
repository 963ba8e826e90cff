package com.tarifario.io.request;

import com.tarifario.core.request.FieldKind;
import com.tarifario.core.request.FilledText;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.agreement.TermsFile;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Entry;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlNode.Nothing;
import com.tarifario.io.yaml.YamlNode.Scalar;
import com.tarifario.io.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Checks the terms of an agreement that come out of requests, before any request is there: as they
 * would be with something in all fields. What only a request can tell, since its texts are entered
 * freely, is left to it.
 */
final class TermsCheck {

  /** One day for all, so that none is before another; of those that not all months have. */
  private static final String DAY = "2026-01-31";

  private final FieldNames names;
  private final Set<SourceLocation> entered = new HashSet<>();

  /** What stands in the file where something is filled in, and what becomes of it. */
  private final Map<SourceLocation, Filled> filled = new HashMap<>();

  private record Filled(String before, String after) {}

  TermsCheck(FieldNames names) {
    this.names = names;
  }

  /** Adds what is wrong with the terms, each at its place in the file. */
  void check(Mapping terms, Problems problems) {
    for (Problem each : TermsFile.check(filled(terms))) {
      SourceLocation where = each.where();
      if (where == null || !entered.contains(where)) {
        problems.add(told(each));
      }
    }
  }

  private Problem told(Problem problem) {
    Filled text = filled.get(problem.where());
    return text == null
        ? problem
        : new Problem(
            problem.severity(),
            problem.where(),
            Message.of(
                RequestTypeMessage.AS_FILLED, problem.message(), text.before(), text.after()));
  }

  private YamlNode filled(YamlNode node) {
    if (node instanceof Mapping mapping) {
      Map<String, Entry> fields = new LinkedHashMap<>();
      mapping
          .fields()
          .forEach(
              (name, entry) -> fields.put(name, new Entry(entry.keyAt(), filled(entry.value()))));
      return new Mapping(mapping.at(), fields);
    }
    if (node instanceof Sequence sequence) {
      List<YamlNode> entries = new ArrayList<>();
      sequence.entries().forEach(each -> entries.add(filled(each)));
      return new Sequence(sequence.at(), entries);
    }
    return node instanceof Nothing ? node : filled((Scalar) node);
  }

  private Scalar filled(Scalar scalar) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : new FilledText(scalar.text()).fields()) {
      RequestField field = names.find(name);
      if (field == null || isFree(field.kind())) {
        entered.add(scalar.at());
      }
      values.put(name, field == null ? "x" : sample(field));
    }
    if (values.isEmpty()) {
      return scalar;
    }
    String text = new FilledText(scalar.text()).fill(values);
    filled.put(scalar.at(), new Filled(scalar.text(), text));
    return new Scalar(scalar.at(), text);
  }

  /** Of days it is not known either which one is before which. */
  private static boolean isFree(FieldKind kind) {
    return switch (kind) {
      case NUMBER, YES_NO -> false;
      case TEXT, DAY, CHOICE, CENTRE, ASSET, CONCEPT -> true;
    };
  }

  private static Object sample(RequestField field) {
    if (field.preset() != null) {
      return Objects.requireNonNull(field.preset());
    }
    return switch (field.kind()) {
      case TEXT, CENTRE, ASSET, CONCEPT -> "x";
      case CHOICE -> field.options().get(0);
      case DAY -> LocalDate.parse(DAY);
      case YES_NO -> true;
      case NUMBER -> number(field);
    };
  }

  private static BigDecimal number(RequestField field) {
    BigDecimal least = field.least();
    return least == null
        ? BigDecimal.ONE
        : least.setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE);
  }
}
