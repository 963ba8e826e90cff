package com.tarifario.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.LoadOptions;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.TariffCheck;
import com.tarifario.rules.TariffFolder;
import com.tarifario.rules.reference.RefTariff.Layer;
import com.tarifario.rules.reference.RefTariff.Rule;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tariff that both understand. If the loader refuses a random one, the reference must see the
 * same fault; then the rule is taken out and the rest is loaded.
 *
 * @param tariff as the reference has it
 * @param engine the same, loaded from its files
 */
record Loaded(RefTariff tariff, Tariff engine) {

  private static final Pattern PART = Pattern.compile("(\\w+) == (\"(?:[^\"\\\\]|\\\\.)*\"|[^,]+)");

  /** What is left of the tariff when all rules that the loader refuses are out. */
  static Loaded of(RefTariff tariff, long shuffle) {
    return of(tariff, shuffle, LoadOptions.USUAL);
  }

  /** The same, loaded in a way of its own. */
  static Loaded of(RefTariff tariff, long shuffle, LoadOptions options) {
    RefTariff rest = tariff;
    while (true) {
      TariffFiles files = TariffFiles.shuffled(rest, shuffle);
      Path folder = files.write();
      try {
        TariffCheck check = TariffFolder.check(folder, options);
        if (check.tariff().isPresent()) {
          return new Loaded(rest, check.tariff().get());
        }
        Set<String> wrong = new HashSet<>();
        for (Problem problem : check.problems()) {
          if (problem.isError()) {
            wrong.add(refused(problem, rest, files));
          }
        }
        rest = without(rest, wrong);
      } finally {
        TariffFiles.delete(folder);
      }
    }
  }

  /** The rule that the loader refuses, after the reference has seen why. */
  private static String refused(Problem problem, RefTariff tariff, TariffFiles files) {
    String layer = problem.where().file().split("/", -1)[1];
    String name = String.valueOf(problem.message().arguments().get(0));
    RulesMessage key = (RulesMessage) problem.message().key();
    String told = problem + "\n" + files;
    switch (key) {
      case CONTRADICTION, CONTRADICTION_ORDER -> {
        Rule rule = rule(tariff, layer, name);
        RuleRef rival = (RuleRef) problem.message().arguments().get(2);
        Rule other = rule(tariff, layer, rival.name());
        assertThat(rival.layer()).as(told).isEqualTo(layer);
        assertThat(Conflicts.of(rule, other)).as("they conflict: " + told).isTrue();
        Map<String, Comparable<?>> witness =
            witness(String.valueOf(problem.message().arguments().get(4)));
        assertThat(rule.applies(witness)).as("it applies to " + witness + ": " + told).isTrue();
        assertThat(other.applies(witness)).as("rival applies to " + witness + ": " + told).isTrue();
      }
      case NEVER_TRUE -> assertThat(Grid.lineFor(rule(tariff, layer, name))).as(told).isEmpty();
      case GROUP_UNKNOWN -> {
        String group = String.valueOf(problem.message().arguments().get(1));
        assertThat(tariff.groups()).as(told).doesNotContain(group);
        assertThat(tariff.charges()).as(told).doesNotContain(group);
      }
      default -> throw new AssertionError("The loader refuses a sound tariff: " + told);
    }
    return layer + "/" + name;
  }

  /** The line that a message describes: {@code kind == "LABOUR", quantity == 2}. */
  private static Map<String, Comparable<?>> witness(String text) {
    Map<String, Comparable<?>> facts = new LinkedHashMap<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      String value = matcher.group(2);
      if (!value.equals("null")) {
        String plain =
            value.startsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
        facts.put(matcher.group(1), Fields.named(matcher.group(1)).type().value(plain));
      }
    }
    return facts;
  }

  private static Rule rule(RefTariff tariff, String layer, String name) {
    return tariff.layers().stream()
        .filter(each -> each.name().equals(layer))
        .flatMap(each -> each.rules().stream())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static RefTariff without(RefTariff tariff, Set<String> rules) {
    return tariff.withLayers(
        tariff.layers().stream()
            .map(
                layer ->
                    new Layer(
                        layer.name(),
                        layer.rules().stream()
                            .filter(rule -> !rules.contains(layer.name() + "/" + rule.name()))
                            .toList()))
            .toList());
  }

  /** Pairs of rules that contradict each other on some line, which the loader should have seen. */
  List<String> overlooked() {
    return tariff.layers().stream().flatMap(layer -> overlooked(layer).stream()).toList();
  }

  private static List<String> overlooked(Layer layer) {
    List<String> found = new java.util.ArrayList<>();
    for (Rule one : layer.rules()) {
      for (Rule other : layer.rules().subList(0, layer.rules().indexOf(one))) {
        if (Conflicts.of(one, other)) {
          Grid.lineFor(one, other)
              .filter(line -> Grid.isComplete(one, other))
              .ifPresent(line -> found.add(one.name() + ", " + other.name() + ": " + line));
        }
      }
    }
    return found;
  }
}
