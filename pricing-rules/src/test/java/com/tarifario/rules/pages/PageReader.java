package com.tarifario.rules.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a page.
 *
 * <p>Rules stand in {@code drl} blocks, in which {@code // layer NAME} begins a layer and {@code //
 * file PATH} any file, and in {@code csv} blocks whose first line is {@code # layers/base/x.csv}.
 * Below them stand examples, {@code > kind=LABOUR quantity=2 h -> 81.00 EUR}, several lines of a
 * document parted by semicolons; or a {@code yaml} block of cases. Rules belong to the examples
 * that follow them. A {@code yaml} block that begins with {@code name:} is the tariff.yaml of what
 * comes after it (of the whole page, if it is the only one); so is a file outside of the layers,
 * such as {@code # indices/IPC.csv}.
 */
final class PageReader {

  private static final Pattern LAYERS = Pattern.compile("(?m)^layers: *\\[([^]]*)]");
  private static final Pattern FENCE = Pattern.compile("```(\\w*).*");

  private final String page;
  private final List<String> lines;
  private final List<Block> code = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();
  private String settings;

  /** Files of the page, whichever rules they serve, and those that no rules were seen for. */
  private final Map<String, String> shared = new LinkedHashMap<>();

  private final Map<String, Integer> idle = new LinkedHashMap<>();

  /** What is being gathered: rules, and the examples below them. */
  private final Map<String, String> files = new LinkedHashMap<>();

  private final List<Block> gathered = new ArrayList<>();
  private final List<Cases> cases = new ArrayList<>();
  private final Map<Integer, String> examples = new LinkedHashMap<>();

  private PageReader(String page, String text, String settings) {
    this.page = page;
    this.lines = text.lines().toList();
    this.settings = settings(text).orElse(settings);
  }

  /** A page; the settings are those of its examples if it has none itself. */
  static Page read(String page, String text, String settings) {
    return new PageReader(page, text, settings).read();
  }

  /** The first tariff.yaml on a page. */
  static Optional<String> settings(String text) {
    Matcher block = Pattern.compile("(?ms)^```yaml\n(name:.*?)^```$").matcher(text);
    return block.find() ? Optional.of(block.group(1)) : Optional.empty();
  }

  private Page read() {
    String title = lines.isEmpty() ? "" : lines.get(0).replaceFirst("^# ", "");
    int index = 0;
    while (index < lines.size()) {
      String line = lines.get(index);
      Matcher fence = FENCE.matcher(line);
      if (fence.matches()) {
        int end = end(index);
        String text = String.join("\n", lines.subList(index + 1, end)) + "\n";
        take(new Block(fence.group(1), index + 2, text));
        index = end + 1;
      } else if (line.startsWith(">")) {
        index = takeExample(index);
      } else {
        if (line.startsWith("#")) {
          close();
        }
        index++;
      }
    }
    close();
    idle.forEach((file, line) -> mistake(line, file + " stands below all rules with examples."));
    return new Page(page, title, code, uses, mistakes);
  }

  private int end(int begin) {
    int end = begin + 1;
    while (end < lines.size() && !lines.get(end).startsWith("```")) {
      end++;
    }
    if (end == lines.size()) {
      mistake(begin + 1, "The block is never closed.");
    }
    return end;
  }

  /** An example may go on for several lines; a line that has only {@code >} parts two. */
  private int takeExample(int begin) {
    StringBuilder example = new StringBuilder();
    int index = begin;
    while (index < lines.size() && lines.get(index).startsWith(">")) {
      String part = lines.get(index).substring(1).strip();
      index++;
      if (part.isEmpty()) {
        break;
      }
      example.append(part).append(' ');
      if (part.contains("->")) {
        break;
      }
    }
    String text = example.toString().strip();
    if (text.contains("->")) {
      examples.put(begin + 1, text);
      if (gathered.isEmpty()) {
        mistake(begin + 1, "The example has no rules above it.");
      }
    } else if (!text.isEmpty()) {
      mistake(begin + 1, "An example ends with -> and its price.");
    }
    return index;
  }

  private void take(Block block) {
    code.add(block);
    Optional<String> file = block.namedFile();
    if (block.isCases()) {
      takeExamples();
      cases.add(Cases.of(block));
      if (gathered.isEmpty()) {
        mistake(block.line(), "The cases have no rules above them.");
      }
      return;
    }
    if (!examples.isEmpty() || !cases.isEmpty()) {
      close();
    }
    if (block.isSettings()) {
      settings = block.text();
    } else if (file.isPresent() && !file.get().contains("layers/")) {
      shared.put(file.get(), block.withoutName());
      idle.put(file.get(), block.line());
    } else if (block.language().equals("drl")) {
      gather(block, block.ruleFiles(layers().get(0)));
    } else if (file.isPresent()) {
      gather(block, Map.of(file.get(), block.withoutName()));
    } else if (block.language().equals("csv")) {
      mistake(block.line(), "The first line of prices is their file: # layers/base/prices.csv");
    } else if (block.isYaml()) {
      mistake(
          block.line(), "YAML begins with cases:, with name: or with its file: # versions.yaml");
    }
  }

  private void gather(Block block, Map<String, String> more) {
    Set<String> twice = new HashSet<>(more.keySet());
    twice.retainAll(files.keySet());
    if (!twice.isEmpty()) {
      close();
    }
    gathered.add(block);
    files.putAll(more);
  }

  private void takeExamples() {
    if (!examples.isEmpty()) {
      cases.add(Cases.of(examples));
      examples.clear();
    }
  }

  /** What was gathered is complete. */
  private void close() {
    takeExamples();
    if (!gathered.isEmpty() && cases.isEmpty()) {
      gathered.forEach(block -> mistake(block.line(), "The rules have no example below them."));
    } else if (!gathered.isEmpty()) {
      Map<String, String> folder = new LinkedHashMap<>(shared);
      folder.putAll(files);
      for (String root : roots()) {
        folder.putIfAbsent(root + "tariff.yaml", settings);
      }
      List<String> folders =
          roots().stream()
              .flatMap(root -> layers().stream().map(layer -> root + "layers/" + layer))
              .toList();
      uses.add(new Use(page, gathered.get(0).line(), folder, folders, cases));
      idle.clear();
    }
    gathered.clear();
    files.clear();
    cases.clear();
  }

  /** Where there must be a tariff.yaml: in the folder itself, or in that of each version. */
  private List<String> roots() {
    return Stream.concat(
            files.keySet().stream(),
            shared.containsKey("versions.yaml") ? Stream.of() : Stream.of("layers/"))
        .map(file -> file.substring(0, Math.max(file.indexOf("layers/"), 0)))
        .distinct()
        .toList();
  }

  private List<String> layers() {
    Matcher layers = LAYERS.matcher(settings);
    return layers.find()
        ? List.of(layers.group(1).strip().split("\\s*,\\s*", -1))
        : List.of("base");
  }

  private void mistake(int line, String what) {
    mistakes.add(page + ":" + line + ": " + what);
  }
}
