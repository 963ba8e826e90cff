package com.tarifario.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes tariff folders for tests. */
final class TariffText {

  private final Path folder;

  TariffText(Path folder, String... layers) {
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

  TariffText settings(String yaml) {
    return file("tariff.yaml", yaml);
  }

  TariffText rules(String layer, String drl) {
    return file("layers/" + layer + "/rules.drl", drl);
  }

  TariffText file(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path folder() {
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
