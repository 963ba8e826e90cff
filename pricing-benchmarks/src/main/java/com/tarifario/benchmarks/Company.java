package com.tarifario.benchmarks;

import com.tarifario.benchmarks.PriceRule.Layer;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A company with its tariff of four layers, clients and work, skewed as work is: few clients have
 * most of it. Everything follows from the number of rules; nothing is left to chance.
 */
public final class Company implements Work {

  private static final int GROUPS = 10;
  private static final int QUOTES = 5;
  private static final List<String> CATEGORIES =
      List.of("oficial 1a", "oficial 2a", "ayudante", "tecnico", "ingeniero");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final List<PriceRule> rules;

  private Company(List<PriceRule> rules) {
    this.rules = rules;
  }

  /** One with 680 rules: 50 clients and 20 work centres have prices of their own. */
  public static Company small() {
    return of(50, 20);
  }

  /** One with 6,080 rules: 500 clients and 245 work centres have prices of their own. */
  public static Company large() {
    return of(500, 245);
  }

  /** One with about so many rules, of which clients and work centres have most. */
  static Company ofRules(int rules) {
    int keys = rules / (CATEGORIES.size() + 3) - GROUPS - QUOTES;
    int centres = keys * 2 / 7;
    return of(keys - centres, centres);
  }

  /** One of which so many clients, and work centres of the first of them, have their own prices. */
  public static Company of(int clients, int centres) {
    List<PriceRule> rules = new ArrayList<>();
    Random random = new Random(3);
    for (int group = 0; group < GROUPS; group++) {
      add(rules, Layer.RATE_GROUPS, group(group), null, random);
    }
    for (int quote = 0; quote < QUOTES; quote++) {
      add(rules, Layer.QUOTE, quote(quote), null, random);
    }
    for (int client = 0; client < clients; client++) {
      add(rules, Layer.CLIENT, Fresh.client(client), null, random);
    }
    for (int centre = 0; centre < centres; centre++) {
      add(rules, Layer.WORK_CENTRE, Fresh.client(centre), "01", random);
    }
    return new Company(List.copyOf(rules));
  }

  private static void add(
      List<PriceRule> rules, Layer layer, String of, @Nullable String centre, Random random) {
    for (String category : CATEGORIES) {
      BigDecimal price = BigDecimal.valueOf(2_000 + random.nextInt(4_000), 2);
      rules.add(rule(layer, of, centre, Kind.LABOUR, category, null, price));
    }
    for (Kind kind : List.of(Kind.MATERIAL, Kind.TRAVEL, Kind.SUBCONTRACT)) {
      BigDecimal markup = BigDecimal.valueOf(15 + random.nextInt(40));
      rules.add(rule(layer, of, centre, kind, null, markup, null));
    }
  }

  private static PriceRule rule(
      Layer layer,
      String of,
      @Nullable String centre,
      Kind kind,
      @Nullable String category,
      @Nullable BigDecimal markup,
      @Nullable BigDecimal price) {
    String what = category == null ? kind.name() : category;
    String name = of + (centre == null ? "" : ", centro " + centre) + ": " + what;
    return new PriceRule(layer, name, of, centre, kind, category, markup, price);
  }

  private static String group(int number) {
    return "G" + number;
  }

  private static String quote(int number) {
    return "licitacion-" + number;
  }

  /** Its rules, the lowest layer first. */
  public List<PriceRule> rules() {
    return rules;
  }

  @Override
  public void write(Path folder) throws IOException {
    StringBuilder settings = new StringBuilder("name: medida\ncurrency: EUR\n");
    settings.append("rounding: {unitPrice: 2, amount: 2, mode: HALF_UP}\nlayers: [");
    for (Layer layer : Layer.values()) {
      settings.append(layer.ordinal() == 0 ? "" : ", ").append(layer.folder());
      StringBuilder text = new StringBuilder();
      rules.stream().filter(rule -> rule.layer() == layer).forEach(rule -> text.append(rule.drl()));
      Path file = folder.resolve("layers").resolve(layer.folder()).resolve("rules.drl");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    Files.writeString(folder.resolve("tariff.yaml"), settings.append("]\n"));
  }

  @Override
  public Side byHand() {
    return new NestedMaps(rules, clients());
  }

  @Override
  public PlainRules plainRules() {
    StringBuilder drl = new StringBuilder();
    for (int number = 0; number < rules.size(); number++) {
      drl.append(rules.get(number).plainDrl(number));
    }
    return new PlainRules(drl.toString(), rules.stream().map(PriceRule::proposal).toList());
  }

  @Override
  public ClientRegister clients() {
    return Fresh.clients(GROUPS);
  }

  @Override
  public List<WorkReport> reports(int count, long seed) {
    Random random = new Random(seed);
    return Fresh.reports(
        count,
        () -> {
          int client = Fresh.skewed(Fresh.CLIENTS, random);
          boolean quoted = random.nextInt(10) == 0;
          String centre = random.nextInt(3) == 0 ? "02" : "01";
          return id -> line(id, client, centre, quoted, random);
        });
  }

  private static ChargeLine line(
      LineId id, int client, String centre, boolean quoted, Random random) {
    int what = random.nextInt(8);
    Kind kind =
        what < 4
            ? Kind.LABOUR
            : what < 6 ? Kind.MATERIAL : what == 6 ? Kind.TRAVEL : Kind.SUBCONTRACT;
    long quantity = 25L * (1 + random.nextInt(40));
    LocalDate date = FIRST.plusDays(random.nextInt(360));
    var builder =
        Fresh.line(id, date, client, kind, quantity, 500 + random.nextInt(9_500))
            .workCentre(Fresh.text(centre));
    if (kind == Kind.LABOUR) {
      builder.category(Fresh.text(CATEGORIES.get(random.nextInt(CATEGORIES.size()))));
    }
    if (quoted) {
      builder.quoteTariff(Fresh.text(quote(client % QUOTES)));
    }
    return builder.build();
  }
}
