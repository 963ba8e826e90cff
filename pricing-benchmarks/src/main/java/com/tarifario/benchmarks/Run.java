package com.tarifario.benchmarks;

/** Something that is run and measured. */
sealed interface Run {

  /**
   * Pricing lines.
   *
   * @param work what is priced
   * @param side who prices it
   * @param threads on how many threads
   * @param reports how many reports at a time
   */
  record Pricing(String work, String side, int threads, int reports) implements Run {}

  /**
   * Loading a tariff in a process of its own.
   *
   * @param tariff the tariff: that of a {@link Sides#work work}, or one of so many rules
   * @param loader who loads it
   * @param heap the megabytes of heap that the process may have
   */
  record Load(String tariff, String loader, int heap) implements Run {}

  /**
   * A whole process that prices a work file of the {@link Company#large large} company.
   *
   * @param side who prices it: {@link Sides#OURS} is the command line
   * @param reports how many reports the file has
   * @param heap the megabytes of heap that the process may have
   */
  record Command(String side, int reports, int heap) implements Run {}

  /**
   * A process that is started cold, has little to do and ends.
   *
   * @param side {@link Sides#OURS} is the command line, which values the example; the other prints
   *     a line
   */
  record Start(String side) implements Run {}

  /**
   * A whole process of the command line that works on a database, a new H2 file.
   *
   * @param step what it does
   * @param reports how many work reports of the {@link Company#small small} company
   * @param heap the megabytes of heap that the process may have
   */
  record Kept(Step step, int reports, int heap) implements Run {

    /** What is done with the work reports, one after the other. */
    enum Step {
      /** They are read from a file. */
      IMPORT,
      /** They are valued: needs those that were imported last. */
      VALUE
    }
  }
}
