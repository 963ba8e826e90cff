package com.tarifario.rules.settings;

import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.settings.Yaml.Mapping;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code versions.yaml} says.
 *
 * @param name the name of the tariff of which these are the versions
 * @param root the file, where it says which date counts
 * @param versions the versions, earliest first, no two on one day
 */
public record VersionsSettings(String name, Mapping root, List<VersionSetting> versions) {

  /**
   * A version that is listed.
   *
   * @param folder its tariff folder, below the folder of the file
   * @param from the first day on which it is in force
   * @param to the last; null if it stays in force
   * @param where the place where it is listed
   */
  public record VersionSetting(
      String folder, LocalDate from, @Nullable LocalDate to, SourceLocation where) {}

  public VersionsSettings {
    versions = List.copyOf(versions);
  }
}
