package com.tarifario.io.work;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.table.Header;
import com.tarifario.io.table.Row;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An open work file: whole documents, one after the other, in the order of their first lines. Rows
 * that can't be used go to a consumer of rejects as they are met; the others make documents all the
 * same.
 *
 * <pre>{@code
 * try (WorkFile work = WorkFile.open(file, WorkOptions.DEFAULT, tariff, clients)) {
 *   Iterator<WorkDocument> documents = work.documents(rejects::add);
 *   while (documents.hasNext()) {
 *     Valuation valuation = valuer.value(documents.next().document());
 *   }
 * }
 * }</pre>
 *
 * <p>When the file is opened it is gone through twice, to find its character set and to see whether
 * the lines of each document stand together; then once more to read them. Where they do not, its
 * rows are sorted first, in temporary files if they are many; so only one document at a time is
 * held in memory. Not for several threads at once, but for the batches of {@link #batches}.
 */
public final class WorkFile implements Closeable {

  private final WorkSource source;
  private final Tariff tariff;
  private final ClientDirectory clients;
  private final @Nullable Path temporary;
  private final List<Closeable> opened = new ArrayList<>();

  private WorkFile(
      WorkSource source, Tariff tariff, ClientDirectory clients, @Nullable Path temporary) {
    this.source = source;
    this.tariff = tariff;
    this.clients = clients;
    this.temporary = temporary;
  }

  /**
   * Opens a file.
   *
   * @param file the work file
   * @param options how to read it
   * @param tariff gives the currency of amounts, the attributes and the time zone
   * @param clients where clients, work centres and agreements must be found
   * @throws InvalidDataException if no row of it can be read: it is empty, or has not the columns
   *     that are needed
   * @throws IOException if it can't be read
   */
  public static WorkFile open(
      Path file, WorkOptions options, Tariff tariff, ClientDirectory clients) throws IOException {
    return new WorkFile(
        WorkSource.open(file, file.toString(), options, tariff.vocabulary()),
        tariff,
        clients,
        null);
  }

  /**
   * Opens a stream, such as standard input. It is copied to a temporary file first, which is
   * deleted when this is closed; the stream itself stays open.
   *
   * @param input the work file's bytes
   * @param name what messages call it: {@code <stdin>}
   * @throws InvalidDataException as {@link #open(Path, WorkOptions, Tariff, ClientDirectory)}
   * @throws IOException if it can't be read or copied
   */
  public static WorkFile open(
      InputStream input, String name, WorkOptions options, Tariff tariff, ClientDirectory clients)
      throws IOException {
    Path temporary = Files.createTempFile("tarifario-", ".work");
    try {
      Files.copy(input, temporary, StandardCopyOption.REPLACE_EXISTING);
      return new WorkFile(
          WorkSource.open(temporary, name, options, tariff.vocabulary()),
          tariff,
          clients,
          temporary);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(temporary);
      throw failure;
    }
  }

  /** The file's columns and what they mean; in JSON lines, all names in the order of first use. */
  public Header columns() {
    return source.header();
  }

  /** What is worth a look though everything is used, such as columns that mean nothing to us. */
  public List<Problem> warnings() {
    return source.warnings();
  }

  /** How many rows it has below its header, those that can't be used included. */
  public long rowCount() {
    return source.rowCount();
  }

  /** Whether the lines of each document stand together, so that nothing has to be sorted. */
  public boolean isContiguous() {
    return source.isContiguous();
  }

  /**
   * Reads the documents, from the beginning. Its methods throw {@link java.io.UncheckedIOException}
   * if the file can't be read.
   *
   * @param rejects takes each row that can't be used, in the order of the documents' first rows and
   *     for each in that of the file; rows without a document stand where they would begin one
   */
  public Iterator<WorkDocument> documents(Consumer<RejectedRow> rejects) {
    return reader(opened(), new LineReader(tariff, clients), rejects);
  }

  /**
   * Reads the rows, from the beginning, in batches of whole documents. The batches are for the
   * thread that asks for them; what is in a batch is for any thread, so that several can make
   * documents at once. What comes of the batches, one after the other, is what {@link #documents}
   * gives. Its methods throw {@link java.io.UncheckedIOException} if the file can't be read.
   *
   * @param least how many rows a batch has at least, but for the last one
   */
  public Iterator<WorkBatch> batches(int least) {
    LineReader lines = new LineReader(tariff, clients);
    return new RowBatches(
        opened(), source.header(), least, (some, rejects) -> reader(some, lines, rejects));
  }

  private WorkSource.Rows opened() {
    WorkSource.Rows rows = source.rowsByDocument();
    opened.add(rows);
    return rows;
  }

  private DocumentReader reader(
      Iterator<Row> rows, LineReader lines, Consumer<RejectedRow> rejects) {
    return new DocumentReader(rows, source.header(), source.style(), lines, rejects);
  }

  /** Closes the file, and deletes what was copied of a stream. */
  @Override
  public void close() throws IOException {
    try {
      for (Closeable rows : opened) {
        rows.close();
      }
    } finally {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
