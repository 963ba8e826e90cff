package com.tarifario.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes tariff folders for tests. */
public final class TariffText {

  private final Path folder;

  /** A folder with these layers, which hold no rules yet. */
  public TariffText(Path folder, String... layers) {
    this.folder = folder;
    settings(
        """
        name: Prueba
        currency: EUR
        layers: [%s]
        """
            .formatted(String.join(", ", layers)));
    for (String layer : layers) {
      make(folder.resolve("layers").resolve(layer));
    }
  }

  /** Replaces tariff.yaml. */
  public TariffText settings(String yaml) {
    return file("tariff.yaml", yaml);
  }

  /** Writes the rules of a layer. */
  public TariffText rules(String layer, String drl) {
    return file("layers/" + layer + "/rules.drl", drl);
  }

  /** Writes a file. */
  public TariffText file(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The tariff folder. */
  public Path folder() {
    return folder;
  }

  private static void make(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
