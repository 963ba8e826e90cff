package com.tarifario.io.request;

import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.money.Unit;
import com.tarifario.core.request.FieldKind;
import com.tarifario.core.request.FieldValues;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.lifecycle.LifecycleReader;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what requests of a type ask for. */
final class FieldReader {

  private static final List<String> FIELDS =
      List.of(
          "name",
          "label",
          "type",
          "unit",
          "least",
          "most",
          "options",
          "required",
          "needed_in",
          "default");

  private final @Nullable Lifecycle lifecycle;
  private final Problems problems;
  private final Set<String> unusable = new LinkedHashSet<>();

  /**
   * A reader.
   *
   * @param lifecycle the states; null if they can't be used, so that they are not asked about
   */
  FieldReader(@Nullable Lifecycle lifecycle, Problems problems) {
    this.lifecycle = lifecycle;
    this.problems = problems;
  }

  List<RequestField> read(Fields type) {
    List<RequestField> all = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode node : type.list("fields")) {
      Fields fields = Fields.of(node, FIELDS, problems);
      RequestField field = fields == null ? null : field(fields);
      if (field == null) {
        continue;
      }
      Integer first = lines.putIfAbsent(field.name(), node.at().line());
      if (first == null) {
        all.add(field);
      } else {
        problems.error(node.at(), RequestTypeMessage.DUPLICATE_FIELD_NAME, field.name(), first);
      }
    }
    return all;
  }

  /** The names of fields that can't be used, so that nobody is told that there is none. */
  Set<String> unusable() {
    return unusable;
  }

  private @Nullable RequestField field(Fields fields) {
    RequestField field = usable(fields);
    String name = fields.has("name") ? fields.text("name") : null;
    if (field == null && name != null) {
      unusable.add(name);
    }
    return field;
  }

  private @Nullable RequestField usable(Fields fields) {
    int before = problems.errors();
    String name = Names.required(fields, "name", "descripcion", problems);
    Map<String, String> labels = LifecycleReader.labels(fields, "label", problems);
    FieldKind kind = kind(fields);
    String unit = fields.text("unit");
    BigDecimal least = fields.number("least");
    BigDecimal most = fields.number("most");
    List<String> options = options(fields);
    boolean required = fields.isTrue("required", false);
    String preset = fields.text("default");
    if (least != null && most != null && least.compareTo(most) > 0) {
      problems.error(fields.at("least"), RequestTypeMessage.LEAST_ABOVE_MOST, least, most);
    }
    if (kind != null) {
      refuseOfOtherKinds(fields, kind);
    }
    boolean possible = problems.errors() == before;
    Set<String> neededIn = neededIn(fields);
    if (!possible || name == null || kind == null) {
      return null;
    }
    RequestField blank =
        new RequestField(
            name,
            labels,
            kind,
            unit == null ? null : Unit.of(unit),
            least,
            most,
            options,
            required,
            neededIn,
            null);
    return preset == null ? blank : withPreset(blank, preset, fields);
  }

  private @Nullable FieldKind kind(Fields fields) {
    String word = fields.requiredText("type", "text");
    if (word == null) {
      return null;
    }
    FieldKind kind = FieldKind.find(word).orElse(null);
    if (kind == null) {
      List<String> known = Stream.of(FieldKind.values()).map(FieldKind::word).toList();
      problems.error(
          fields.at("type"),
          RequestTypeMessage.UNKNOWN_KIND,
          word,
          Suggestion.hint(word, known),
          known);
    }
    return kind;
  }

  private List<String> options(Fields fields) {
    return fields.has("options")
        ? fields.requiredList("options", "[normal, urgente]").stream()
            .flatMap(each -> Stream.ofNullable(Fields.text("options", each, problems)))
            .toList()
        : List.of();
  }

  private Set<String> neededIn(Fields fields) {
    Set<String> states = new LinkedHashSet<>();
    if (fields.node("needed_in") instanceof Sequence) {
      states.addAll(fields.texts("needed_in"));
    } else {
      String one = fields.text("needed_in");
      if (one != null) {
        states.add(one);
      }
    }
    if (lifecycle != null) {
      List<String> known = lifecycle.states().stream().map(State::name).toList();
      for (String state : states) {
        if (!known.contains(state)) {
          problems.error(
              fields.at("needed_in"),
              RequestTypeMessage.UNKNOWN_STATE,
              state,
              Suggestion.hint(state, known));
        }
      }
    }
    return states;
  }

  /** What only fields of one kind have. */
  private void refuseOfOtherKinds(Fields fields, FieldKind kind) {
    for (String number : List.of("unit", "least", "most")) {
      if (kind != FieldKind.NUMBER && fields.has(number)) {
        problems.error(
            fields.at(number), RequestTypeMessage.NOT_OF_KIND, number, FieldKind.NUMBER.word());
      }
    }
    if (kind == FieldKind.CHOICE && !fields.has("options")) {
      problems.error(fields.at(), RequestTypeMessage.OPTIONS_MISSING);
    }
    if (kind != FieldKind.CHOICE && fields.has("options")) {
      problems.error(
          fields.at("options"), RequestTypeMessage.NOT_OF_KIND, "options", FieldKind.CHOICE.word());
    }
  }

  private @Nullable RequestField withPreset(RequestField field, String preset, Fields fields) {
    List<Message> wrong = new ArrayList<>();
    Object value = FieldValues.read(field, preset, wrong);
    wrong.forEach(
        each -> problems.error(fields.at("default"), RequestTypeMessage.PRESET_CANNOT_BE, each));
    return value == null ? null : field.withPreset(value);
  }
}
