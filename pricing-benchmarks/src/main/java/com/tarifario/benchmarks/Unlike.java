package com.tarifario.benchmarks;

import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.WorkReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Work of which no two lines are alike, not even in what rules ask: of 501 clients, 1,001 articles
 * and three times 20 bands, 4,000 million combinations, each line has another. Nothing that was
 * decided for one line serves another.
 */
final class Unlike implements Work {

  /** The attribute of the lines. */
  static final String LITRES = "litres";

  private static final int BANDS = 20;
  private static final int CLIENTS = 500;
  private static final int ITEMS = 1_000;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** The layers, lowest first: each with the field that its rules test. */
  private enum Layer {
    QUANTITY("quantity", BANDS, 10),
    UNIT_COST("unitCost", BANDS, 5),
    LITRES("litres", BANDS, 25),
    CLIENT("client", CLIENTS, 0),
    ITEM("item", ITEMS, 0);

    private final String field;
    private final int rules;
    private final int width;

    Layer(String field, int rules, int width) {
      this.field = field;
      this.rules = rules;
      this.width = width;
    }

    String folder() {
      return field.toLowerCase(Locale.ROOT);
    }

    /** The condition of a rule; numbers in units of which there are so many to one. */
    String condition(int number, int scale, String and) {
      if (width > 0) {
        int from = number * width * scale;
        return field + " >= " + from + and + "< " + (from + width * scale);
      }
      return field + " == \"" + (this == CLIENT ? Fresh.client(number) : item(number)) + '"';
    }
  }

  private record Rule(Layer layer, int number, Proposal proposal) {}

  private final List<Rule> rules = new ArrayList<>();

  Unlike() {
    Random random = new Random(17);
    for (Layer layer : Layer.values()) {
      for (int number = 0; number < layer.rules; number++) {
        String name = layer.folder() + " " + number;
        BigDecimal markup = BigDecimal.valueOf(15 + random.nextInt(40));
        rules.add(new Rule(layer, number, new Proposal(name, layer.folder(), markup, null)));
      }
    }
  }

  private static String item(int number) {
    return "ART-" + (10_000 + number);
  }

  @Override
  public void write(Path folder) throws IOException {
    StringBuilder settings = new StringBuilder("name: medida\ncurrency: EUR\n");
    settings.append("rounding: {unitPrice: 2, amount: 2, mode: HALF_UP}\n");
    settings.append("attributes: {litres: {of: line, type: number}}\nlayers: [");
    for (Layer layer : Layer.values()) {
      settings.append(layer.ordinal() == 0 ? "" : ", ").append(layer.folder());
      StringBuilder text = new StringBuilder();
      for (Rule rule : rules) {
        if (rule.layer == layer) {
          text.append(
              String.format(
                  Locale.ROOT,
                  "rule \"%s\"%nwhen Line( %s )%nthen markup(\"%s %%\");%nend%n%n",
                  rule.proposal.rule(),
                  layer.condition(rule.number, 1, " && "),
                  rule.proposal.markup()));
        }
      }
      Path file = folder.resolve("layers").resolve(layer.folder()).resolve("rules.drl");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    Files.writeString(folder.resolve("tariff.yaml"), settings.append("]\n"));
  }

  @Override
  public ClientRegister clients() {
    return Fresh.clients(1);
  }

  @Override
  public PlainRules plainRules() {
    StringBuilder drl = new StringBuilder();
    for (int number = 0; number < rules.size(); number++) {
      Rule rule = rules.get(number);
      drl.append(
          String.format(
              Locale.ROOT,
              "rule \"%s\"%nwhen $line : PlainLine( %s )%nthen $line.propose(%d, %d);%nend%n%n",
              rule.proposal.rule(),
              rule.layer.condition(rule.number, 100, ", " + rule.layer.field + " "),
              rule.layer.ordinal(),
              number));
    }
    return new PlainRules(drl.toString(), rules.stream().map(Rule::proposal).toList());
  }

  @Override
  public List<WorkReport> reports(int count, long seed) {
    Random random = new Random(seed);
    return Fresh.reports(
        count,
        () -> {
          int client = random.nextInt(2 * CLIENTS);
          LocalDate date = FIRST.plusDays(random.nextInt(360));
          return id ->
              Fresh.line(
                      id,
                      date,
                      client,
                      Kind.MATERIAL,
                      1 + random.nextInt(BANDS * 1_000 - 1),
                      1 + random.nextInt(BANDS * 500 - 1))
                  .item(Fresh.text(item(random.nextInt(2 * ITEMS))))
                  .attribute(LITRES, BigDecimal.valueOf(1 + random.nextInt(BANDS * 2_500 - 1), 2))
                  .build();
        });
  }

  @Override
  public Side byHand() {
    return new ByHand(rules);
  }

  /** Maps and arrays, the highest layer first. */
  private static final class ByHand implements Side {

    private final Map<String, Proposal> items = new HashMap<>();
    private final Map<String, Proposal> clients = new HashMap<>();
    private final Proposal[] litres = new Proposal[BANDS];

    ByHand(List<Rule> rules) {
      for (Rule rule : rules) {
        switch (rule.layer) {
          case ITEM -> items.put(item(rule.number), rule.proposal);
          case CLIENT -> clients.put(Fresh.client(rule.number), rule.proposal);
          case LITRES -> litres[rule.number] = rule.proposal;
          // Every line has litres, and they stand above.
          case QUANTITY, UNIT_COST -> {}
        }
      }
    }

    @Override
    public void price(List<WorkReport> reports, Sink sink) {
      for (WorkReport report : reports) {
        for (ChargeLine line : report.lines()) {
          sink.take(Proposal.price(line, find(line)));
        }
      }
    }

    private @Nullable Proposal find(ChargeLine line) {
      Proposal found = items.get(line.subject().item());
      if (found == null) {
        found = clients.get(line.assignment().client());
      }
      if (found == null && line.attributes().get(LITRES) instanceof BigDecimal much) {
        found = litres[much.intValue() / Layer.LITRES.width];
      }
      return found;
    }
  }
}
