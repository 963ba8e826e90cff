package com.tarifario.benchmarks;

import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.WorkReport;
import com.tarifario.rules.TariffFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A tariff with clients and work reports, which every side prices. */
public interface Work {

  /** Writes its tariff as an analyst does. */
  void write(Path folder) throws IOException;

  /** Its clients and their work centres. */
  ClientRegister clients();

  /**
   * So many work reports, read fresh: no text and no number is the same object as another or as a
   * rule's.
   */
  List<WorkReport> reports(int count, long seed);

  /** The same tariff as a programmer writes it by hand. */
  Side byHand();

  /**
   * The same tariff as rules of plain Drools.
   *
   * @throws UnsupportedOperationException if it is not measured against plain Drools
   */
  default PlainRules plainRules() {
    throw new UnsupportedOperationException(getClass().getSimpleName());
  }

  /** Its tariff, loaded. */
  default Tariff tariff() {
    try {
      Path folder = Files.createTempDirectory("tarifario-benchmark");
      try {
        write(folder);
        return TariffFolder.load(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
