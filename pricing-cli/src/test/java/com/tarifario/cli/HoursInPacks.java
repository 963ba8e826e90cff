package com.tarifario.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tariff by which hours are taken from packs, and two clients, as files of tests. */
final class HoursInPacks {

  private HoursInPacks() {}

  /** Writes the folders {@code tariff} and {@code data}. */
  static void write(Path folder, String packs) throws IOException {
    write(folder, "tariff/tariff.yaml", "name: Bonos\ncurrency: EUR\nlayers: [base]\n");
    write(
        folder,
        "tariff/layers/base/a.drl",
        """
        rule "Labour"
        when Line( kind == LABOUR )
        then unitPrice("45.00 EUR/h"); consume("bono", 1, per("h"));
        end
        """);
    write(folder, "data/clients.csv", "client,name\nC-1,Ana\nC-2,Eva\n");
    write(folder, "data/packs.csv", "pack,client,name,units\n" + packs);
  }

  /** Writes a file below the folder. */
  static Path write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
