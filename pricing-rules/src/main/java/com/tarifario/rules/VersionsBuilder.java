package com.tarifario.rules;

import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.tariff.Version;
import com.tarifario.core.tariff.Versions;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.settings.VersionsReader;
import com.tarifario.rules.settings.VersionsSettings;
import com.tarifario.rules.settings.VersionsSettings.VersionSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one tariff of the versions that a {@code versions.yaml} lists, each a tariff folder. */
final class VersionsBuilder {

  private final Path folder;
  private final LoadOptions options;
  private final Problems problems = new Problems();
  private final Map<String, Integer> rulesByLayer = new LinkedHashMap<>();
  private final Map<String, Integer> rowsByLayer = new LinkedHashMap<>();

  VersionsBuilder(Path folder, LoadOptions options) {
    this.folder = folder;
    this.options = options;
  }

  /** Reads, builds and analyses all versions. */
  TariffCheck check() {
    Optional<Tariff> tariff = build();
    return new TariffCheck(
        problems.hasErrors() ? Optional.empty() : tariff,
        problems.sorted(),
        rulesByLayer,
        rowsByLayer);
  }

  private Optional<Tariff> build() {
    if (Files.exists(folder.resolve(RuleFiles.TARIFF))) {
      problems.error(SourceLocation.of(RuleFiles.TARIFF), RulesMessage.VERSIONS_AND_TARIFF);
    }
    Optional<String> text =
        RuleFiles.text(folder.resolve(RuleFiles.VERSIONS), RuleFiles.VERSIONS, problems);
    Optional<VersionsSettings> settings =
        text.flatMap(found -> new VersionsReader(problems).read(RuleFiles.VERSIONS, found));
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    List<Version> versions = new ArrayList<>();
    for (VersionSetting version : settings.get().versions()) {
      version(settings.get().name(), version).ifPresent(versions::add);
    }
    refuseDifferences(settings.get(), versions);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Versions all = new Versions(versions);
    Vocabulary vocabulary =
        new VersionsReader(problems).vocabulary(settings.get(), all.vocabulary());
    return Optional.of(
        Tariff.of(
            new TariffId(settings.get().name(), hash(text.get(), versions)), all, vocabulary));
  }

  private Optional<Version> version(String name, VersionSetting setting) {
    Path place = folder.resolve(setting.folder());
    if (!Files.isDirectory(place)) {
      problems.error(
          setting.where(),
          RulesMessage.VERSION_FOLDER,
          setting.folder(),
          Suggestion.hint(setting.folder(), folders()));
      return Optional.empty();
    }
    TariffCheck check = TariffFolder.check(place, options);
    check.problems().forEach(problem -> problems.add(below(setting.folder(), problem)));
    check.rulesByLayer().forEach((layer, count) -> rulesByLayer.merge(layer, count, Integer::sum));
    check.rowsByLayer().forEach((layer, count) -> rowsByLayer.merge(layer, count, Integer::sum));
    if (check.tariff().isPresent() && !check.tariff().get().versions().isNone()) {
      problems.error(setting.where(), RulesMessage.VERSIONS_INSIDE, setting.folder());
      return Optional.empty();
    }
    return check
        .tariff()
        .map(
            tariff ->
                new Version(
                    tariff.with(new TariffId(name, setting.folder(), tariff.id().hash())),
                    setting.from(),
                    setting.to()));
  }

  private List<String> folders() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isDirectory)
          .map(each -> String.valueOf(each.getFileName()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private void refuseDifferences(VersionsSettings settings, List<Version> versions) {
    if (versions.size() < settings.versions().size()) {
      return;
    }
    for (int index = 1; index < versions.size(); index++) {
      Tariff before = versions.get(index - 1).tariff();
      Tariff version = versions.get(index).tariff();
      String name = settings.versions().get(index).folder();
      String nameBefore = settings.versions().get(index - 1).folder();
      SourceLocation where = settings.versions().get(index).where();
      if (!before.currency().equals(version.currency())) {
        problems.error(
            where,
            RulesMessage.VERSIONS_CURRENCY,
            name,
            version.currency(),
            nameBefore,
            before.currency());
      }
      if (!before.calendar().isNone()
          && !version.calendar().isNone()
          && !before.calendar().zone().equals(version.calendar().zone())) {
        problems.error(
            where,
            RulesMessage.VERSIONS_ZONE,
            name,
            version.calendar().zone(),
            nameBefore,
            before.calendar().zone());
      }
    }
  }

  private static Problem below(String version, Problem problem) {
    SourceLocation where = problem.where();
    return where == null || Path.of(where.file()).isAbsolute()
        ? problem
        : new Problem(
            problem.severity(),
            new SourceLocation(version + "/" + where.file(), where.line(), where.column()),
            problem.message());
  }

  private static String hash(String text, List<Version> versions) {
    List<String> parts = new ArrayList<>(List.of(text.replace("\r\n", "\n")));
    versions.forEach(version -> parts.add(version.tariff().id().hash()));
    return TariffId.hash(String.join("\n", parts));
  }
}
