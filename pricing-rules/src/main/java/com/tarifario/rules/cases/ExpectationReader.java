package com.tarifario.rules.cases;

import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.text.WrittenNumber;
import com.tarifario.core.work.Document;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml;
import com.tarifario.rules.settings.Yaml.Entry;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.Yaml.Scalar;
import com.tarifario.rules.settings.Yaml.Sequence;
import com.tarifario.rules.settings.YamlReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a case expects. */
final class ExpectationReader {

  private static final String LINES = "lines";
  private static final List<String> KEYS =
      Stream.of(LineProperty.words(), TotalProperty.words(), List.of(LINES, PackExpectation.WORD))
          .flatMap(List::stream)
          .toList();

  private final Tariff tariff;
  private final Problems problems;
  private final YamlReader yaml;
  private final List<Expectation> expectations = new ArrayList<>();

  ExpectationReader(Tariff tariff, Problems problems, YamlReader yaml) {
    this.tariff = tariff;
    this.problems = problems;
    this.yaml = yaml;
  }

  /**
   * The expectations under the key; those that can't be used are among the problems.
   *
   * @param document the lines that are priced; null if they can't be used
   */
  List<Expectation> read(Mapping ofCase, String key, @Nullable Document document) {
    Optional<Mapping> expect = yaml.get(ofCase, key).flatMap(value -> yaml.mapping(value, KEYS));
    if (yaml.get(ofCase, key).isEmpty()
        || expect.map(found -> found.entries().isEmpty()).orElse(false)) {
      problems.error(ofCase.where(), CaseMessage.EXPECTS_NOTHING);
    }
    expect.ifPresent(
        found -> {
          String only =
              document == null || document.lines().size() != 1
                  ? null
                  : document.lines().get(0).id().line();
          ofLine(found, only, document != null && only == null);
          ofTotals(found);
          Entry packs = found.entries().get(PackExpectation.WORD);
          if (packs != null) {
            expectations.add(new PackExpectation(packs.key(), PackUnits.read(packs.value(), yaml)));
          }
          yaml.entries(found, LINES)
              .forEach(
                  (line, entry) ->
                      yaml.mapping(entry.value(), LineProperty.words())
                          .ifPresent(each -> ofLine(each, line, false)));
        });
    return expectations;
  }

  private void ofLine(Mapping mapping, @Nullable String line, boolean ambiguous) {
    for (LineProperty property : LineProperty.values()) {
      Entry entry = mapping.entries().get(property.word());
      if (entry != null && ambiguous) {
        problems.error(entry.key(), CaseMessage.WHICH_LINE, property.word());
      } else if (entry != null) {
        values(property, entry.value())
            .forEach(
                value ->
                    expectations.add(
                        new LineExpectation(
                            entry.key(), line == null ? "" : line, property, value.orElse(null))));
      }
    }
  }

  private void ofTotals(Mapping mapping) {
    for (TotalProperty property : TotalProperty.values()) {
      Entry entry = mapping.entries().get(property.word());
      if (entry == null) {
        continue;
      }
      Map<String, BigDecimal> amounts = new LinkedHashMap<>();
      if (property.isSum()) {
        number(entry.value()).ifPresent(amount -> amounts.put("", amount));
      } else {
        yaml.anyMapping(entry.value())
            .ifPresent(
                parts ->
                    parts
                        .entries()
                        .forEach(
                            (name, part) ->
                                number(part.value())
                                    .ifPresent(
                                        amount ->
                                            amounts.put(partName(property, name, part), amount))));
      }
      expectations.add(new TotalExpectation(entry.key(), property, amounts));
    }
  }

  private String partName(TotalProperty property, String name, Entry part) {
    if (property != TotalProperty.TAXES) {
      return name;
    }
    try {
      return TaxRates.name(TaxRates.parse(name));
    } catch (NumberFormatException none) {
      wrong(part.key(), name, CaseMessage.EXPECTED_RATE);
      return name;
    }
  }

  /** The values expected: of texts in a proof there may be several; empty stands for nothing. */
  private List<Optional<Object>> values(LineProperty property, Yaml value) {
    boolean several =
        property.type() == LineProperty.Type.PROOF || property.type() == LineProperty.Type.MESSAGE;
    if (several && value instanceof Sequence list) {
      return list.items().stream().map(item -> yaml.text(item).map(Object.class::cast)).toList();
    }
    boolean blank = value instanceof Scalar scalar && scalar.text() == null;
    boolean mayBeBlank =
        property.type() != LineProperty.Type.PROOF && property.type() != LineProperty.Type.STATUS;
    if (blank && mayBeBlank) {
      return List.of(Optional.empty());
    }
    Optional<?> read =
        switch (property.type()) {
          case NUMBER -> number(value);
          case QUANTITY ->
              yaml.parsed(value, this::quantity, Message.of(CaseMessage.EXPECTED_QUANTITY));
          case RATE -> yaml.parsed(value, TaxRates::parse, Message.of(CaseMessage.EXPECTED_RATE));
          case STATUS -> known(value, LineProperty.statuses(), CaseMessage.NO_SUCH_STATUS);
          case LAYER -> known(value, layers(), CaseMessage.NO_SUCH_LAYER);
          case TEXT, MESSAGE, PROOF -> yaml.text(value);
        };
    return read.isEmpty() ? List.of() : List.of(Optional.of(read.get()));
  }

  private List<String> layers() {
    return Stream.concat(
            tariff.layers().stream().map(Layer::name), Stream.of(LineProperty.OVERRIDE))
        .toList();
  }

  private Optional<String> known(Yaml value, List<String> words, CaseMessage unknown) {
    Optional<String> word = yaml.text(value);
    if (word.isPresent() && !words.contains(word.get())) {
      problems.error(
          value.where(),
          unknown,
          word.get(),
          List.<Object>copyOf(words),
          Suggestion.hint(word.get(), words));
      return Optional.empty();
    }
    return word;
  }

  private Optional<BigDecimal> number(Yaml value) {
    return yaml.parsed(value, this::number, Message.of(CaseMessage.EXPECTED_NUMBER));
  }

  /** A number, maybe with the tariff's currency. */
  private BigDecimal number(String text) {
    String code = tariff.currency().getCurrencyCode();
    String digits = text.endsWith(code) ? text.substring(0, text.length() - code.length()) : text;
    return new BigDecimal(digits.replace("€", "").strip().replace(',', '.'));
  }

  /** A quantity with its unit, or a number of whatever unit. */
  private Object quantity(String text) {
    if (WrittenNumber.hasExponent(text)) {
      throw new IllegalArgumentException(text);
    }
    String digits = text.replaceFirst("\\s*[^-+0-9.,\\s].*$", "");
    BigDecimal number = new BigDecimal(digits.strip().replace(',', '.'));
    String unit = text.substring(digits.length()).strip();
    return unit.isEmpty() ? number : new Quantity(number, Unit.of(unit));
  }

  private void wrong(SourceLocation where, String found, CaseMessage expected) {
    problems.error(where, RulesMessage.YAML_WRONG_VALUE, found, Message.of(expected));
  }
}
