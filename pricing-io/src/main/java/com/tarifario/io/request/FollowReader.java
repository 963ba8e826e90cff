package com.tarifario.io.request;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.request.Follow;
import com.tarifario.core.request.Outcome;
import com.tarifario.core.request.Product;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Entry;
import com.tarifario.io.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is done with a request by itself when something that came of it gets somewhere. */
final class FollowReader {

  private final @Nullable Lifecycle lifecycle;
  private final Set<String> quoting;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param outcomes what comes out of requests; quotes do only by somebody who has a tariff at hand
   */
  FollowReader(@Nullable Lifecycle lifecycle, List<Outcome> outcomes, Problems problems) {
    this.lifecycle = lifecycle;
    this.quoting =
        outcomes.stream()
            .filter(each -> !(each.product() instanceof Product.WorkOrder))
            .flatMap(each -> Stream.ofNullable(each.after()))
            .collect(Collectors.toSet());
    this.problems = problems;
  }

  List<Follow> read(Fields type) {
    List<Follow> follows = new ArrayList<>();
    YamlNode node = type.node("follows");
    if (node instanceof Mapping mapping) {
      mapping.fields().forEach((word, entry) -> read(word, entry, follows));
    } else if (node != null) {
      problems.error(node.at(), YamlMessage.EXPECTED_FIELDS, "work-order", node.shown());
    }
    return follows;
  }

  private void read(String word, Entry entry, List<Follow> follows) {
    List<WorkType> types =
        Stream.of(WorkType.values()).filter(each -> each != WorkType.REQUEST).toList();
    List<String> known = types.stream().map(WorkType::word).toList();
    WorkType work =
        types.stream().filter(each -> each.word().equals(word)).findFirst().orElse(null);
    if (work == null) {
      problems.error(
          entry.keyAt(),
          RequestTypeMessage.UNKNOWN_WORK,
          word,
          Suggestion.hint(word, known),
          known);
    }
    if (!(entry.value() instanceof Mapping reached)) {
      problems.error(
          entry.value().at(), YamlMessage.EXPECTED_FIELDS, "done", entry.value().shown());
      return;
    }
    for (Map.Entry<String, Entry> each : reached.fields().entrySet()) {
      Follow follow = follow(work, each.getKey(), each.getValue());
      if (follow != null) {
        follows.add(follow);
      }
    }
  }

  private @Nullable Follow follow(@Nullable WorkType work, String reached, Entry entry) {
    boolean known = Follow.words().contains(reached);
    if (!known) {
      problems.error(
          entry.keyAt(),
          RequestTypeMessage.UNKNOWN_REACHED,
          reached,
          Suggestion.hint(reached, Follow.words()),
          Follow.words());
    }
    String action = Fields.text(reached, entry.value(), problems);
    if (action != null) {
      OutcomeReader.requireAction(action, lifecycle, entry.value().at(), problems);
      if (quoting.contains(action)) {
        problems.error(entry.value().at(), RequestTypeMessage.QUOTES_BY_ITSELF, action);
      }
    }
    return work == null || !known || action == null ? null : new Follow(work, reached, action);
  }
}
