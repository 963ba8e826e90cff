package com.tarifario.core.work;

import java.util.List;

/**
 * What is delivered to the client, valued for sale (albarán de venta).
 *
 * @param id the note's number
 * @param lines its lines, each with its own number and this note's
 */
public record DeliveryNote(String id, List<ChargeLine> lines) implements Document {

  public DeliveryNote {
    lines = DocumentLines.checked(id, lines);
  }

  /** A note of these lines. */
  public static DeliveryNote of(String id, ChargeLine... lines) {
    return new DeliveryNote(id, List.of(lines));
  }

  @Override
  public DocumentType type() {
    return DocumentType.DELIVERY_NOTE;
  }
}
