package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.io.result.RejectsFile;
import com.tarifario.io.result.ResultFile;
import com.tarifario.io.result.ResultFormat;
import com.tarifario.io.result.ResultOptions;
import com.tarifario.io.result.ResultRows;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.RejectedRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files that valued lines and rejected rows go to. They come into being with the columns of the
 * first work file, which all others must have too. Rejected rows that go to no file are told among
 * the messages, the first of them.
 */
final class Outputs implements Closeable {

  private static final int MOST_TOLD = 20;

  /**
   * What goes where.
   *
   * @param out the file of valued lines; null if none, or standard output
   * @param standardOutput whether valued lines go to standard output
   * @param format how valued lines are written; null by the file's extension
   * @param steps whether the steps of each price are written
   * @param rejects the file of rejected rows; null if none
   */
  record Targets(
      @Nullable Path out,
      boolean standardOutput,
      @Nullable ResultFormat format,
      boolean steps,
      @Nullable Path rejects) {}

  private final Targets targets;
  private final Terminal terminal;
  private @Nullable Header columns;
  private @Nullable ResultFile results;
  private @Nullable RejectsFile rejects;
  private long told;

  Outputs(Targets targets, Terminal terminal) {
    this.targets = targets;
    this.terminal = terminal;
  }

  /**
   * Begins the next work file.
   *
   * @throws CannotRunException if its columns are not those of the first and rows go to files
   */
  void begin(String workFile, Header newColumns) throws IOException {
    if (columns == null) {
      columns = newColumns;
      open(newColumns);
    } else if ((results != null || rejects != null)
        && !columns.names().equals(newColumns.names())) {
      throw new CannotRunException(CliMessage.COLUMNS_DIFFER, workFile);
    }
  }

  private void open(Header newColumns) throws IOException {
    Path out = targets.out();
    if (out != null) {
      requireParent(out);
      results = ResultFile.create(out, newColumns, options(ResultFormat.of(out.toString())));
    } else if (targets.standardOutput()) {
      results = ResultFile.to(terminal.outStream(), newColumns, options(ResultFormat.CSV));
    }
    Path rejected = targets.rejects();
    if (rejected != null) {
      requireParent(rejected);
      rejects = RejectsFile.create(rejected, newColumns, terminal.locale());
    }
  }

  private ResultOptions options(ResultFormat byDefault) {
    ResultFormat format = targets.format();
    return new ResultOptions(
        format == null ? byDefault : format, targets.steps(), terminal.locale());
  }

  /**
   * Nothing is written over what is read.
   *
   * @param written null if nothing is
   * @throws CannotRunException if both are one file
   */
  static void refuseSame(Path read, @Nullable Path written) {
    if (written != null
        && read.toAbsolutePath().normalize().equals(written.toAbsolutePath().normalize())) {
      throw new CannotRunException(CliMessage.SAME_FILE, written);
    }
  }

  /**
   * Sees to it that a file can be written there.
   *
   * @throws CannotRunException if its folder does not exist
   */
  static void requireParent(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CannotRunException(CliMessage.NO_OUT_FOLDER, file);
    }
    if (Files.isDirectory(file)) {
      throw new CannotRunException(CliMessage.IS_FOLDER, file);
    }
  }

  /** Writes a document's lines. */
  void write(Valued valued) throws IOException {
    if (results != null) {
      results.write(valued.work(), valued.valuation());
    }
  }

  /** No rows yet of the result, for any thread; null if none is written. */
  @Nullable ResultRows rows() {
    return results == null ? null : results.rows();
  }

  /** Writes rows of the result. */
  void append(@Nullable ResultRows rows) throws IOException {
    if (results != null && rows != null) {
      results.append(rows);
    }
  }

  /** Writes a rejected row, or tells it. */
  void reject(RejectedRow row) {
    if (rejects != null) {
      rejects.write(row);
    } else if (told++ < MOST_TOLD) {
      row.problems().forEach(terminal::report);
    }
  }

  /** Puts the files in their places. */
  void commit() throws IOException {
    if (results != null) {
      results.commit();
    }
    if (rejects != null) {
      rejects.commit();
    }
    if (told > MOST_TOLD) {
      terminal.say(CliMessage.MORE_REJECTED, terminal.numbers().count(told - MOST_TOLD));
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (results != null) {
        results.close();
      }
    } finally {
      if (rejects != null) {
        rejects.close();
      }
    }
  }
}
