package com.tarifario.rules.reference;

import com.tarifario.rules.reference.RefTariff.Band;
import com.tarifario.rules.reference.RefTariff.Layer;
import com.tarifario.rules.reference.RefTariff.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tariff as files: which rule stands in which file and where, with comments and line ends as
 * people have them. None of that may change a price.
 */
final class TariffFiles {

  private static final List<String> NAMES =
      List.of("10 mano de obra.drl", "a.drl", "Z.drl", "fin-de-año.drl", "b.c.drl");
  private static final List<String> COMMENTS =
      List.of(
          "",
          "",
          "",
          "// el final (end) de la regla anterior\n",
          "/* rule \"none\" when Line( ) then markup(\"1 %\"); end */\n");

  private final Map<String, String> texts = new LinkedHashMap<>();

  private TariffFiles() {}

  /** One file a layer, in the order of the layers. */
  static TariffFiles plain(RefTariff tariff) {
    return of(tariff, null);
  }

  /** Rules shuffled, and shared out to files of random names. */
  static TariffFiles shuffled(RefTariff tariff, long seed) {
    return of(tariff, new Random(seed));
  }

  private static TariffFiles of(RefTariff tariff, @Nullable Random random) {
    TariffFiles files = new TariffFiles();
    files.texts.put("tariff.yaml", settings(tariff));
    for (Layer layer : tariff.layers()) {
      files.put(layer, random);
    }
    return files;
  }

  private void put(Layer layer, @Nullable Random random) {
    if (random == null) {
      texts.put(path(layer, "rules.drl"), rules(layer.rules(), null));
      return;
    }
    List<Rule> rules = new ArrayList<>(layer.rules());
    Collections.shuffle(rules, random);
    List<String> names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
    int files = 1 + random.nextInt(3);
    for (int file = 0; file < files; file++) {
      int number = file;
      List<Rule> ofFile =
          rules.stream().filter(rule -> rules.indexOf(rule) % files == number).toList();
      String text = rules(ofFile, random);
      boolean windows = random.nextInt(4) == 0;
      texts.put(path(layer, names.get(file)), windows ? text.replace("\n", "\r\n") : text);
    }
  }

  private static String path(Layer layer, String file) {
    return "layers/" + layer.name() + "/" + file;
  }

  private static String rules(List<Rule> rules, @Nullable Random random) {
    return rules.stream()
        .map(rule -> comment(random) + rule(rule, random))
        .collect(Collectors.joining("\n"));
  }

  private static String comment(@Nullable Random random) {
    return random == null ? "" : COMMENTS.get(random.nextInt(COMMENTS.size()));
  }

  private static String rule(Rule rule, @Nullable Random random) {
    StringBuilder text = new StringBuilder("rule " + RefCondition.quoted(rule.name()) + "\n");
    if (rule.salience() != null) {
      text.append("salience ").append(rule.salience()).append('\n');
    }
    if (rule.from() != null) {
      text.append("date-effective \"").append(rule.from()).append("\"\n");
    }
    if (rule.to() != null) {
      text.append("date-expires \"").append(rule.to()).append("\"\n");
    }
    String conditions =
        rule.conditions().stream()
            .map(RefCondition::drl)
            .collect(Collectors.joining(random == null || random.nextBoolean() ? ", " : ",\n  "));
    text.append("when ").append(comment(random)).append("Line( ").append(conditions);
    text.append(" )\nthen\n");
    for (RefProposal each : rule.proposals()) {
      text.append("  ").append(comment(random)).append(each.drl()).append(";\n");
    }
    return text.append("end\n").toString();
  }

  private static String settings(RefTariff tariff) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("name: Prueba\ncurrency: EUR\n");
    yaml.append("rounding: {unitPrice: ").append(tariff.priceDecimals());
    yaml.append(", amount: ").append(tariff.amountDecimals());
    yaml.append(", mode: ").append(tariff.rounding()).append("}\n");
    yaml.append("layers: ").append(tariff.layers().stream().map(Layer::name).toList());
    yaml.append('\n').append(Company.ATTRIBUTES);
    yaml.append("calendar:\n  zone: ").append(RefCut.ZONE);
    yaml.append("\n  holidays: ").append(RefCut.HOLIDAYS).append('\n');
    if (!tariff.bands().isEmpty()) {
      yaml.append("  bands:\n");
    }
    for (Band band : tariff.bands()) {
      yaml.append("    - {band: ").append(band.name()).append(", days: ").append(band.days());
      yaml.append(", from: \"").append(band.from()).append("\", to: \"");
      yaml.append(band.to() == null ? "24:00" : band.to().toString()).append("\"}\n");
    }
    if (tariff.otherwise() != null && !tariff.bands().isEmpty()) {
      yaml.append("  otherwise: ").append(tariff.otherwise()).append('\n');
    }
    return yaml.toString();
  }

  /** Writes the files into a new folder. */
  Path write() {
    try {
      return writeTo(Files.createTempDirectory("tarifa"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes the files into the folder, over what is there. */
  Path writeTo(Path folder) {
    try {
      for (Map.Entry<String, String> each : texts.entrySet()) {
        Path file = folder.resolve(each.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, each.getValue());
      }
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes {@code tariff.yaml} only. */
  void writeSettingsTo(Path folder) {
    try {
      Files.writeString(folder.resolve("tariff.yaml"), texts.get("tariff.yaml"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All files, one after the other. */
  @Override
  public String toString() {
    return texts.entrySet().stream()
        .map(each -> "==== " + each.getKey() + "\n" + each.getValue())
        .collect(Collectors.joining());
  }
}
