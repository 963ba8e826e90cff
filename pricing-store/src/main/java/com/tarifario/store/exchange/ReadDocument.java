package com.tarifario.store.exchange;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.io.work.WorkDocument;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.agreed.DoneUnder;
import com.tarifario.store.document.NewDocument;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.line.SettledLine;
import com.tarifario.store.work.KeptWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document of a work file, and what is kept of it. */
final class ReadDocument {

  private static final int TITLE = 200;

  private final WorkDocument work;
  private final Document document;

  ReadDocument(WorkDocument work) {
    this.work = work;
    this.document = work.document();
  }

  WorkDocument work() {
    return work;
  }

  String number() {
    return document.id();
  }

  WorkType type() {
    return WorkType.valueOf(document.type().name());
  }

  List<ChargeLine> lines() {
    return document.lines();
  }

  /** The clients of its lines, each once. */
  List<String> clients() {
    return document.lines().stream().map(each -> each.assignment().client()).distinct().toList();
  }

  /** The numbers of work orders that its lines name, each once. */
  List<String> workOrders() {
    return named(Assignment::workOrder).distinct().toList();
  }

  private Stream<String> named(Function<Assignment, @Nullable String> part) {
    return document.lines().stream()
        .map(each -> part.apply(each.assignment()))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  /** What all its lines name; null if some don't, or they name different ones. */
  private @Nullable String common(Function<Assignment, @Nullable String> part) {
    String first = part.apply(document.lines().get(0).assignment());
    return document.lines().stream()
            .allMatch(each -> Objects.equals(first, part.apply(each.assignment())))
        ? first
        : null;
  }

  /**
   * Its lines, with what was agreed for what they were done under.
   *
   * @param links what the document comes from
   */
  List<SettledLine> settled(AgreedWork agreed, Map<String, KeptWork> workOrders, WorkLinks links) {
    return lines().stream()
        .map(
            each ->
                type() == WorkType.DELIVERY_NOTE
                    ? new SettledLine(each, false)
                    : agreed.added(each, DoneUnder.of(each, links, workOrders::get)))
        .toList();
  }

  /** What it comes from, if it is not there yet. */
  WorkLinks links(Map<String, KeptWork> workOrders) {
    String number = common(Assignment::workOrder);
    KeptWork workOrder = number == null ? null : workOrders.get(number);
    WorkLinks links = workOrder == null ? WorkLinks.NONE : linksOf(workOrder);
    String agreement = common(Assignment::agreement);
    return agreement == null ? links : links.withAgreement(agreement);
  }

  /**
   * The document as it is kept.
   *
   * @param links what it comes from
   * @param who sees to it, if no line says who did it
   */
  NewDocument made(List<SettledLine> lines, WorkLinks links, String who) {
    Work header = header(type(), who).toBuilder().number(number()).links(links).build();
    return new NewDocument(header, lines.stream().map(NewLine::of).toList());
  }

  /** What a document comes from that was done under a work order. */
  private static WorkLinks linksOf(KeptWork workOrder) {
    return workOrder.work().links().withWorkOrder(workOrder.number()).withCorrects(null);
  }

  /** A work order that is not there, which the document names. */
  Work newWorkOrder(String number, String who) {
    return header(WorkType.WORK_ORDER, who).toBuilder().number(number).build();
  }

  private Work header(WorkType type, String who) {
    LocalDate first =
        document.lines().stream()
            .map(ChargeLine::date)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Optional<String> technician =
        document.lines().stream()
            .map(each -> Optional.ofNullable(each.subject().technician()))
            .flatMap(Optional::stream)
            .findFirst();
    return Work.of(type, clients().get(0), title(), first, technician.orElse(who)).toBuilder()
        .workCentre(common(Assignment::workCentre))
        .build();
  }

  /** What its first line that says anything says; its number if none does. */
  private String title() {
    String text =
        document.lines().stream()
            .map(each -> Optional.ofNullable(each.subject().description()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(number())
            .replaceAll("\\s+", " ");
    return text.length() <= TITLE ? text : text.substring(0, TITLE - 1) + "…";
  }
}
