package com.tarifario.rules.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Examples below rules, as a file of a tariff's cases.
 *
 * @param yaml the file
 * @param lines the page's line of each line of the file
 */
record Cases(String yaml, List<Integer> lines) {

  private static final String GIVEN =
      """
      given: {date: "2026-03-03", client: C-001, kind: LABOUR}
      cases:
      """;

  Cases {
    lines = List.copyOf(lines);
  }

  /** Of a block of cases. */
  static Cases of(Block block) {
    int count = (int) block.text().lines().count();
    return new Cases(
        block.text(), Stream.iterate(block.line(), line -> line + 1).limit(count).toList());
  }

  /** Of examples {@code kind=LABOUR quantity=2 h -> 81.00 EUR} by their lines on the page. */
  static Cases of(Map<Integer, String> examples) {
    StringBuilder yaml = new StringBuilder(GIVEN);
    List<Integer> lines = new ArrayList<>();
    int first = examples.keySet().iterator().next();
    GIVEN.lines().forEach(line -> lines.add(first));
    examples.forEach(
        (line, example) -> {
          yaml.append(oneCase(line, example));
          lines.add(line);
        });
    return new Cases(yaml.toString(), lines);
  }

  /** The page's line of a line of the file. */
  int onPage(int line) {
    return lines.get(Math.min(Math.max(line, 1), lines.size()) - 1);
  }

  private static String oneCase(int line, String example) {
    String[] sides = example.split("->", 2);
    String lines =
        Stream.of(sides[0].split(";", -1)).map(Cases::fields).collect(Collectors.joining(", "));
    return "  - {name: %s, lines: [%s], expect: {%s}}\n"
        .formatted(
            quoted(line + ": " + example.replaceAll("\\s+", " ")),
            lines,
            expected(sides[1].strip()));
  }

  /** {@code kind=LABOUR quantity=2 h}: a word without = belongs to the one before. */
  private static String fields(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    String last = "";
    String[] words = line.isBlank() ? new String[0] : line.strip().split("\\s+", -1);
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        values.merge(last, word, (one, other) -> one + " " + other);
      } else {
        last = word.substring(0, equals);
        values.put(last, word.substring(equals + 1));
      }
    }
    return values.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** The price of the document before tax, and maybe the tax; or the status of its first line. */
  private static String expected(String expected) {
    String[] parts = expected.split(", tax ", 2);
    String price =
        parts[0].matches(".*\\d.*")
            ? "net: " + quoted(parts[0])
            : "lines: {\"1\": {status: " + quoted(parts[0]) + "}}";
    return parts.length == 1 ? price : price + ", tax: " + quoted(parts[1]);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
