package com.tarifario.store.change;

/**
 * What came of an import.
 *
 * @param added rows that made something new
 * @param changed rows that changed what was there
 * @param same rows that say what is there already
 * @param rejected rows that can't be used
 */
public record ImportCounts(long added, long changed, long same, long rejected) {

  /** None yet. */
  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

  /** Both together. */
  public ImportCounts plus(ImportCounts other) {
    return new ImportCounts(
        added + other.added, changed + other.changed, same + other.same, rejected + other.rejected);
  }
}
