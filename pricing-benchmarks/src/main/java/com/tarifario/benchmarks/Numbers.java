package com.tarifario.benchmarks;

import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.WorkReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Rules that test numbers (bands of quantity and of cost), dates and attributes, and work of 10,000
 * distinct combinations of what they ask, few of which make up most of it.
 */
final class Numbers implements Work {

  static final List<String> LAYERS = List.of("general", "urgent", "client");
  static final List<String> FAMILIES =
      List.of("frio", "calor", "agua", "luz", "gas", "obra", "red", "otros");
  static final List<String> CATEGORIES =
      List.of("oficial 1a", "oficial 2a", "ayudante", "tecnico", "ingeniero");

  /** Where bands begin; each ends where the next begins. */
  static final int[] QUANTITIES = {0, 2, 5, 10, 50};

  static final int[] COSTS = {0, 10, 25, 50, 100};
  static final int[] LITRES = {0, 50, 100, 200, 500};

  /** Clients with prices of their own, and from where on these hold. */
  static final int CLIENTS = 50;

  static final int MUCH = 10;
  static final int LARGE = 200;
  static final LocalDate LATE = LocalDate.of(2026, 7, 1);

  private static final int COMBINATIONS = 10_000;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final List<NumberRule> rules = new ArrayList<>();

  Numbers() {
    Random random = new Random(23);
    for (String family : FAMILIES) {
      for (int quantity = 0; quantity < QUANTITIES.length; quantity++) {
        for (int cost = 0; cost < COSTS.length; cost++) {
          String conditions =
              "family == \"" + family + "\"" + band("quantity", QUANTITIES, quantity);
          add(0, Kind.MATERIAL, conditions + band("unitCost", COSTS, cost), random);
        }
      }
    }
    for (String category : CATEGORIES) {
      for (int quarter = 0; quarter < 4; quarter++) {
        for (int litres = 0; litres < LITRES.length; litres++) {
          String conditions = "category == \"" + category + "\"" + quarter(quarter);
          add(0, Kind.LABOUR, conditions + band("litres", LITRES, litres), random);
        }
      }
    }
    for (String category : CATEGORIES) {
      for (int quarter = 0; quarter < 4; quarter++) {
        String conditions = "category == \"" + category + "\"" + quarter(quarter);
        add(1, Kind.LABOUR, conditions + ", urgent", random);
      }
    }
    for (int client = 0; client < CLIENTS; client++) {
      String conditions = "client == \"" + Fresh.client(client) + "\"";
      add(2, Kind.MATERIAL, conditions + ", quantity >= " + MUCH, random);
      String late = ", litres >= " + LARGE + ", date >= \"" + LATE + "\"";
      add(2, Kind.LABOUR, conditions + late, random);
    }
  }

  private static String band(String field, int[] limits, int number) {
    String from = ", " + field + " >= " + limits[number];
    return number + 1 < limits.length ? from + " && < " + limits[number + 1] : from;
  }

  private static String quarter(int number) {
    LocalDate from = FIRST.plusMonths(3L * number);
    return ", date >= \"" + from + "\" && < \"" + from.plusMonths(3) + "\"";
  }

  private void add(int layer, Kind kind, String conditions, Random random) {
    BigDecimal markup = BigDecimal.valueOf(15 + random.nextInt(40));
    BigDecimal price = BigDecimal.valueOf(2_000 + random.nextInt(4_000), 2);
    boolean labour = kind == Kind.LABOUR;
    String name = LAYERS.get(layer) + " " + rules.size();
    Proposal proposal =
        new Proposal(name, LAYERS.get(layer), labour ? null : markup, labour ? price : null);
    rules.add(new NumberRule("kind == " + kind + ", " + conditions, proposal));
  }

  /**
   * A rule.
   *
   * @param conditions as an analyst writes them
   * @param proposal what it proposes
   */
  record NumberRule(String conditions, Proposal proposal) {

    String drl() {
      String then =
          proposal.price() == null
              ? "markup(\"" + proposal.markup() + " %\")"
              : "unitPrice(\"" + proposal.price() + " EUR/h\")";
      return String.format(
          Locale.ROOT,
          "rule \"%s\"%nwhen Line( %s )%nthen %s;%nend%n%n",
          proposal.rule(),
          conditions,
          then);
    }
  }

  @Override
  public void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("tariff.yaml"),
        "name: medida\ncurrency: EUR\n"
            + "rounding: {unitPrice: 2, amount: 2, mode: HALF_UP}\n"
            + "attributes:\n"
            + "  litres: {of: line, type: number}\n"
            + "  urgent: {of: line, type: boolean}\n"
            + "layers: ["
            + String.join(", ", LAYERS)
            + "]\n");
    for (String layer : LAYERS) {
      StringBuilder text = new StringBuilder();
      rules.stream()
          .filter(rule -> rule.proposal.layer().equals(layer))
          .forEach(rule -> text.append(rule.drl()));
      Path file = folder.resolve("layers").resolve(layer).resolve("rules.drl");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }

  @Override
  public ClientRegister clients() {
    return Fresh.clients(1);
  }

  /** One combination of what rules ask. */
  private record Combination(
      int client,
      LocalDate date,
      @Nullable String family,
      @Nullable String category,
      long quantity,
      long unitCost,
      long litres,
      boolean urgent) {

    static Combination of(Random random) {
      boolean labour = random.nextBoolean();
      return new Combination(
          Fresh.skewed(Fresh.CLIENTS, random),
          FIRST.plusDays(random.nextInt(365)),
          labour ? null : FAMILIES.get(random.nextInt(FAMILIES.size())),
          labour ? CATEGORIES.get(random.nextInt(CATEGORIES.size())) : null,
          25L * (1 + random.nextInt(400)),
          100 + random.nextInt(15_000),
          100L * random.nextInt(800),
          random.nextInt(5) == 0);
    }
  }

  @Override
  public List<WorkReport> reports(int count, long seed) {
    Random same = new Random(29);
    List<Combination> combinations = new ArrayList<>(COMBINATIONS);
    for (int number = 0; number < COMBINATIONS; number++) {
      combinations.add(Combination.of(same));
    }
    Random random = new Random(seed);
    return Fresh.reports(
        count,
        () ->
            id -> {
              Combination each = combinations.get(Fresh.skewed(COMBINATIONS, random));
              LocalDate date = LocalDate.ofEpochDay(each.date.toEpochDay());
              Kind kind = each.category == null ? Kind.MATERIAL : Kind.LABOUR;
              ChargeLineBuilder line =
                  Fresh.line(id, date, each.client, kind, each.quantity, each.unitCost)
                      .attribute("litres", BigDecimal.valueOf(each.litres, 2))
                      .attribute("urgent", each.urgent);
              if (each.category != null) {
                line.category(Fresh.text(each.category));
              }
              if (each.family != null) {
                line.family(Fresh.text(each.family));
              }
              return line.build();
            });
  }

  @Override
  public Side byHand() {
    return new NumbersByHand(rules.stream().map(NumberRule::proposal).toList());
  }

  /** How many rules it has. */
  int size() {
    return rules.size();
  }

  /** The number of the band that a value falls in, of bands that begin at these limits. */
  static int band(int[] limits, BigDecimal value) {
    int number = limits.length - 1;
    while (number > 0 && value.compareTo(BigDecimal.valueOf(limits[number])) < 0) {
      number--;
    }
    return number;
  }
}
