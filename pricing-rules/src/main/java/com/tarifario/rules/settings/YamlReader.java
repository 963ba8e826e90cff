package com.tarifario.rules.settings;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml.Entry;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.Yaml.Scalar;
import com.tarifario.rules.settings.Yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes typed values out of a YAML tree; what is not as expected is among the problems. */
public final class YamlReader {

  private final Problems problems;

  /** A reader that tells what is wrong to these. */
  public YamlReader(Problems problems) {
    this.problems = problems;
  }

  /** The mapping, whose keys must all be among the known ones. */
  public Optional<Mapping> mapping(Yaml value, List<String> knownKeys) {
    Optional<Mapping> mapping = anyMapping(value);
    mapping.ifPresent(
        found ->
            found
                .entries()
                .forEach(
                    (key, entry) -> {
                      if (!knownKeys.contains(key)) {
                        problems.error(
                            entry.key(),
                            RulesMessage.YAML_UNKNOWN_KEY,
                            key,
                            knownKeys,
                            Suggestion.hint(key, knownKeys));
                      }
                    }));
    return mapping;
  }

  /** The mapping, with any keys. */
  public Optional<Mapping> anyMapping(Yaml value) {
    if (value instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    if (value instanceof Scalar scalar && scalar.text() == null) {
      return Optional.of(new Mapping(Map.of(), scalar.where()));
    }
    wrongType(value, RulesMessage.EXPECTED_KEYS);
    return Optional.empty();
  }

  /** The value of the key, if it is there. */
  public Optional<Yaml> get(Mapping mapping, String key) {
    return Optional.ofNullable(mapping.entries().get(key)).map(Entry::value);
  }

  /** The text of a key that must be there. */
  public Optional<String> requiredText(Mapping mapping, String key) {
    Optional<Yaml> value = get(mapping, key);
    if (value.isEmpty()) {
      problems.error(mapping.where(), RulesMessage.YAML_MISSING_KEY, key);
    }
    return value.flatMap(this::text);
  }

  /** The text of a key that may be there. */
  public Optional<String> text(Mapping mapping, String key) {
    return get(mapping, key).flatMap(this::text);
  }

  /** The value as text. */
  public Optional<String> text(Yaml value) {
    if (value instanceof Scalar scalar && scalar.text() != null && !scalar.text().isBlank()) {
      return Optional.of(scalar.text().strip());
    }
    wrongType(value, RulesMessage.EXPECTED_TEXT);
    return Optional.empty();
  }

  /** The items of the key's list; none if it is not there. */
  public List<Yaml> items(Mapping mapping, String key) {
    return get(mapping, key).map(this::items).orElse(List.of());
  }

  /** The items of a list. */
  public List<Yaml> items(Yaml value) {
    if (value instanceof Sequence sequence) {
      return sequence.items();
    }
    wrongType(value, RulesMessage.EXPECTED_LIST);
    return List.of();
  }

  /** The entries of the key's mapping; none if it is not there. */
  public Map<String, Entry> entries(Mapping mapping, String key) {
    return get(mapping, key)
        .flatMap(this::anyMapping)
        .map(Mapping::entries)
        .orElse(new LinkedHashMap<>());
  }

  /**
   * The text of a key, made into something else.
   *
   * @param parse makes it; an {@link RuntimeException} says that the text is wrong
   * @param expected what was expected, for the message
   */
  public <T> Optional<T> parsed(
      Mapping mapping, String key, Function<String, T> parse, Message expected) {
    return get(mapping, key).flatMap(value -> parsed(value, parse, expected));
  }

  /** The meaning of a key's word, which must be one of those known. */
  public <T> Optional<T> known(Mapping mapping, String key, Map<String, T> words) {
    Optional<Yaml> value = get(mapping, key);
    Optional<String> word = value.flatMap(this::text);
    if (word.isEmpty() || words.containsKey(word.get())) {
      return word.map(words::get);
    }
    List<String> sorted = words.keySet().stream().sorted().toList();
    problems.error(
        value.get().where(),
        RulesMessage.YAML_WRONG_WORD,
        word.get(),
        sorted,
        Suggestion.hint(word.get(), sorted));
    return Optional.empty();
  }

  /** The value's text, made into something else. */
  public <T> Optional<T> parsed(Yaml value, Function<String, T> parse, Message expected) {
    Optional<String> text = text(value);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text.get()));
    } catch (RuntimeException wrong) {
      problems.error(value.where(), RulesMessage.YAML_WRONG_VALUE, text.get(), expected);
      return Optional.empty();
    }
  }

  /** Each item made into something else; items that can't be are left out. */
  public <T> List<T> each(List<Yaml> items, Function<Yaml, Optional<T>> read) {
    List<T> all = new ArrayList<>();
    items.forEach(item -> read.apply(item).ifPresent(all::add));
    return all;
  }

  /** Tells an error. */
  public void error(SourceLocation where, MessageKey key, Object... arguments) {
    problems.error(where, key, arguments);
  }

  /** Tells a problem. */
  void problem(Problem problem) {
    problems.add(problem);
  }

  private void wrongType(Yaml value, RulesMessage expected) {
    problems.error(value.where(), RulesMessage.YAML_WRONG_TYPE, Message.of(expected), shown(value));
  }

  private static Object shown(Yaml value) {
    if (value instanceof Scalar scalar) {
      return scalar.text() == null ? Message.of(RulesMessage.FOUND_NOTHING) : scalar.text();
    }
    return Message.of(
        value instanceof Sequence ? RulesMessage.FOUND_LIST : RulesMessage.FOUND_KEYS);
  }
}
