package com.tarifario.io.lifecycle;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlTree;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lifecycles of kinds of work: a file with a field for each kind. */
public final class LifecyclesFile {

  private static final String HINT = "quote:";

  /** What the program asks of the states of each kind. */
  private static final Map<WorkType, List<Trait>> NEEDED =
      new EnumMap<>(
          Map.of(
              WorkType.QUOTE,
              List.of(Trait.EDITABLE, Trait.SENT, Trait.ACCEPTED, Trait.REJECTED, Trait.EXPIRED),
              WorkType.ORDER,
              List.of(),
              WorkType.WORK_ORDER,
              List.of(Trait.EDITABLE, Trait.SKIPPED),
              WorkType.WORK_REPORT,
              List.of(Trait.EDITABLE, Trait.APPROVED, Trait.FROZEN),
              WorkType.DELIVERY_NOTE,
              List.of(Trait.EDITABLE, Trait.APPROVED, Trait.FROZEN, Trait.INVOICED),
              WorkType.AGREEMENT,
              List.of()));

  private LifecyclesFile() {}

  /** The kinds of work whose lifecycles can be set: all but requests, whose types have theirs. */
  public static List<WorkType> types() {
    return Stream.of(WorkType.values()).filter(NEEDED::containsKey).toList();
  }

  /**
   * The lifecycles that a text says.
   *
   * @param name what messages call the text: the file
   */
  public static ReadResult<Map<WorkType, Lifecycle>> read(String name, String text) {
    Problems problems = new Problems();
    YamlNode root = YamlTree.parse(name, text, HINT, problems);
    Map<WorkType, Lifecycle> lifecycles = new EnumMap<>(WorkType.class);
    if (root instanceof Mapping mapping) {
      mapping
          .fields()
          .forEach(
              (field, entry) -> {
                WorkType type = type(field).orElse(null);
                if (type == null) {
                  List<String> known = types().stream().map(WorkType::word).toList();
                  problems.error(
                      entry.keyAt(),
                      LifecycleMessage.UNKNOWN_WORK_TYPE,
                      field,
                      Suggestion.hint(field, known),
                      known);
                  return;
                }
                Lifecycle lifecycle = lifecycle(type, entry.value(), problems);
                if (lifecycle != null) {
                  lifecycles.put(type, lifecycle);
                }
              });
    } else if (root != null) {
      problems.error(root.at(), YamlMessage.EXPECTED_FIELDS, "quote", root.shown());
    }
    return problems.result(lifecycles);
  }

  private static Optional<WorkType> type(String field) {
    return types().stream().filter(each -> each.word().equals(field)).findFirst();
  }

  private static @Nullable Lifecycle lifecycle(WorkType type, YamlNode node, Problems problems) {
    Fields fields = Fields.of(node, LifecycleReader.FIELDS, problems);
    Lifecycle lifecycle =
        fields == null ? null : new LifecycleReader(problems).read(type.word(), fields);
    if (lifecycle != null) {
      for (Trait trait : NEEDED.getOrDefault(type, List.of())) {
        if (lifecycle.stateWith(trait).isEmpty()) {
          problems.error(
              node.at(), LifecycleMessage.TRAIT_MISSING, type.word(), LifecycleReader.word(trait));
        }
      }
    }
    return lifecycle;
  }
}
