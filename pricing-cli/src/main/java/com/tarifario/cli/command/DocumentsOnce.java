package com.tarifario.cli.command;

import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.text.Problem;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.io.work.WorkDocument;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one of several work files, without those that stand in an earlier one: the lines
 * of a document are valued together, so a part of it can't be valued alone.
 */
final class DocumentsOnce implements Iterator<WorkDocument> {

  private final String file;
  private final Iterator<WorkDocument> documents;
  private final Map<String, String> fileOfDocument;
  private final Consumer<RejectedRow> rejects;
  private @Nullable WorkDocument next;

  /**
   * The documents of a file.
   *
   * @param fileOfDocument the file in which each document was met so far; it is added to
   * @param rejects takes the lines of documents that stand in an earlier file
   */
  DocumentsOnce(
      String file,
      Iterator<WorkDocument> documents,
      Map<String, String> fileOfDocument,
      Consumer<RejectedRow> rejects) {
    this.file = file;
    this.documents = documents;
    this.fileOfDocument = fileOfDocument;
    this.rejects = rejects;
  }

  @Override
  public boolean hasNext() {
    while (next == null && documents.hasNext()) {
      WorkDocument document = documents.next();
      String first = fileOfDocument.putIfAbsent(document.document().id(), file);
      if (first == null) {
        next = document;
      } else {
        reject(document, first);
      }
    }
    return next != null;
  }

  @Override
  public WorkDocument next() {
    WorkDocument document = hasNext() ? next : null;
    if (document == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return document;
  }

  private void reject(WorkDocument document, String first) {
    document
        .rows()
        .forEach(
            row ->
                rejects.accept(
                    new RejectedRow(
                        row,
                        List.of(
                            Problem.error(
                                row.where(),
                                CliMessage.DOCUMENT_IN_TWO_FILES,
                                document.document().id(),
                                first)))));
  }
}
