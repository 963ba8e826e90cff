package com.tarifario.io.work;

import com.tarifario.core.work.Billing;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.PriceOverride.Origin;
import com.tarifario.io.table.Words;
import java.util.List;
import java.util.Map;

/** The words, Spanish ones too, that stand in cells for ways of billing and types of document. */
public final class WorkWords {

  /** Whether a line is charged. */
  public static final Words<Billing> BILLINGS =
      Words.of(
          Billing.class,
          Map.of(
              Billing.CHARGEABLE, List.of("facturable"),
              Billing.WARRANTY, List.of("garantía"),
              Billing.AGREEMENT, List.of("acuerdo"),
              Billing.QUOTED, List.of("presupuestado"),
              Billing.REWORK, List.of("repaso"),
              Billing.INTERNAL, List.of("interno")));

  static final Words<WorkType> DOCUMENT_TYPES =
      Words.of(
          WorkType.class,
          Map.of(
              WorkType.WORK_REPORT, List.of("parte", "parte de trabajo"),
              WorkType.DELIVERY_NOTE, List.of("albarán", "albarán de venta")));

  static final Words<Origin> ORIGINS =
      Words.of(
          Origin.class,
          Map.of(
              Origin.BY_HAND, List.of("a mano"),
              Origin.QUOTE, List.of("presupuesto"),
              Origin.WORK_ORDER, List.of("orden de trabajo"),
              Origin.WORK_REPORT, List.of("parte de trabajo"),
              Origin.AGREEMENT, List.of("acuerdo"),
              Origin.CORRECTION, List.of("corrección")));

  private WorkWords() {}

  /** The types of document whose lines stand in work files. */
  enum WorkType {
    WORK_REPORT(DocumentType.WORK_REPORT),
    DELIVERY_NOTE(DocumentType.DELIVERY_NOTE);

    private final DocumentType type;

    WorkType(DocumentType type) {
      this.type = type;
    }

    DocumentType type() {
      return type;
    }
  }
}
