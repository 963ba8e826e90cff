package com.tarifario.core.catalogue;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a budget concept, each name once. */
public final class ConceptParameters {

  /** No parameters. */
  public static final ConceptParameters NONE = new ConceptParameters(List.of());

  private final List<ConceptParameter> parameters;
  private final Vocabulary vocabulary;

  /**
   * These parameters.
   *
   * @throws IllegalArgumentException if a name stands twice, or is that of a standard field of
   *     lines, so that nobody takes one for the other
   */
  public ConceptParameters(List<ConceptParameter> parameters) {
    this.parameters = List.copyOf(parameters);
    this.vocabulary = Vocabulary.with(parameters.stream().map(ConceptParameters::field).toList());
  }

  private static Field field(ConceptParameter parameter) {
    return Field.attribute(
        parameter.name(),
        FieldType.NUMBER,
        Field.Origin.LINE,
        parameter.unit(),
        parameter.description());
  }

  /** The parameters, in their order. */
  public List<ConceptParameter> list() {
    return parameters;
  }

  /** The parameter of that name. */
  public Optional<ConceptParameter> find(String name) {
    return parameters.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** What yields may name. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  List<Field> fields() {
    return vocabulary.attributes();
  }

  /**
   * The values of all parameters, in their order: those that are said, else those by default.
   *
   * @param concept the concept's code, for messages
   * @param said values by name
   * @throws InvalidParameterException if a name is none of a parameter, or a value too small or too
   *     great
   */
  public Map<String, BigDecimal> values(String concept, Map<String, BigDecimal> said) {
    List<String> names = parameters.stream().map(ConceptParameter::name).toList();
    for (String name : said.keySet()) {
      if (!names.contains(name)) {
        throw new InvalidParameterException(
            names.isEmpty()
                ? Message.of(ConceptMessage.PARAMETER_NONE, concept, name)
                : Message.of(
                    ConceptMessage.PARAMETER_UNKNOWN,
                    concept,
                    name,
                    Suggestion.hint(name, names),
                    names));
      }
    }
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (ConceptParameter each : parameters) {
      BigDecimal value = said.getOrDefault(each.name(), each.byDefault());
      Message why = each.refusal(value);
      if (why != null) {
        throw new InvalidParameterException(why);
      }
      values.put(each.name(), value);
    }
    return values;
  }

  /**
   * What yields read of the values.
   *
   * @param values a value for each parameter
   */
  public Facts facts(Map<String, BigDecimal> values) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Field field : vocabulary.fields()) {
      all.add(values.get(field.name()));
    }
    return new Facts(vocabulary, all.toArray(new @Nullable Object[0]));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConceptParameters that && parameters.equals(that.parameters);
  }

  @Override
  public int hashCode() {
    return parameters.hashCode();
  }

  @Override
  public String toString() {
    return parameters.toString();
  }
}
