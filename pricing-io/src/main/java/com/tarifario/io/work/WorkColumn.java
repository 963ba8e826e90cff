package com.tarifario.io.work;

import com.tarifario.io.table.Column;
import java.util.List;

/** The columns of a work file, with their Spanish names. */
public enum WorkColumn implements Column {
  DOCUMENT("documento"),
  LINE("linea"),
  DATE("fecha"),
  CLIENT("cliente"),
  WORK_CENTRE("centro", "centro_trabajo", "centro_de_trabajo"),
  WORK_ORDER("orden_trabajo", "orden_de_trabajo", "ot"),
  VISIT("visita"),
  AGREEMENT("acuerdo"),
  QUOTE_TARIFF("tarifa_presupuesto", "tarifa_de_presupuesto"),
  WORK_TYPE("tipo_trabajo", "tipo_de_trabajo"),
  BILLING("facturacion"),
  CONCEPT("concepto"),
  KIND("tipo", "clase"),
  ITEM("articulo"),
  FAMILY("familia"),
  CATEGORY("categoria"),
  TECHNICIAN("tecnico"),
  DESCRIPTION("descripcion"),
  QUANTITY("cantidad"),
  BILLABLE_QUANTITY("cantidad_facturable"),
  UNIT("unidad"),
  UNIT_COST("coste_unitario", "coste"),
  CURRENCY("moneda", "divisa"),
  LIST_PRICE("precio_lista", "precio_de_lista", "pvp"),
  PRICE_PER("precio_por"),
  START("inicio"),
  END("fin"),
  OVERRIDE_PRICE("precio_manual"),
  OVERRIDE_REASON("motivo_manual"),
  OVERRIDE_BY("autor_manual"),
  OVERRIDE_AT("fecha_manual"),
  OVERRIDE_ORIGIN("origen_manual"),
  BAND("banda"),
  NOTICE_DATE("fecha_aviso", "fecha_de_aviso"),
  DOCUMENT_TYPE("tipo_documento", "tipo_de_documento");

  private final List<String> aliases;

  WorkColumn(String... aliases) {
    this.aliases = List.of(aliases);
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public boolean isNeeded() {
    return switch (this) {
      case DOCUMENT, LINE, DATE, CLIENT, KIND, QUANTITY -> true;
      default -> false;
    };
  }

  @Override
  public boolean isNumber() {
    return switch (this) {
      case QUANTITY, BILLABLE_QUANTITY, UNIT_COST, LIST_PRICE, PRICE_PER, OVERRIDE_PRICE -> true;
      default -> false;
    };
  }
}
