package com.tarifario.io.lifecycle;

import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.lifecycle.Transition;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Entry;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlNode.Sequence;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one lifecycle:
 *
 * <pre>{@code
 * states:
 *   - {name: draft, label: {es: borrador}, means: [editable]}
 *   - {name: sent, phase: done}
 * transitions:
 *   - {action: send, from: draft, to: sent}
 * }</pre>
 */
public final class LifecycleReader {

  /** The fields that say a lifecycle. */
  public static final List<String> FIELDS = List.of("states", "transitions");

  private static final List<String> STATE = List.of("name", "label", "phase", "means");
  private static final List<String> TRANSITION = List.of("action", "from", "to");

  private final Problems problems;

  /**
   * A reader.
   *
   * @param problems where it says what is wrong
   */
  public LifecycleReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The lifecycle of the fields {@code states} and {@code transitions}; null if it can't be one,
   * which is among the problems.
   *
   * @param name what goes through it
   */
  public @Nullable Lifecycle read(String name, Fields fields) {
    int before = problems.errors();
    Map<String, State> states = new LinkedHashMap<>();
    Map<String, YamlNode> places = new HashMap<>();
    for (YamlNode node : fields.requiredList("states", "[{name: draft}]")) {
      State state = state(node);
      if (state == null) {
        continue;
      }
      if (states.putIfAbsent(state.name(), state) != null) {
        problems.error(
            node.at(),
            YamlMessage.DUPLICATE_CODE,
            state.name(),
            place(places, state.name()).at().line());
      }
      places.putIfAbsent(state.name(), node);
    }
    Set<String> seen = new HashSet<>();
    List<Transition> transitions =
        fields.list("transitions").stream()
            .flatMap(node -> Stream.ofNullable(transition(node, states.keySet(), seen)))
            .toList();
    if (problems.errors() > before || states.isEmpty()) {
      return null;
    }
    refuseUnreachable(states, transitions, places);
    return problems.errors() > before
        ? null
        : new Lifecycle(name, List.copyOf(states.values()), transitions);
  }

  private static YamlNode place(Map<String, YamlNode> places, String state) {
    YamlNode node = places.get(state);
    if (node == null) {
      throw new IllegalStateException(state);
    }
    return node;
  }

  private @Nullable State state(YamlNode node) {
    Fields fields = Fields.of(node, STATE, problems);
    if (fields == null) {
      return null;
    }
    String name = fields.requiredCode("name", "draft");
    Phase phase = phase(fields);
    Set<Trait> traits = traits(fields);
    Map<String, String> labels = labels(fields);
    return name == null ? null : new State(name, labels, phase, traits);
  }

  private Phase phase(Fields fields) {
    String text = fields.text("phase");
    if (text == null) {
      return Phase.OPEN;
    }
    for (Phase phase : Phase.values()) {
      if (word(phase).equals(text)) {
        return phase;
      }
    }
    problems.error(fields.at("phase"), LifecycleMessage.UNKNOWN_PHASE, text);
    return Phase.OPEN;
  }

  private Set<Trait> traits(Fields fields) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    List<String> known = Stream.of(Trait.values()).map(LifecycleReader::word).toList();
    for (String text : fields.texts("means")) {
      if (known.contains(text)) {
        traits.add(Trait.valueOf(text.toUpperCase(Locale.ROOT)));
      } else {
        problems.error(
            fields.at("means"),
            LifecycleMessage.UNKNOWN_TRAIT,
            text,
            Suggestion.hint(text, known),
            known);
      }
    }
    return traits;
  }

  private Map<String, String> labels(Fields fields) {
    return labels(fields, "label", problems);
  }

  /** Texts by language: {@code {es: borrador}}; empty if there are none. */
  public static Map<String, String> labels(Fields fields, String name, Problems problems) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (fields.node(name) instanceof Mapping mapping) {
      for (Map.Entry<String, Entry> each : mapping.fields().entrySet()) {
        String text = Fields.text(each.getKey(), each.getValue().value(), problems);
        if (text != null) {
          labels.put(each.getKey(), text);
        }
      }
    } else if (fields.has(name)) {
      problems.error(fields.at(name), YamlMessage.EXPECTED_FIELDS, "es", "text");
    }
    return labels;
  }

  private @Nullable Transition transition(YamlNode node, Set<String> states, Set<String> seen) {
    Fields fields = Fields.of(node, TRANSITION, problems);
    if (fields == null) {
      return null;
    }
    int before = problems.errors();
    String action = fields.requiredCode("action", "send");
    String to = fields.requiredText("to", "sent");
    Set<String> from = new LinkedHashSet<>();
    if (fields.node("from") instanceof Sequence) {
      fields.requiredList("from", "[draft]").stream()
          .flatMap(each -> Stream.ofNullable(Fields.text("from", each, problems)))
          .forEach(from::add);
    } else {
      String one = fields.requiredText("from", "draft");
      if (one != null && !one.isEmpty()) {
        from.add(one);
      }
    }
    from.forEach(each -> requireKnown(fields, "from", each, states));
    if (to != null && !to.isEmpty()) {
      requireKnown(fields, "to", to, states);
    }
    for (String each : from) {
      if (action != null && !seen.add(each + " " + action)) {
        problems.error(fields.at(), LifecycleMessage.TWICE_FROM, action, each);
      }
    }
    return action == null || to == null || from.isEmpty() || problems.errors() > before
        ? null
        : new Transition(action, from, to);
  }

  private void requireKnown(Fields fields, String field, String state, Set<String> states) {
    if (!states.contains(state)) {
      problems.error(
          fields.at(field), LifecycleMessage.UNKNOWN_STATE, state, Suggestion.hint(state, states));
    }
  }

  private void refuseUnreachable(
      Map<String, State> states, List<Transition> transitions, Map<String, YamlNode> places) {
    Set<String> reached = new HashSet<>();
    reached.add(states.keySet().iterator().next());
    boolean more = true;
    while (more) {
      more = false;
      for (Transition each : transitions) {
        if (each.from().stream().anyMatch(reached::contains) && reached.add(each.to())) {
          more = true;
        }
      }
    }
    for (String state : states.keySet()) {
      if (!reached.contains(state)) {
        problems.error(place(places, state).at(), LifecycleMessage.UNREACHABLE, state);
      }
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
