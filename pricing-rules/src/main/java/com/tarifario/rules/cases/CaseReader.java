package com.tarifario.rules.cases;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.YamlReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file of cases. */
final class CaseReader {

  private static final String GIVEN = "given";
  private static final String CASES = "cases";
  private static final String NAME = "name";
  private static final String SOURCE = "source";
  private static final String LINE = "line";
  private static final String LINES = "lines";
  private static final String EXPECT = "expect";
  private static final List<String> FILE_KEYS = List.of(GIVEN, CASES);
  private static final List<String> CASE_KEYS = List.of(NAME, SOURCE, GIVEN, LINE, LINES, EXPECT);

  private final Tariff tariff;
  private final @Nullable ClientDirectory known;
  private final Problems problems;
  private final YamlReader yaml;
  private final CaseNames names;
  private final FieldsReader fields;

  CaseReader(Tariff tariff, @Nullable ClientDirectory known, Problems problems) {
    this.tariff = tariff;
    this.known = known;
    this.problems = problems;
    this.yaml = new YamlReader(problems);
    this.names = new CaseNames(problems);
    this.fields = new FieldsReader(tariff.vocabulary(), LineInput.FIELDS, problems);
  }

  /** The cases of a file; those that can't be used are among the problems. */
  List<TariffCase> read(String file, String text) {
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
    Map<String, BigDecimal> packs = packs(mapping, null);
    return yaml.each(
        yaml.items(mapping, CASES),
        item -> yaml.mapping(item, CASE_KEYS).flatMap(each -> readCase(each, given, packs)));
  }

  private Optional<TariffCase> readCase(
      Mapping mapping, FieldValues givenToAll, @Nullable Map<String, BigDecimal> packsOfAll) {
    int before = problems.size();
    Optional<String> name = yaml.requiredText(mapping, NAME);
    name.ifPresent(found -> names.add(found, mapping.where()));
    String source = yaml.text(mapping, SOURCE).orElse(null);
    List<FieldValues> lines = lines(mapping, given(mapping, givenToAll));
    Map<String, BigDecimal> packs = packs(mapping, packsOfAll);
    PriceCase price = problems.size() > before ? null : price(lines, packs, mapping.where());
    List<Expectation> expectations =
        new ExpectationReader(tariff, problems, yaml)
            .read(mapping, EXPECT, price == null ? null : price.document());
    if (name.isEmpty() || price == null || problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(new TariffCase(name.get(), mapping.where(), source, price, expectations));
  }

  private FieldValues given(Mapping mapping, FieldValues under) {
    return yaml.get(mapping, GIVEN)
        .map(value -> fields.read(value, PackExpectation.WORD).over(under))
        .orElse(under);
  }

  /** What is in packs, by name; null if it is not said. */
  private @Nullable Map<String, BigDecimal> packs(
      Mapping mapping, @Nullable Map<String, BigDecimal> under) {
    if (!(yaml.get(mapping, GIVEN).orElse(null) instanceof Mapping given)) {
      return under;
    }
    return yaml.get(given, PackExpectation.WORD)
        .<@Nullable Map<String, BigDecimal>>map(value -> PackUnits.read(value, yaml))
        .orElse(under);
  }

  private List<FieldValues> lines(Mapping mapping, FieldValues given) {
    Optional<Yaml> one = yaml.get(mapping, LINE);
    Optional<Yaml> several = yaml.get(mapping, LINES);
    if (one.isPresent() == several.isPresent()) {
      problems.error(mapping.where(), CaseMessage.LINE_OR_LINES);
      return List.of();
    }
    List<Yaml> items = new ArrayList<>();
    one.ifPresent(items::add);
    several.ifPresent(list -> items.addAll(yaml.items(list)));
    if (items.isEmpty()) {
      problems.error(mapping.where(), CaseMessage.LINES_NONE);
    }
    return items.stream().map(item -> fields.read(item, "").over(given)).toList();
  }

  private @Nullable PriceCase price(
      List<FieldValues> lines, @Nullable Map<String, BigDecimal> packs, SourceLocation where) {
    return fields
        .orTold(where, () -> PriceCase.ofLines(lines, tariff, known, null, packs))
        .orElse(null);
  }
}
