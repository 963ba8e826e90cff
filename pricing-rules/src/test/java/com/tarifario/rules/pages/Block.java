package com.tarifario.rules.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code on a page.
 *
 * @param language what stands behind the fence: drl, csv, yaml
 * @param line the page's line in which its text begins
 * @param text what stands between the fences
 */
record Block(String language, int line, String text) {

  private static final Pattern NAMED_FILE = Pattern.compile("# ?(\\S+\\.[a-z]+)\n");
  private static final Pattern CASES = Pattern.compile("(?m)^cases:");
  private static final Pattern PART = Pattern.compile("// (layer|file) (\\S+)");

  boolean isYaml() {
    return language.equals("yaml");
  }

  /** Whether it is a tariff.yaml. */
  boolean isSettings() {
    return isYaml() && text.startsWith("name:") && !isCases();
  }

  boolean isCases() {
    return isYaml() && CASES.matcher(text).find();
  }

  /** The file that it is, if its first line says so: {@code # indices/IPC.csv}. */
  Optional<String> namedFile() {
    Matcher first = NAMED_FILE.matcher(text);
    return !language.equals("drl") && first.lookingAt()
        ? Optional.of(first.group(1))
        : Optional.empty();
  }

  /** The text below the file's name. */
  String withoutName() {
    return text.substring(text.indexOf('\n') + 1);
  }

  /**
   * Rules by the files in which they belong, each on the line that it has on the page. {@code //
   * layer NAME} and {@code // file PATH} begin a file; what stands above is of the first layer.
   */
  Map<String, String> ruleFiles(String firstLayer) {
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    String file = ofLayer(firstLayer);
    List<String> lines = text.lines().toList();
    for (int index = 0; index < lines.size(); index++) {
      Matcher part = PART.matcher(lines.get(index));
      if (part.matches()) {
        file = part.group(1).equals("layer") ? ofLayer(part.group(2)) : part.group(2);
      } else if (!lines.get(index).isBlank()) {
        StringBuilder rules = files.computeIfAbsent(file, path -> new StringBuilder());
        long filled = rules.chars().filter(character -> character == '\n').count();
        rules.append("\n".repeat((int) (line + index - 1 - filled)));
        rules.append(lines.get(index)).append('\n');
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach((path, rules) -> texts.put(path, rules.toString()));
    return texts;
  }

  private static String ofLayer(String layer) {
    return "layers/" + layer + "/rules.drl";
  }
}
