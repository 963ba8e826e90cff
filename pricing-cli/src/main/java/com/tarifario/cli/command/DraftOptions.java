package com.tarifario.cli.command;

import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.document.WorkDocuments;
import com.tarifario.store.work.WorkSelection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of many work reports and delivery notes are meant. */
final class DraftOptions {

  @Option(names = "--unvalued", order = 20, descriptionKey = "w.unvalued")
  private boolean unvalued;

  @Option(
      names = "--type",
      paramLabel = "${bundle:label.text}",
      order = 22,
      descriptionKey = "w.document-type")
  private @Nullable String type;

  @Option(
      names = "--from",
      paramLabel = "${bundle:label.day}",
      order = 23,
      descriptionKey = "period.from")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "${bundle:label.day}",
      order = 24,
      descriptionKey = "period.to")
  private @Nullable String to;

  boolean unvalued() {
    return unvalued;
  }

  /** Whether anything narrows the selection. */
  boolean any() {
    return unvalued || type != null || from != null || to != null;
  }

  private static WorkType document(String word) {
    WorkType found = WorkListCommand.type(word);
    if (!WorkDocuments.isDocument(found)) {
      throw new CannotRunException(
          CliMessage.BAD_VALUE_OF,
          word,
          "--type",
          List.of(WorkType.WORK_REPORT.word(), WorkType.DELIVERY_NOTE.word()));
    }
    return found;
  }

  /**
   * The selection.
   *
   * @param client the client's code; null for all clients
   */
  WorkSelection selection(@Nullable String client) {
    List<WorkType> types =
        type == null
            ? List.of(WorkType.WORK_REPORT, WorkType.DELIVERY_NOTE)
            : List.of(document(type));
    return WorkSelection.of(types)
        .ofClient(client)
        .between(StoreCommand.dayOrNull(from), StoreCommand.dayOrNull(to))
        .unvalued(unvalued);
  }
}
