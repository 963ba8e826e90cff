package com.tarifario.store.note;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.LineId;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.delivery.Deliveries;
import com.tarifario.store.document.WorkDocuments;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Documents that correct frozen ones, which stay as they are. A correcting document begins with the
 * lines of the frozen one; what is changed there, is what it charges. A frozen report is corrected
 * only while nothing of it is billed, and the correcting one is billed in its place; else what is
 * wrong is the delivery note.
 */
public final class CorrectingDocuments {

  private final Works works;
  private final WorkLines lines;
  private final WorkDocuments documents;
  private final Lifecycles lifecycles;
  private final Deliveries deliveries;

  /** The documents of the database. */
  public CorrectingDocuments(Database database) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.documents = new WorkDocuments(database);
    this.lifecycles = new Lifecycles(database);
    this.deliveries = new Deliveries(database);
  }

  /**
   * Begins the correction of a frozen document.
   *
   * @param number the frozen document's
   * @param on the day of the correcting one
   * @return the correcting document, with the same lines, still to be changed and valued
   * @throws StoreException if it is not frozen, corrected already, of a later day, or a report that
   *     was billed
   */
  public KeptWork make(Change change, String number, LocalDate on) {
    works.hold(change, List.of(documents.get(number).id()));
    KeptWork frozen = documents.get(number);
    State state = lifecycles.of(frozen.type()).state(frozen.state());
    if (!state.is(Trait.FROZEN)) {
      throw new StoreException(NoteMessage.NOT_FROZEN, number, state);
    }
    requireNotCorrected(frozen);
    if (on.isBefore(frozen.work().on())) {
      throw new StoreException(NoteMessage.CORRECTED_BEFORE, number, frozen.work().on(), on);
    }
    List<KeptLine> all = lines.of(frozen);
    if (frozen.type() == WorkType.WORK_REPORT) {
      if (!all.stream().allMatch(KeptLine::isUnbilled)) {
        throw new StoreException(NoteMessage.BILLED_CORRECT_THERE, number);
      }
      deliveries.mark(change, frozen, false);
    }
    Work header =
        frozen.work().toBuilder()
            .number("")
            .state("")
            .on(on)
            .dueOn(null)
            .amount(null)
            .next(null, null)
            .person(change.who())
            .links(frozen.work().links().withCorrects(number))
            .build();
    List<NewLine> copies =
        all.stream()
            .map(
                each ->
                    new NewLine(
                        each.line().withId(new LineId("new", each.number())),
                        each.billingSaid(),
                        each.source().corrected()))
            .toList();
    return documents.add(change, header, copies);
  }

  /** The document that corrects another; nothing if none does, or it was cancelled. */
  public Optional<KeptWork> correcting(KeptWork document) {
    return works.cameOf(document.number()).stream()
        .filter(each -> Objects.equals(each.work().links().corrects(), document.number()))
        .filter(each -> !deliveries.isCancelled(each))
        .findFirst();
  }

  /**
   * The lines of a correcting note that are of the same item of an order as one of them, which
   * became a line for labour, one for material and so on; without that one, and without those that
   * were corrected themselves.
   *
   * @param correcting a note that corrects another; any other has no such lines
   * @param number the line's number; it may have been taken away since
   * @return the numbers of the others
   */
  public List<String> leftOfItem(KeptWork correcting, String number) {
    String corrects = correcting.work().links().corrects();
    if (corrects == null) {
      return List.of();
    }
    Set<String> ofItem = ofItem(first(correcting), number);
    Map<String, Quantity> before = charged(works.get(corrects));
    Map<String, Quantity> now = charged(correcting);
    return now.keySet().stream()
        .filter(each -> ofItem.contains(each) && !each.equals(number))
        .filter(each -> Objects.equals(now.get(each), before.get(each)))
        .toList();
  }

  /** The document that was corrected first, whose lines know what they deliver. */
  private KeptWork first(KeptWork document) {
    String corrects = document.work().links().corrects();
    return corrects == null ? document : first(works.get(corrects));
  }

  /** The numbers of the lines that deliver the same line of an order as one of them. */
  private Set<String> ofItem(KeptWork note, String number) {
    List<KeptLine> all = lines.of(note);
    return all.stream()
        .filter(each -> each.number().equals(number) && each.source().orderLine() != null)
        .flatMap(
            line ->
                all.stream()
                    .filter(
                        each ->
                            Objects.equals(line.source().orderLine(), each.source().orderLine())))
        .map(KeptLine::number)
        .collect(Collectors.toSet());
  }

  private Map<String, Quantity> charged(KeptWork document) {
    Map<String, Quantity> charged = new LinkedHashMap<>();
    lines.of(document).forEach(each -> charged.put(each.number(), each.line().chargeable()));
    return charged;
  }

  /**
   * Refuses a document that another corrects.
   *
   * @throws StoreException if so
   */
  public void requireNotCorrected(KeptWork document) {
    correcting(document)
        .ifPresent(
            each -> {
              throw new StoreException(
                  NoteMessage.CORRECTED_ALREADY, document.number(), each.number());
            });
  }
}
