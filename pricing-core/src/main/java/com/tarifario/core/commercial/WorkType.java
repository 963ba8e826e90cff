package com.tarifario.core.commercial;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the commercial area follows from state to state. */
public enum WorkType {
  /** Where a service starts (petición de servicio). */
  REQUEST,
  /** A priced offer (presupuesto). */
  QUOTE,
  /** What a client has accepted (pedido). */
  ORDER,
  /** Work to be done (orden de trabajo, OT). */
  WORK_ORDER,
  /** What was done (parte de trabajo, PT). */
  WORK_REPORT,
  /** What is delivered to the client, valued for sale (albarán de venta). */
  DELIVERY_NOTE,
  /** Planned work orders over a period (acuerdo de mantenimiento). */
  AGREEMENT;

  /** What files, numbers and commands call it: {@code work-order}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type that files and commands call that, whatever its case. */
  public static Optional<WorkType> find(String word) {
    return Stream.of(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst();
  }
}
