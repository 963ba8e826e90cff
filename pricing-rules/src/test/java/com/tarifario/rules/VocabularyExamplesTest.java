package com.tarifario.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule on the vocabulary's page makes the price that stands below it.
 *
 * <p>An example is a {@code drl} block, in which {@code // layer NAME} begins a layer, and below it
 * lines of the form {@code > kind=LABOUR quantity=2 h unitCost=30 -> 81.00 EUR}. Several lines of
 * one document are parted by semicolons; the price is that of the document, before tax, or the
 * status of its first line.
 */
class VocabularyExamplesTest {

  private static final Path PAGE = Path.of("../docs/vocabulary.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?s)```(drl|yaml)\n(.*?)```\n((?:\n|>[^\n]*\n)*)");
  private static final Pattern LAYER = Pattern.compile("(?m)^// layer (\\S+)$");

  @TempDir Path folder;

  static Stream<Arguments> examples() throws IOException {
    List<Arguments> examples = new ArrayList<>();
    for (MatchResult block : blocks("drl")) {
      block
          .group(3)
          .lines()
          .filter(line -> line.contains("->"))
          .map(line -> line.substring(1).strip())
          .forEach(line -> examples.add(Arguments.of(line, block.group(2))));
    }
    return examples.stream();
  }

  private static List<MatchResult> blocks(String language) throws IOException {
    return BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .filter(block -> block.group(1).equals(language))
        .toList();
  }

  @Test
  void eachBlockHasAnExample() throws IOException {
    assertThat(blocks("drl"))
        .hasSizeGreaterThan(12)
        .allSatisfy(block -> assertThat(block.group(3)).as(block.group(2)).contains("->"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void makesThePriceThatThePageShows(String example, String rules) throws IOException {
    String[] sides = example.split("->", 2);
    String[] expected = sides[1].strip().split(", tax ", 2);
    List<Map<String, String>> lines =
        Stream.of(sides[0].split(";", -1)).map(VocabularyExamplesTest::values).toList();

    Valuation valuation = value(tariff(rules), lines);

    if (expected[0].endsWith("EUR")) {
      assertThat(valuation.lines()).allMatch(line -> line.amount() != null);
      assertThat(valuation.total().net()).hasToString(expected[0]);
    } else {
      assertThat(valuation.lines().get(0)).extracting(PricedLine::status).hasToString(expected[0]);
    }
    if (expected.length > 1) {
      assertThat(valuation.tax()).hasToString(expected[1]);
    }
  }

  private TariffText tariff(String rules) throws IOException {
    TariffText tariff =
        new TariffText(folder, "base", "client").settings(blocks("yaml").get(0).group(2));
    Matcher layer = LAYER.matcher(rules);
    if (!layer.find()) {
      return tariff.rules("base", rules);
    }
    int from;
    do {
      String name = layer.group(1);
      from = layer.end();
      boolean more = layer.find();
      tariff.rules(name, rules.substring(from, more ? layer.start() : rules.length()));
      from = more ? 0 : -1;
    } while (from == 0);
    return tariff;
  }

  /** {@code kind=LABOUR quantity=2 h}: a word without = belongs to the one before. */
  private static Map<String, String> values(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    String last = "";
    for (String word : line.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        values.merge(last, word, (one, other) -> one + " " + other);
      } else {
        last = word.substring(0, equals);
        values.put(last, word.substring(equals + 1));
      }
    }
    return values;
  }

  private static Valuation value(TariffText tariff, List<Map<String, String>> lines) {
    Map<String, String> first = new LinkedHashMap<>(lines.get(0));
    String client = first.getOrDefault("client", "C-001");
    Map<String, Object> attributes = new LinkedHashMap<>();
    if (first.containsKey("dwelling")) {
      attributes.put("dwelling", Boolean.valueOf(first.get("dwelling")));
    }
    ClientRegister register =
        new ClientRegister(
            List.of(
                new Client(
                    client,
                    client,
                    Client.Status.CLIENT,
                    first.get("rateGroup"),
                    new Classification(null, null, first.get("clientSize")),
                    List.of(),
                    Map.of())),
            List.of(
                new WorkCentre(
                    client,
                    "01",
                    "01",
                    first.get("zone"),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    attributes)),
            List.<Agreement>of());
    List<ChargeLine> built = new ArrayList<>();
    lines.forEach(values -> built.add(line(String.valueOf(built.size() + 1), client, values)));
    return new Valuer(TariffFolder.load(tariff.folder()), register)
        .value(WorkReport.of("PT-1", built.toArray(ChargeLine[]::new)));
  }

  private static ChargeLine line(String number, String client, Map<String, String> values) {
    Map<String, String> open = new LinkedHashMap<>(values);
    LocalDate date = LocalDate.parse(taken(open, "date", "2026-03-03"));
    String[] quantity = taken(open, "quantity", "1 ud").split(" ", 2);
    ChargeLineBuilder line =
        ChargeLine.builder(
                new LineId("PT-1", number),
                date,
                taken(open, "client", client),
                Kind.valueOf(taken(open, "kind", "LABOUR")),
                Quantity.of(quantity[0], quantity[1]))
            .workCentre("01");
    if (open.containsKey("start")) {
      line.worked(
          date.atTime(LocalTime.parse(taken(open, "start", ""))),
          end(date, taken(open, "end", "")));
    }
    open.forEach((name, value) -> set(line, name, value));
    return line.build();
  }

  private static LocalDateTime end(LocalDate date, String time) {
    return time.equals("24:00")
        ? date.plusDays(1).atStartOfDay()
        : date.atTime(LocalTime.parse(time));
  }

  private static String taken(Map<String, String> values, String name, String otherwise) {
    String value = values.remove(name);
    return value == null ? otherwise : value;
  }

  private static void set(ChargeLineBuilder line, String name, String value) {
    switch (name) {
      case "unitCost" -> line.unitCost(Money.of(new BigDecimal(value), eur()));
      case "listPrice" -> line.listPrice(Money.of(new BigDecimal(value), eur()));
      case "family" -> line.family(value);
      case "category" -> line.category(value);
      case "workType" -> line.workType(value);
      case "visit" -> line.visit(value);
      case "band" -> line.band(value);
      case "rateGroup", "clientSize", "zone", "dwelling" -> {
        // The client's or the work centre's.
      }
      default -> throw new IllegalArgumentException("No example has set " + name + " yet.");
    }
  }

  private static java.util.Currency eur() {
    return java.util.Currency.getInstance("EUR");
  }
}
