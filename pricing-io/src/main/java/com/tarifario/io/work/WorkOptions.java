package com.tarifario.io.work;

import com.tarifario.io.csv.DecimalSign;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a work file is to be read.
 *
 * @param format how it is written; null to tell by the file's extension
 * @param decimalSign the decimal sign of its numbers; null to tell by the separator of its cells:
 *     comma where cells are parted by {@code ;}, else point. JSON numbers always have a point.
 * @param columns what the file calls its columns, beyond the names that are understood anyway
 */
public record WorkOptions(
    @Nullable WorkFormat format, @Nullable DecimalSign decimalSign, ColumnMapping columns) {

  /** Everything is told from the file. */
  public static final WorkOptions DEFAULT = new WorkOptions(null, null, ColumnMapping.NONE);

  public WorkOptions {
    Objects.requireNonNull(columns, "columns");
  }

  /** The same with a format. */
  public WorkOptions withFormat(@Nullable WorkFormat newFormat) {
    return new WorkOptions(newFormat, decimalSign, columns);
  }

  /** The same with a decimal sign. */
  public WorkOptions withDecimalSign(@Nullable DecimalSign newDecimalSign) {
    return new WorkOptions(format, newDecimalSign, columns);
  }

  /** The same with a mapping of columns. */
  public WorkOptions withColumns(ColumnMapping newColumns) {
    return new WorkOptions(format, decimalSign, newColumns);
  }
}
