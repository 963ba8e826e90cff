package com.tarifario.rules.cases;

import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.offer.OfferFacts;
import com.tarifario.core.offer.OfferField;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.text.Values;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.Yaml.Scalar;
import com.tarifario.rules.settings.Yaml.Sequence;
import com.tarifario.rules.settings.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a file of cases of services. */
final class OfferCaseReader {

  private static final String GIVEN = "given";
  private static final String CASES = "cases";
  private static final String NAME = "name";
  private static final String SOURCE = "source";
  private static final String SERVICE = "service";
  private static final String EXPECT = "expect";
  private static final List<String> FILE_KEYS = List.of(GIVEN, CASES);
  private static final List<String> CASE_KEYS = List.of(NAME, SOURCE, GIVEN, SERVICE, EXPECT);

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final YamlReader yaml;
  private final CaseNames names;
  private final FieldsReader fields;

  OfferCaseReader(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.yaml = new YamlReader(problems);
    this.names = new CaseNames(problems);
    this.fields = new FieldsReader(vocabulary, List.of(), problems);
  }

  /** The cases of a file; those that can't be used are among the problems. */
  List<OfferCase> read(String file, String text) {
    Optional<Mapping> top =
        Yaml.parse(file, text, problems).flatMap(value -> yaml.mapping(value, FILE_KEYS));
    if (top.isEmpty()) {
      return List.of();
    }
    Mapping mapping = top.get();
    if (yaml.get(mapping, CASES).isEmpty()) {
      problems.error(mapping.where(), RulesMessage.YAML_MISSING_KEY, CASES);
    }
    FieldValues given = given(mapping, fields.none(mapping.where()));
    return yaml.each(
        yaml.items(mapping, CASES),
        item -> yaml.mapping(item, CASE_KEYS).flatMap(each -> readCase(each, given)));
  }

  private FieldValues given(Mapping mapping, FieldValues under) {
    return yaml.get(mapping, GIVEN).map(value -> fields.read(value, "").over(under)).orElse(under);
  }

  private Optional<OfferCase> readCase(Mapping mapping, FieldValues givenToAll) {
    int before = problems.size();
    Optional<String> name = yaml.requiredText(mapping, NAME);
    name.ifPresent(found -> names.add(found, mapping.where()));
    String source = yaml.text(mapping, SOURCE).orElse(null);
    FieldValues given = given(mapping, givenToAll);
    Optional<Yaml> service = yaml.get(mapping, SERVICE);
    if (service.isEmpty()) {
      problems.error(mapping.where(), CaseMessage.OFFER_NEEDS_SERVICE);
    }
    Map<String, Object> values =
        service.map(value -> fields.read(value, "").over(given)).orElse(given).all();
    if (!values.containsKey(OfferField.DATE.field().name())) {
      problems.error(
          service.map(Yaml::where).orElse(mapping.where()), CaseMessage.OFFER_NEEDS_DATE);
    }
    List<OfferExpectation> expectations = expectations(mapping);
    return name.isEmpty() || problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new OfferCase(
                name.get(),
                mapping.where(),
                source,
                OfferFacts.of(vocabulary, values),
                expectations));
  }

  private List<OfferExpectation> expectations(Mapping ofCase) {
    List<OfferExpectation> expectations = new ArrayList<>();
    Optional<Mapping> expect =
        yaml.get(ofCase, EXPECT).flatMap(value -> yaml.mapping(value, OfferProperty.words()));
    if (yaml.get(ofCase, EXPECT).isEmpty()
        || expect.map(found -> found.entries().isEmpty()).orElse(false)) {
      problems.error(ofCase.where(), CaseMessage.OFFER_EXPECTS_NOTHING);
    }
    for (OfferProperty property : OfferProperty.values()) {
      expect
          .map(found -> found.entries().get(property.word()))
          .ifPresent(entry -> add(property, entry.key(), entry.value(), expectations));
    }
    return expectations;
  }

  /** Adds what is expected; a value that is left blank stands for nothing. */
  private void add(
      OfferProperty property,
      SourceLocation where,
      Yaml value,
      List<OfferExpectation> expectations) {
    boolean mayBeBlank = property != OfferProperty.STATUS && property != OfferProperty.SCORE;
    if (mayBeBlank && value instanceof Scalar scalar && scalar.text() == null) {
      expectations.add(new OfferExpectation(where, property, null));
      return;
    }
    Optional<?> expected =
        switch (property) {
          case STATUS -> status(value);
          case SCORE ->
              yaml.parsed(
                  value,
                  text -> String.valueOf(Integer.parseInt(text)),
                  Message.of(CaseMessage.EXPECTED_SCORE));
          case DUE ->
              yaml.parsed(
                  value,
                  text -> Objects.requireNonNull(Values.date(text)),
                  Message.of(CaseMessage.EXPECTED_DAY));
          case REASONS, RULES -> texts(value);
        };
    expected.ifPresent(found -> expectations.add(new OfferExpectation(where, property, found)));
  }

  /** One text, or several, as one. */
  private Optional<String> texts(Yaml value) {
    if (!(value instanceof Sequence list)) {
      return yaml.text(value);
    }
    List<String> texts = yaml.each(list.items(), yaml::text);
    return texts.size() == list.items().size()
        ? Optional.of(String.join("; ", texts))
        : Optional.empty();
  }

  private Optional<String> status(Yaml value) {
    Optional<String> word = yaml.text(value);
    List<String> known = OfferProperty.statuses();
    if (word.isPresent() && !known.contains(word.get())) {
      problems.error(
          value.where(),
          CaseMessage.NO_SUCH_STATUS,
          word.get(),
          List.<Object>copyOf(known),
          Suggestion.hint(word.get(), known));
      return Optional.empty();
    }
    return word;
  }
}
