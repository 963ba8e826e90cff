package com.tarifario.store.document;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.LineSource;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.line.SettledLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Standing;
import com.tarifario.store.work.Works;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Work reports and delivery notes with their lines. While a document is in an editable state, its
 * lines are added, corrected and taken away; each change of a line is one of its document, which is
 * to be valued again. What is approved or frozen stays.
 *
 * <pre>{@code
 * KeptWork report = documents.get("PT-2026-0001");
 * store.as("Ana").run(change -> {
 *   KeptWork corrected = documents.correct(change, report, "3", line -> line.withBillable(TWO));
 *   documents.value(change, corrected, documents.value(corrected, valuer, vocabulary), locale);
 * });
 * }</pre>
 */
public final class WorkDocuments {

  private final Works works;
  private final WorkLines lines;
  private final Lifecycles lifecycles;
  private final Deliveries deliveries;
  private final Approval approval;
  private final KeptPrices prices;

  /** The documents of the database. */
  public WorkDocuments(Database database) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.lifecycles = new Lifecycles(database);
    this.deliveries = new Deliveries(database);
    this.approval = new Approval(database);
    this.prices = new KeptPrices(database, approval);
  }

  /**
   * The work report or delivery note of that number.
   *
   * @throws StoreException if there is none
   */
  public KeptWork get(String number) {
    KeptWork kept = works.get(number);
    type(kept);
    return kept;
  }

  /** Whether a piece of work is a document with lines: a work report or a delivery note. */
  public static boolean isDocument(WorkType type) {
    return type == WorkType.WORK_REPORT || type == WorkType.DELIVERY_NOTE;
  }

  private static DocumentType type(KeptWork kept) {
    if (!isDocument(kept.type())) {
      throw new StoreException(DocumentMessage.NO_DOCUMENT, kept.number(), kept.type().word());
    }
    return DocumentType.valueOf(kept.type().name());
  }

  /**
   * Adds a document.
   *
   * @param header what it is about; with an empty number for the next of its kind and year
   * @param added its lines, for its client; each has the document's number, whatever its own is
   * @throws StoreException if its client or work centre is not known, its number is taken, or a
   *     line can't be its line
   */
  public KeptWork add(Change change, Work header, List<NewLine> added) {
    if (!isDocument(header.type())) {
      throw new IllegalArgumentException("A " + header.type().word() + " has no such lines.");
    }
    KeptWork kept = works.add(change, header);
    return added.isEmpty() ? kept : addLines(change, kept, added);
  }

  /**
   * Adds lines to a document.
   *
   * @param kept as it was read
   * @return the document as it is now
   * @throws StoreException if it can't be edited, or a line can't be its line
   */
  public KeptWork addLines(Change change, KeptWork kept, List<NewLine> added) {
    requireEditable(kept);
    List<KeptLine> there = lines.of(kept);
    Set<String> taken = new HashSet<>();
    there.forEach(each -> taken.add(each.number()));
    for (NewLine each : added) {
      LineCheck.check(kept, each.line());
      if (!taken.add(each.line().id().line())) {
        throw new StoreException(
            DocumentMessage.LINE_TAKEN, kept.number(), each.line().id().line());
      }
    }
    int place = there.isEmpty() ? 0 : there.get(there.size() - 1).place() + 1;
    lines.add(change, kept, place, added);
    return changed(change, kept, "", LineText.ofNew(added), true);
  }

  /**
   * Corrects a line, sets its price by hand, or lifts it.
   *
   * @param kept as it was read
   * @param number the line's number, which can't be changed
   * @param edit makes the line as it should be of the line as it is; attributes are texts
   * @return the document as it is now
   * @throws StoreException if it can't be edited, has no such line, or the line can't be so
   */
  public KeptWork correct(
      Change change, KeptWork kept, String number, UnaryOperator<ChargeLine> edit) {
    return settle(
        change, kept, number, line -> new SettledLine(edit.apply(line.line()), line.billingSaid()));
  }

  /**
   * Corrects a line as {@link #correct} does, and whether a person said how it is billed.
   *
   * @param edit makes the line as it should be of the line as it is; attributes are texts
   * @return the document as it is now
   * @throws StoreException if it can't be edited, has no such line, or the line can't be so
   */
  public KeptWork settle(
      Change change, KeptWork kept, String number, Function<KeptLine, SettledLine> edit) {
    requireEditable(kept);
    KeptLine before = line(kept, number);
    SettledLine settled = edit.apply(before);
    ChargeLine after = settled.line();
    if (!after.id().equals(before.line().id())) {
      throw new IllegalArgumentException("The number of " + before.line().id() + " stays.");
    }
    if (!before.source().isNone() && !after.chargeable().equals(before.line().chargeable())) {
      throw new StoreException(DocumentMessage.DELIVERED_ELSEWHERE, before.line().id());
    }
    LineCheck.check(kept, after);
    if (WorkLines.isSame(settled, before.settled())) {
      return kept;
    }
    lines.save(change, before, settled);
    return changed(change, kept, LineText.of(before.settled()), LineText.of(settled), false);
  }

  /**
   * Takes a line away; of a delivery note, what it delivered is to be billed again. All that
   * delivers one line of an order is taken away together, and so is a part of a report's line with
   * the charges that came with it. A document without lines comes to nothing.
   *
   * @param kept as it was read
   * @return the document as it is now
   * @throws StoreException if it can't be edited, or has no such line
   */
  public KeptWork remove(Change change, KeptWork kept, String number) {
    requireEditable(kept);
    KeptLine line = line(kept, number);
    List<KeptLine> gone = lines.of(kept).stream().filter(each -> goesWith(each, line)).toList();
    gone.forEach(each -> lines.remove(change, each));
    deliveries.release(change, gone);
    return changed(change, kept, LineText.of(gone), "", false);
  }

  private static boolean goesWith(KeptLine other, KeptLine line) {
    LineSource source = line.source();
    boolean ofOrder =
        source.orderLine() != null && source.orderLine().equals(other.source().orderLine());
    boolean ofPart =
        source.line() != null
            && source.charge() == null
            && source.line().equals(other.source().line());
    return ofOrder || ofPart || other.id() == line.id();
  }

  private KeptWork changed(
      Change change, KeptWork kept, String before, String after, boolean more) {
    List<KeptLine> now = lines.of(kept);
    Standing standing = Standing.of(kept).toBill(more || approval.isToBill(kept, now));
    // Without lines there is nothing to value, and what it came to before is of no use.
    Standing next = now.isEmpty() ? standing.toValue(false).amount(null) : standing.toValue(true);
    return works.saveLines(change, kept, next, before, after);
  }

  /**
   * The line of a document.
   *
   * @throws StoreException if it has none of that number
   */
  public KeptLine line(KeptWork kept, String number) {
    List<KeptLine> all = lines.of(kept);
    return all.stream()
        .filter(each -> each.number().equals(number))
        .findFirst()
        .orElseThrow(
            () ->
                new StoreException(
                    DocumentMessage.LINE_UNKNOWN,
                    kept.number(),
                    number,
                    Suggestion.hint(number, all.stream().map(KeptLine::number).toList())));
  }

  private void requireEditable(KeptWork kept) {
    type(kept);
    State state = lifecycles.of(kept.type()).state(kept.state());
    if (!state.is(Trait.EDITABLE)) {
      throw approval.notEditable(kept, state);
    }
  }

  /**
   * Whether the lines of a document were changed since it was valued, so that what it comes to is
   * what it came to before.
   */
  public boolean isOutdated(KeptWork kept) {
    return isDocument(kept.type()) && approval.isOutdated(kept);
  }

  /** Whether lines and prices of a document can be changed in its state. */
  public boolean isEditable(KeptWork kept) {
    return lifecycles.of(kept.type()).state(kept.state()).is(Trait.EDITABLE);
  }

  /**
   * A document to be valued.
   *
   * @param vocabulary tells of which types attributes are
   * @throws StoreException if it has no lines, or an attribute is not of its type
   */
  public Document document(KeptWork kept, Vocabulary vocabulary) {
    return document(kept, lines.of(kept), vocabulary);
  }

  static Document document(KeptWork kept, List<KeptLine> lines, Vocabulary vocabulary) {
    if (lines.isEmpty()) {
      throw new StoreException(DocumentMessage.NO_LINES, kept.number());
    }
    return Document.of(
        type(kept),
        kept.number(),
        lines.stream().map(each -> WorkLines.typed(each.line(), vocabulary)).toList());
  }

  /**
   * Keeps what a document was valued at.
   *
   * @param kept as it was read when it was valued
   * @param locale the language in which problems and steps are told
   * @return the document as it is now
   * @throws StoreException if its prices can't be changed in its state
   */
  public KeptWork value(Change change, KeptWork kept, Valuation valuation, Locale locale) {
    Map<KeptWork, Valuation> one = new LinkedHashMap<>();
    one.put(kept, valuation);
    value(change, one, locale);
    return works.get(kept.number());
  }

  /**
   * Keeps what several documents were valued at.
   *
   * @throws StoreException if the prices of one can't be changed in its state
   */
  public void value(Change change, Map<KeptWork, Valuation> valued, Locale locale) {
    valued.keySet().forEach(this::requireEditable);
    Map<Long, List<KeptLine>> all = lines.of(valued.keySet().stream().map(KeptWork::id).toList());
    List<ValuedDocument> documents = new ArrayList<>();
    valued.forEach(
        (kept, valuation) ->
            documents.add(
                new ValuedDocument(kept, all.getOrDefault(kept.id(), List.of()), valuation)));
    prices.keep(change, documents, locale);
  }
}
