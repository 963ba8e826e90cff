package com.tarifario.core.work;

/** What kind of document lines stand on. */
public enum DocumentType {
  /** What was done (parte de trabajo). */
  WORK_REPORT,
  /** What is delivered to the client, valued for sale (albarán de venta). */
  DELIVERY_NOTE,
  /** A priced offer (presupuesto). */
  QUOTE
}
