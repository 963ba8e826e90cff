package com.tarifario.rules.settings;

import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Message;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.SourceText;
import com.tarifario.rules.settings.VersionsSettings.VersionSetting;
import com.tarifario.rules.settings.Yaml.Mapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code versions.yaml}: {@code versions: [{folder: "2025", from: 2025-01-01}, ...]}. A
 * version that does not say until when it holds does so until the next begins.
 */
public final class VersionsReader {

  private static final List<String> KEYS = List.of("name", "validOn", "versions");
  private static final List<String> VERSION_KEYS = List.of("folder", "from", "to");

  private final YamlReader reader;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param problems takes what is wrong with the file
   */
  public VersionsReader(Problems problems) {
    this.problems = problems;
    this.reader = new YamlReader(problems);
  }

  /** What the file says; nothing if it can't be used. */
  public Optional<VersionsSettings> read(String file, String text) {
    int before = problems.size();
    Optional<Mapping> root =
        Yaml.parse(file, text, problems).flatMap(value -> reader.mapping(value, KEYS));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Mapping mapping = root.get();
    Optional<String> name = reader.requiredText(mapping, "name");
    List<VersionSetting> written =
        reader.each(reader.items(mapping, "versions"), this::version).stream()
            .sorted(Comparator.comparing(VersionSetting::from))
            .toList();
    if (written.isEmpty() && problems.size() == before) {
      reader.error(mapping.where(), RulesMessage.VERSIONS_NONE);
    }
    List<VersionSetting> versions = followed(written);
    if (name.isEmpty() || problems.size() > before) {
      return Optional.empty();
    }
    warnOfGaps(versions);
    return Optional.of(new VersionsSettings(name.get(), mapping, versions));
  }

  /** The fields of all versions, with the date that says which of them is in force. */
  public Vocabulary vocabulary(VersionsSettings settings, Vocabulary ofVersions) {
    SourceText none = new SourceText(settings.root().where().file(), "");
    return new VocabularyReader(reader, none).withValidOn(settings.root(), ofVersions, ofVersions);
  }

  private Optional<VersionSetting> version(Yaml value) {
    Optional<Mapping> found = reader.mapping(value, VERSION_KEYS);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Mapping mapping = found.get();
    Optional<String> folder = reader.requiredText(mapping, "folder");
    if (reader.get(mapping, "from").isEmpty()) {
      reader.error(mapping.where(), RulesMessage.YAML_MISSING_KEY, "from");
    }
    Optional<LocalDate> from = date(mapping, "from");
    Optional<LocalDate> to = date(mapping, "to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      reader.error(value.where(), RulesMessage.VERSION_ENDS_BEFORE, from.get(), to.get());
      return Optional.empty();
    }
    return folder.isEmpty() || from.isEmpty()
        ? Optional.empty()
        : Optional.of(new VersionSetting(folder.get(), from.get(), to.orElse(null), value.where()));
  }

  private Optional<LocalDate> date(Mapping mapping, String key) {
    return reader.parsed(mapping, key, LocalDate::parse, Message.of(RulesMessage.EXPECTED_DATE));
  }

  /** The versions with the end of those that hold until the next begins. */
  private List<VersionSetting> followed(List<VersionSetting> versions) {
    List<VersionSetting> all = new ArrayList<>();
    for (int index = 0; index < versions.size(); index++) {
      VersionSetting version = versions.get(index);
      VersionSetting next = index + 1 < versions.size() ? versions.get(index + 1) : null;
      LocalDate end = end(version, next);
      if (next != null && end != null && !end.isBefore(next.from())) {
        reader.error(
            next.where(),
            RulesMessage.VERSIONS_OVERLAP,
            next.folder(),
            next.from(),
            version.folder(),
            end);
      }
      all.add(new VersionSetting(version.folder(), version.from(), end, version.where()));
    }
    return all;
  }

  private static @Nullable LocalDate end(VersionSetting version, @Nullable VersionSetting next) {
    if (version.to() != null || next == null) {
      return version.to();
    }
    return next.from().equals(version.from()) ? version.from() : next.from().minusDays(1);
  }

  private void warnOfGaps(List<VersionSetting> versions) {
    for (int index = 1; index < versions.size(); index++) {
      LocalDate end = versions.get(index - 1).to();
      VersionSetting next = versions.get(index);
      if (end != null && end.plusDays(1).isBefore(next.from())) {
        problems.warning(
            next.where(), RulesMessage.VERSIONS_GAP, end.plusDays(1), next.from().minusDays(1));
      }
    }
  }
}
