package com.tarifario.rules.cases;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.settings.Yaml;
import com.tarifario.rules.settings.Yaml.Entry;
import com.tarifario.rules.settings.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what a case gives field by field. */
final class FieldsReader {

  private final Vocabulary vocabulary;
  private final List<Field> inputs;
  private final Problems problems;
  private final YamlReader yaml;

  /**
   * A reader.
   *
   * @param inputs what can be given and is no field
   * @param problems takes what is wrong
   */
  FieldsReader(Vocabulary vocabulary, List<Field> inputs, Problems problems) {
    this.vocabulary = vocabulary;
    this.inputs = inputs;
    this.problems = problems;
    this.yaml = new YamlReader(problems);
  }

  /** Nothing given. */
  FieldValues none(SourceLocation where) {
    return new FieldValues(vocabulary, inputs, where);
  }

  /** The fields of a mapping, but for one key that is none; each wrong one told at its place. */
  FieldValues read(Yaml value, String otherKey) {
    FieldValues fields = none(value.where());
    yaml.anyMapping(value)
        .ifPresent(
            mapping ->
                mapping
                    .entries()
                    .forEach(
                        (name, entry) -> {
                          if (!name.equals(otherKey)) {
                            put(fields, name, entry);
                          }
                        }));
    return orTold(value.where(), fields::settled).orElse(fields);
  }

  private void put(FieldValues fields, String name, Entry entry) {
    if (entry.value() instanceof Yaml.Scalar scalar) {
      String text = scalar.text();
      orTold(
          entry.key(),
          () -> {
            fields.put(name, text == null ? "" : text.strip());
            return fields;
          });
    } else {
      yaml.text(entry.value());
    }
  }

  /** What is made; nothing if it can't be, which is then told. */
  <T> Optional<T> orTold(SourceLocation where, Supplier<T> make) {
    try {
      return Optional.of(make.get());
    } catch (InvalidFieldException invalid) {
      SourceLocation place = invalid.where();
      problems.add(
          new Problem(Problem.Severity.ERROR, place == null ? where : place, invalid.sentence()));
      return Optional.empty();
    }
  }
}
