package com.tarifario.core.work;

import java.util.List;

/** A document of work done, whose lines are valued together: a work report or a delivery note. */
public sealed interface Document permits WorkReport, DeliveryNote {

  /** The document's number. */
  String id();

  /** Its lines, in the document's order; each carries this document's number. */
  List<ChargeLine> lines();

  /** Which kind of document it is. */
  DocumentType type();

  /**
   * A document of the type.
   *
   * @throws IllegalArgumentException if a line is of another document or two have the same number,
   *     or if the type is {@link DocumentType#QUOTE}, which has chapters and is a {@code Quote}
   */
  static Document of(DocumentType type, String id, List<ChargeLine> lines) {
    return switch (type) {
      case WORK_REPORT -> new WorkReport(id, lines);
      case DELIVERY_NOTE -> new DeliveryNote(id, lines);
      case QUOTE -> throw new IllegalArgumentException("A quote has chapters: use Quote.");
    };
  }
}
