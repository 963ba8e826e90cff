package com.tarifario.io.testing;

import com.tarifario.core.text.Problem;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.io.work.WorkDocument;
import com.tarifario.io.work.WorkFile;
import com.tarifario.io.work.WorkOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * All that comes out of a work file.
 *
 * @param header its columns
 * @param documents its documents
 * @param rejects its rejected rows
 * @param warnings its warnings
 * @param contiguous whether the lines of each document stood together
 */
public record ReadWork(
    Header header,
    List<WorkDocument> documents,
    List<RejectedRow> rejects,
    List<Problem> warnings,
    boolean contiguous) {

  /** Reads a fixture. */
  public static ReadWork of(String fixture) throws IOException {
    return of(Fixtures.of(fixture), WorkOptions.DEFAULT);
  }

  /** Reads a file. */
  public static ReadWork of(Path file, WorkOptions options) throws IOException {
    try (WorkFile work = WorkFile.open(file, options, Company.TARIFF, Company.CLIENTS)) {
      List<RejectedRow> rejects = new ArrayList<>();
      List<WorkDocument> documents = new ArrayList<>();
      Iterator<WorkDocument> all = work.documents(rejects::add);
      all.forEachRemaining(documents::add);
      return new ReadWork(work.columns(), documents, rejects, work.warnings(), work.isContiguous());
    }
  }

  /** The lines of all documents. */
  public List<ChargeLine> lines() {
    return documents.stream().flatMap(each -> each.document().lines().stream()).toList();
  }

  /** The identities of all lines, in the order of reading. */
  public List<String> ids() {
    return lines().stream().map(line -> line.id().toString()).toList();
  }

  /** What is wrong with rejected rows: {@code LINE:COLUMN: message} without the file's name. */
  public List<String> reasons() {
    return rejects.stream().flatMap(row -> row.problems().stream()).map(ReadWork::text).toList();
  }

  /** The warnings, likewise. */
  public List<String> warningTexts() {
    return warnings.stream().map(ReadWork::text).toList();
  }

  /** A problem without the folder and name of its file. */
  public static String text(Problem problem) {
    String text = problem.toString();
    String file = problem.where() == null ? "" : problem.where().file();
    return text.startsWith(file + ":") ? text.substring(file.length() + 1).strip() : text;
  }
}
