package com.tarifario.store.document;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.work.Document;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Many work reports and delivery notes, added and valued with few statements. */
public final class DocumentBatch {

  private final Works works;
  private final WorkLines lines;
  private final Lifecycles lifecycles;
  private final Approval approval;
  private final KeptPrices prices;

  /** The documents of the database. */
  public DocumentBatch(Database database) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.lifecycles = new Lifecycles(database);
    this.approval = new Approval(database);
    this.prices = new KeptPrices(database, approval);
  }

  /**
   * Adds documents.
   *
   * @throws StoreException if a client or work centre is not known, a number is taken, or a line
   *     can't be its document's
   */
  public List<KeptWork> add(Change change, List<NewDocument> added) {
    List<KeptWork> kept = works.addAll(change, added.stream().map(NewDocument::header).toList());
    for (int index = 0; index < kept.size(); index++) {
      KeptWork each = kept.get(index);
      NewDocument document = added.get(index);
      document.lines().forEach(line -> LineCheck.check(each, line.line()));
      lines.add(change, each, 0, document.lines());
      change.note(Works.SUBJECT, each.id(), each.number(), "", LineText.ofNew(document.lines()));
    }
    return kept;
  }

  /** The names of the states of documents in which lines and prices can be changed. */
  public Map<WorkType, List<String>> editable() {
    Map<WorkType, List<String>> editable = new EnumMap<>(WorkType.class);
    for (WorkType type : List.of(WorkType.WORK_REPORT, WorkType.DELIVERY_NOTE)) {
      Lifecycle lifecycle = lifecycles.of(type);
      List<String> names =
          lifecycle.states().stream()
              .filter(state -> state.is(Trait.EDITABLE))
              .map(State::name)
              .toList();
      if (!names.isEmpty()) {
        editable.put(type, names);
      }
    }
    return editable;
  }

  /**
   * Why lines and prices of a document can't be changed in its state, and what to do instead; said
   * only of one that is in such a state.
   */
  public StoreException notEditable(KeptWork kept) {
    return approval.notEditable(kept, lifecycles.of(kept.type()).state(kept.state()));
  }

  /**
   * A document to be valued, of lines that were read.
   *
   * @throws StoreException if it has no lines, or an attribute is not of its type
   */
  public static Document document(KeptWork kept, List<KeptLine> of, Vocabulary vocabulary) {
    return WorkDocuments.document(kept, of, vocabulary);
  }

  /**
   * Keeps what documents were valued at, which this change holds and which are in an editable
   * state.
   *
   * @param locale the language in which problems and steps are told
   */
  public void value(Change change, List<ValuedDocument> valued, Locale locale) {
    prices.keep(change, valued, locale);
  }
}
