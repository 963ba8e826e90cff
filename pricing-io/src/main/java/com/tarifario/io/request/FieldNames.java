package com.tarifario.io.request;

import com.tarifario.core.request.FieldCondition;
import com.tarifario.core.request.FieldKind;
import com.tarifario.core.request.FieldValues;
import com.tarifario.core.request.FilledText;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a type, as other parts of its file name them. */
final class FieldNames {

  private final Map<String, RequestField> fields = new LinkedHashMap<>();
  private final Set<String> unusable;
  private final Problems problems;

  /**
   * The fields.
   *
   * @param unusable the names of those that can't be used, of which that was said already
   */
  FieldNames(List<RequestField> fields, Set<String> unusable, Problems problems) {
    this.unusable = unusable;
    fields.forEach(each -> this.fields.put(each.name(), each));
    this.problems = problems;
  }

  /** Refuses names in braces that are no fields. */
  void requireIn(String text, SourceLocation at) {
    for (String name : new FilledText(text).fields()) {
      if (!fields.containsKey(name) && !unusable.contains(name)) {
        problems.error(
            at,
            RequestTypeMessage.UNKNOWN_FIELD_IN_TEXT,
            name,
            Suggestion.hint(name, fields.keySet()));
      }
    }
  }

  /** A text with fields in braces; null if it is absent. */
  @Nullable FilledText text(Fields of, String name) {
    String text = of.text(name);
    if (text == null) {
      return null;
    }
    requireIn(text, of.at(name));
    return new FilledText(text);
  }

  /** The field of that name; null if there is none that can be used. */
  @Nullable RequestField find(String name) {
    return fields.get(name);
  }

  /** The name of a field of that kind; null if it is absent, or none. */
  @Nullable String ofKind(Fields of, String name, FieldKind kind) {
    String field = of.text(name);
    return field == null ? null : ofKind(field, kind, of.at(name));
  }

  @Nullable String ofKind(String name, FieldKind kind, SourceLocation at) {
    RequestField field = known(name, at);
    if (field != null && field.kind() != kind) {
      problems.error(
          at, RequestTypeMessage.FIELD_OF_OTHER_KIND, name, field.kind().word(), kind.word());
      return null;
    }
    return field == null ? null : name;
  }

  /**
   * The field of that name; null if there is none that can be used, which is among the problems.
   */
  @Nullable RequestField known(String name, SourceLocation at) {
    RequestField field = fields.get(name);
    if (field == null && !unusable.contains(name)) {
      problems.error(
          at, RequestTypeMessage.UNKNOWN_FIELD_NAME, name, Suggestion.hint(name, fields.keySet()));
    }
    return field;
  }

  /** What must stand in fields, by the field {@code only_if}. */
  FieldCondition condition(Fields of) {
    YamlNode node = of.node("only_if");
    if (node == null) {
      return FieldCondition.ALWAYS;
    }
    if (!(node instanceof Mapping mapping)) {
      problems.error(node.at(), YamlMessage.EXPECTED_FIELDS, "urgencia", node.shown());
      return FieldCondition.ALWAYS;
    }
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    mapping
        .fields()
        .forEach(
            (name, entry) -> {
              RequestField field = known(name, entry.keyAt());
              List<String> values = values(name, field, entry.value());
              if (field != null) {
                wanted.put(name, values);
              }
            });
    return new FieldCondition(wanted);
  }

  private List<String> values(String name, @Nullable RequestField field, YamlNode node) {
    List<YamlNode> nodes = node instanceof Sequence sequence ? sequence.entries() : List.of(node);
    if (nodes.isEmpty()) {
      problems.error(node.at(), YamlMessage.EMPTY_LIST, name);
    }
    List<String> values = new ArrayList<>();
    for (YamlNode each : nodes) {
      String text = Fields.text(name, each, problems);
      if (text != null && field != null) {
        List<Message> wrong = new ArrayList<>();
        Object value = FieldValues.read(field, text, wrong);
        wrong.forEach(
            problem -> problems.error(each.at(), RequestTypeMessage.CANNOT_HOLD, problem));
        values.add(FieldValues.text(value));
      }
    }
    return values;
  }
}
