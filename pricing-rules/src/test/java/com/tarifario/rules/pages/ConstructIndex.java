package com.tarifario.rules.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of the constructs: page, words, and the example companies that use them. */
final class ConstructIndex {

  private static final Path EXAMPLES = Path.of("../examples");

  /** How many examples are named in a row. */
  private static final int MOST = 4;

  /**
   * The words by which each construct is known, those of them that its page shows, in the order of
   * reading: how a price begins, what changes it, how much is charged, what is agreed, what is
   * added, and where it all stands.
   */
  static final Map<String, List<String>> WORDS = words();

  private ConstructIndex() {}

  private static Map<String, List<String>> words() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put(
        "base-prices.md",
        List.of("markup", "marginOnSale", "unitPrice", "listPrice", "listDiscount", "below"));
    words.put("expressions.md", List.of("min", "max", "round", "coefficient"));
    words.put("compared-fields.md", List.of());
    words.put("rate-sheets.md", List.of("*.csv"));
    words.put("scales.md", List.of("graduated", "volume"));
    words.put("units-and-currencies.md", List.of("currencies:"));
    words.put("costs.md", List.of("cost", "purchase"));
    words.put("adjustments.md", List.of("surcharge", "discount", "waive"));
    words.put("best-price.md", List.of("best"));
    words.put("limits.md", List.of("floor", "ceiling", "floorMargin"));
    words.put("price-endings.md", List.of("roundTo", "ending"));
    words.put("quantities.md", List.of("minimum", "increment", "included", "maximum"));
    words.put("cover.md", List.of("cover"));
    words.put("packs.md", List.of("consume"));
    words.put("indexation.md", List.of("indexed"));
    words.put("charges.md", List.of("charge"));
    words.put("percent-charges.md", List.of(Mentions.PERCENT_CHARGE, "subtotal"));
    words.put("minimum-charge.md", List.of("minimumCharge", "maximumCharge"));
    words.put("taxes.md", List.of("tax"));
    words.put("gross-prices.md", List.of("prices: gross"));
    words.put("override-permission.md", List.of("override"));
    words.put("materials.md", List.of("purchase", "listDiscount"));
    words.put("calendar.md", List.of("calendar:", "band", "holiday", "weekday"));
    words.put("seasons.md", List.of("season"));
    words.put("measures.md", List.of("measures:"));
    words.put("measures-dates.md", List.of("measures:"));
    words.put("validity.md", List.of("date-effective", "date-expires", "validOn:"));
    words.put("versions.md", List.of("versions:"));
    return words;
  }

  /** The rows of the table for the pages there are; pages that no one put in order come last. */
  static List<String> table(List<Page> pages) throws IOException {
    Map<String, Page> open = new LinkedHashMap<>();
    pages.forEach(page -> open.put(page.file(), page));
    List<Page> order = new ArrayList<>();
    for (String file : WORDS.keySet()) {
      Page page = open.remove(file);
      if (page != null) {
        order.add(page);
      }
    }
    order.addAll(open.values());
    Map<String, String> examples = examples();
    List<String> rows = new ArrayList<>();
    rows.add("| construct | its words | in the examples |");
    rows.add("|---|---|---|");
    for (Page page : order) {
      List<String> words =
          WORDS.getOrDefault(page.file(), List.of()).stream().filter(page::shows).toList();
      rows.add(
          "| [%s](%s) | %s | %s |"
              .formatted(page.title(), page.file(), code(words), users(words, examples)));
    }
    return rows;
  }

  private static String code(List<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  private static String users(List<String> words, Map<String, String> examples) {
    List<String> links =
        examples.entrySet().stream()
            .filter(
                example -> words.stream().anyMatch(word -> Mentions.in(example.getValue(), word)))
            .map(Map.Entry::getKey)
            .map(
                folder ->
                    "[%s](../../examples/%s)"
                        .formatted(folder.substring(folder.lastIndexOf('/') + 1), folder))
            .toList();
    return links.size() <= MOST
        ? String.join(", ", links)
        : String.join(", ", links.subList(0, MOST)) + " and " + (links.size() - MOST) + " more";
  }

  /**
   * All that the tariff of each example says, apart from remarks and the cases it is tested by. An
   * example is a folder with a tariff.yaml or a versions.yaml, or the one around it if that is
   * called tariff.
   */
  private static Map<String, String> examples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      Map<String, String> examples = new TreeMap<>();
      for (Path file : files.filter(ConstructIndex::isTariff).toList()) {
        Path tariff = file.getParent();
        Path example = tariff.endsWith("tariff") ? tariff.getParent() : tariff;
        String name = EXAMPLES.relativize(example).toString().replace('\\', '/');
        examples.merge(name, text(tariff), String::concat);
      }
      return examples;
    }
  }

  private static boolean isTariff(Path file) {
    if (file.toString().contains("target")) {
      return false;
    }
    return file.endsWith("versions.yaml")
        || (file.endsWith("tariff.yaml")
            && !Files.exists(file.resolveSibling("../versions.yaml").normalize()));
  }

  private static String text(Path tariff) throws IOException {
    try (Stream<Path> files = Files.walk(tariff)) {
      StringBuilder text = new StringBuilder("\n");
      for (Path file : files.sorted().toList()) {
        String name = tariff.relativize(file).toString().replace('\\', '/');
        if (name.matches(".*\\.(drl|csv|yaml)") && !name.contains("tests")) {
          text.append("# ").append(name).append('\n');
          text.append(Files.readString(file).replaceAll("(?m)(//|^#).*", "")).append('\n');
        }
      }
      return text.toString();
    }
  }
}
