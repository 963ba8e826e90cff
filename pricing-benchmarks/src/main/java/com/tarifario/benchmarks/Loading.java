package com.tarifario.benchmarks;

import com.tarifario.rules.TariffFolder;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Loads a tariff once in a process of its own, and prints the seconds that it took and the
 * megabytes of heap that it holds afterwards: {@code Loading LOADER FOLDER}.
 */
public final class Loading {

  /** A tariff folder, by the library. */
  static final String TARIFF = "tariff";

  /** Rules of plain Drools in one file, compiled to the executable model. */
  static final String PLAIN = "plain";

  /** What those rules stand in. */
  static final String PLAIN_FILE = "plain.drl";

  private static final double MEGABYTE = 1024 * 1024;

  private Loading() {}

  /** Loads, and prints. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    long before = used();
    long start = System.nanoTime();
    Object loaded =
        switch (args[0]) {
          case TARIFF -> TariffFolder.load(folder);
          case PLAIN -> PlainDrools.compile(Files.readString(folder.resolve(PLAIN_FILE)));
          default -> throw new IllegalArgumentException("No such loader: " + args[0]);
        };
    double seconds = (System.nanoTime() - start) / 1e9;
    double megabytes;
    try {
      megabytes = (used() - before) / MEGABYTE;
    } finally {
      Reference.reachabilityFence(loaded);
    }
    System.out.printf(Locale.ROOT, "%.3f %.1f%n", seconds, megabytes);
    System.exit(0);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
