package com.tarifario.benchmarks;

import com.tarifario.benchmarks.PriceRule.Layer;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import com.tarifario.rules.TariffFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A company with its tariff of four layers, clients and work, skewed as work is: few clients have
 * most of it. Everything follows from the number of rules; nothing is left to chance.
 */
final class Company {

  static final int LINES_PER_REPORT = 7;

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int CLIENTS = 2_000;
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
  static Company small() {
    return of(50, 20);
  }

  /** One with 6,080 rules: 500 clients and 245 work centres have prices of their own. */
  static Company large() {
    return of(500, 245);
  }

  /** One of which so many clients, and work centres of the first of them, have their own prices. */
  static Company of(int clients, int centres) {
    List<PriceRule> rules = new ArrayList<>();
    Random random = new Random(3);
    for (int group = 0; group < GROUPS; group++) {
      add(rules, Layer.RATE_GROUPS, group(group), null, random);
    }
    for (int quote = 0; quote < QUOTES; quote++) {
      add(rules, Layer.QUOTE, quote(quote), null, random);
    }
    for (int client = 0; client < clients; client++) {
      add(rules, Layer.CLIENT, client(client), null, random);
    }
    for (int centre = 0; centre < centres; centre++) {
      add(rules, Layer.WORK_CENTRE, client(centre), "01", random);
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

  private static String client(int number) {
    return String.format(Locale.ROOT, "C-%04d", number);
  }

  List<PriceRule> rules() {
    return rules;
  }

  /** Its tariff, read from files as an analyst writes them. */
  Tariff tariff() {
    try {
      Path folder = Files.createTempDirectory("tarifario-benchmark");
      write(folder);
      return TariffFolder.load(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void write(Path folder) throws IOException {
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

  /** Its clients and their work centres. */
  static ClientRegister register() {
    List<Client> clients = new ArrayList<>();
    List<WorkCentre> centres = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      clients.add(Client.of(client(client), "Cliente " + client, group(client % GROUPS)));
      centres.add(WorkCentre.of(client(client), "01", "Centro 1", "Z0"));
      centres.add(WorkCentre.of(client(client), "02", "Centro 2", "Z1"));
    }
    return new ClientRegister(clients, centres, List.of());
  }

  /** So many work reports, read fresh: no text is the same object as another or as a rule's. */
  static List<WorkReport> reports(int count, long seed) {
    Random random = new Random(seed);
    List<WorkReport> reports = new ArrayList<>(count);
    for (int report = 0; report < count; report++) {
      String id = "PT-" + (1_000_000 + report);
      int client = (int) (CLIENTS * Math.pow(random.nextDouble(), 3));
      boolean quoted = random.nextInt(10) == 0;
      String centre = random.nextInt(3) == 0 ? "02" : "01";
      List<ChargeLine> lines = new ArrayList<>(LINES_PER_REPORT);
      for (int line = 1; line <= LINES_PER_REPORT; line++) {
        lines.add(line(new LineId(id, fresh("" + line)), client, centre, quoted, random));
      }
      reports.add(new WorkReport(id, lines));
    }
    return reports;
  }

  private static ChargeLine line(
      LineId id, int client, String centre, boolean quoted, Random random) {
    int what = random.nextInt(8);
    Kind kind =
        what < 4
            ? Kind.LABOUR
            : what < 6 ? Kind.MATERIAL : what == 6 ? Kind.TRAVEL : Kind.SUBCONTRACT;
    String unit = kind == Kind.LABOUR ? "h" : kind == Kind.TRAVEL ? "km" : "ud";
    BigDecimal quantity = BigDecimal.valueOf(25L * (1 + random.nextInt(40)), 2);
    var builder =
        ChargeLine.builder(
                id,
                FIRST.plusDays(random.nextInt(360)),
                fresh(client(client)),
                kind,
                new Quantity(quantity, Unit.of(unit)))
            .workCentre(fresh(centre))
            .unitCost(Money.of(BigDecimal.valueOf(500 + random.nextInt(9_500), 2), EUR));
    if (kind == Kind.LABOUR) {
      builder.category(fresh(CATEGORIES.get(random.nextInt(CATEGORIES.size()))));
    }
    if (quoted) {
      builder.quoteTariff(fresh(quote(client % QUOTES)));
    }
    return builder.build();
  }

  private static String fresh(String text) {
    return new String(text.toCharArray());
  }
}
