package com.tarifario.cli.command;

import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.text.Problem;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.io.work.WorkDocument;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Refuses the documents of one of several work files that stand in an earlier one: the lines of a
 * document are valued together, so a part of it can't be valued alone. May be asked by several
 * threads at once: of one file no document is asked for twice.
 */
final class DocumentsOnce {

  private final String file;
  private final Map<String, String> fileOfDocument;

  /**
   * The documents of a file.
   *
   * @param fileOfDocument the file in which each document was met so far, for several threads; it
   *     is added to
   */
  DocumentsOnce(String file, Map<String, String> fileOfDocument) {
    this.file = file;
    this.fileOfDocument = fileOfDocument;
  }

  /**
   * Whether the document stands in no earlier file.
   *
   * @param rejects takes its lines if it does
   */
  boolean take(WorkDocument document, Consumer<RejectedRow> rejects) {
    String id = document.document().id();
    String first = fileOfDocument.putIfAbsent(id, file);
    if (first == null) {
      return true;
    }
    document
        .rows()
        .forEach(
            row ->
                rejects.accept(
                    new RejectedRow(
                        row,
                        List.of(
                            Problem.error(
                                row.where(), CliMessage.DOCUMENT_IN_TWO_FILES, id, first)))));
    return false;
  }
}
