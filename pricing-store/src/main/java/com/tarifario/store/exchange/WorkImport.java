package com.tarifario.store.exchange;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.io.work.WorkDocument;
import com.tarifario.io.work.WorkFile;
import com.tarifario.io.work.WorkRow;
import com.tarifario.store.Store;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Changes;
import com.tarifario.store.document.DocumentMessage;
import com.tarifario.store.document.NewDocument;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.SettledLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.work.KeptWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads work reports and delivery notes from work files. A document is kept whole or not at all: if
 * one of its rows can't be used, all of them are rejected. What is there already with the same
 * lines is left alone. Documents are kept in batches: if the program is stopped, what was kept is
 * there, and the same file can be read again.
 */
public final class WorkImport {

  private static final int BATCH_LINES = 1_000;

  private final Store store;
  private final Changes changes;
  private final boolean addWorkOrders;
  private final ImportListener listener;
  private final AgreedWork agreed;
  private WorkCounts counts = WorkCounts.NONE;
  private long rows;

  /**
   * An import.
   *
   * @param who who makes it
   * @param addWorkOrders whether work orders come into being that documents name and that are not
   *     there; else their documents are rejected
   * @param listener is told how it goes
   */
  public WorkImport(Store store, String who, boolean addWorkOrders, ImportListener listener) {
    this.store = store;
    this.changes = store.as(who);
    this.addWorkOrders = addWorkOrders;
    this.listener = listener;
    this.agreed = store.agreedWork();
  }

  /** Reads a file that was opened with the clients of the store. */
  public WorkCounts run(WorkFile file) {
    counts = WorkCounts.NONE;
    rows = 0;
    Iterator<WorkDocument> documents = file.documents(this::reject);
    List<ReadDocument> batch = new ArrayList<>();
    int size = 0;
    while (documents.hasNext()) {
      ReadDocument next = new ReadDocument(documents.next());
      batch.add(next);
      size += next.lines().size();
      if (size >= BATCH_LINES) {
        keep(batch);
        size = 0;
      }
    }
    keep(batch);
    return counts;
  }

  private void keep(List<ReadDocument> batch) {
    changes.run(change -> keep(change, batch));
    rows += batch.stream().mapToInt(each -> each.lines().size()).sum();
    batch.clear();
    listener.kept(rows);
  }

  private void keep(Change change, List<ReadDocument> batch) {
    Map<String, KeptWork> known =
        store.workBatch().byNumber(batch.stream().map(ReadDocument::number).toList());
    Map<Long, List<KeptLine>> lines =
        store.lines().of(known.values().stream().map(KeptWork::id).toList());
    List<ReadDocument> whole = new ArrayList<>();
    for (ReadDocument each : batch) {
      Optional<Message> flaw = flaw(each);
      flaw.ifPresent(message -> reject(each, message));
      if (flaw.isEmpty()) {
        whole.add(each);
      }
    }
    Map<String, KeptWork> workOrders = workOrders(change, whole, known);
    Map<ReadDocument, NewDocument> fresh = new LinkedHashMap<>();
    for (ReadDocument each : whole) {
      Optional<Message> flaw = workOrderFlaw(each, workOrders);
      KeptWork there = known.get(each.number());
      WorkLinks links = there == null ? each.links(workOrders) : there.work().links();
      List<SettledLine> settled = each.settled(agreed, workOrders, links);
      if (flaw.isPresent()) {
        reject(each, flaw.get());
      } else if (there == null) {
        fresh.put(each, each.made(settled, links, changes.who()));
      } else {
        meet(each, settled, there, lines.getOrDefault(there.id(), List.of()));
      }
    }
    add(change, fresh);
  }

  /** What makes a document useless whatever is there already. */
  private static Optional<Message> flaw(ReadDocument document) {
    List<String> clients = document.clients();
    if (clients.size() > 1) {
      return Optional.of(
          Message.of(
              DocumentMessage.SEVERAL_CLIENTS, document.number(), clients.get(0), clients.get(1)));
    }
    return document.work().isComplete()
        ? Optional.empty()
        : Optional.of(Message.of(DocumentMessage.DOCUMENT_INCOMPLETE, document.number()));
  }

  /** The work orders that the documents name; those that are not there are added if so wished. */
  private Map<String, KeptWork> workOrders(
      Change change, List<ReadDocument> documents, Map<String, KeptWork> known) {
    Set<String> numbers = new TreeSet<>();
    documents.forEach(each -> numbers.addAll(each.workOrders()));
    known.values().stream()
        .flatMap(each -> Stream.ofNullable(each.work().links().workOrder()))
        .forEach(numbers::add);
    agreed.hold(change, numbers);
    Map<String, KeptWork> found = new HashMap<>(store.workBatch().byNumber(numbers));
    if (addWorkOrders) {
      Map<String, Work> missing = new LinkedHashMap<>();
      for (ReadDocument each : documents) {
        if (!known.containsKey(each.number())) {
          each.workOrders().stream()
              .filter(number -> !found.containsKey(number))
              .forEach(
                  number -> missing.putIfAbsent(number, each.newWorkOrder(number, changes.who())));
        }
      }
      store
          .works()
          .addAll(change, List.copyOf(missing.values()))
          .forEach(each -> found.put(each.number(), each));
      count(new WorkCounts(0, 0, 0, 0, missing.size(), 0));
    }
    return found;
  }

  private static Optional<Message> workOrderFlaw(
      ReadDocument document, Map<String, KeptWork> workOrders) {
    for (String number : document.workOrders()) {
      KeptWork found = workOrders.get(number);
      String client = document.clients().get(0);
      if (found == null || found.type() != WorkType.WORK_ORDER) {
        return Optional.of(
            Message.of(
                DocumentMessage.WORK_ORDER_UNKNOWN,
                number,
                Suggestion.hint(number, workOrders.keySet())));
      }
      if (!found.work().client().equals(client)) {
        return Optional.of(
            Message.of(DocumentMessage.WORK_ORDER_OF_OTHER, number, found.work().client(), client));
      }
    }
    return Optional.empty();
  }

  /** A document that is there already: the same, or it can't be used. */
  private void meet(
      ReadDocument document, List<SettledLine> settled, KeptWork there, List<KeptLine> lines) {
    if (there.type() != document.type()) {
      reject(
          document,
          Message.of(DocumentMessage.DOCUMENT_OTHER, there.number(), there.type().word()));
    } else if (isSame(document.lines(), settled, lines)) {
      count(new WorkCounts(0, 0, 0, 1, 0, 0));
    } else if (store
        .documentBatch()
        .editable()
        .getOrDefault(there.type(), List.of())
        .contains(there.state())) {
      reject(document, Message.of(DocumentMessage.DOCUMENT_TAKEN, there.number()));
    } else {
      reject(document, store.documentBatch().notEditable(there).sentence());
    }
  }

  /** Whether a document has these lines, in whatever order: mended rejects come in another. */
  private static boolean isSame(
      List<ChargeLine> read, List<SettledLine> settled, List<KeptLine> kept) {
    if (read.size() != kept.size()) {
      return false;
    }
    Map<String, ChargeLine> there = new HashMap<>();
    kept.forEach(each -> there.put(each.number(), each.line()));
    for (int index = 0; index < read.size(); index++) {
      ChargeLine line = there.get(read.get(index).id().line());
      if (line == null
          || !WorkLines.isSame(line, settled.get(index).line())
              && !WorkLines.isSame(line, read.get(index))) {
        return false;
      }
    }
    return true;
  }

  /** Adds all at once; if one of them is refused, those that can be added one by one. */
  private void add(Change change, Map<ReadDocument, NewDocument> fresh) {
    try {
      change.attempt(() -> store.documentBatch().add(change, List.copyOf(fresh.values())));
      fresh.forEach(this::added);
    } catch (StoreException one) {
      fresh.forEach((read, document) -> addOne(change, read, document));
    }
  }

  private void addOne(Change change, ReadDocument read, NewDocument document) {
    try {
      change.attempt(() -> store.documentBatch().add(change, List.of(document)));
      added(read, document);
    } catch (StoreException refused) {
      reject(read, refused.sentence());
    }
  }

  private void added(ReadDocument read, NewDocument document) {
    document.lines().forEach(each -> listener.added(each.line()));
    long agreed = 0;
    for (int index = 0; index < document.lines().size(); index++) {
      if (document.lines().get(index).line().billing() != read.lines().get(index).billing()) {
        agreed++;
      }
    }
    count(new WorkCounts(1, document.lines().size(), agreed, 0, 0, 0));
  }

  private void count(WorkCounts more) {
    counts = counts.plus(more);
  }

  private void reject(ReadDocument document, Message why) {
    for (WorkRow row : document.work().rows()) {
      reject(new RejectedRow(row, List.of(new Problem(Problem.Severity.ERROR, row.where(), why))));
    }
  }

  private void reject(RejectedRow row) {
    count(new WorkCounts(0, 0, 0, 0, 0, 1));
    listener.rejected(row);
  }
}
