package com.tarifario.io.quote;

import java.util.Locale;

/** How valued quotes are written. */
public enum QuoteFormat {
  /**
   * The whole quote as one JSON object. Every field is always there; what is not known is {@code
   * null}, and a price that is missing is never 0. Here, some fields are left out:
   *
   * <pre>{@code
   * {
   *   "quote": "Q", "date": "2026-03-02", "client": "C-014", "work_centre": null,
   *   "quote_tariff": null, "work_type": null, "valid_until": null,
   *   "tariff": {"name": "Frionorte", "hash": "abab..."}, "currency": "EUR",
   *   "complete": true, "subtotal": 1321.02, "net": 1321.02, "cost": 1041.78, "margin": 279.24, "margin_pct": 21.14,
   *   "tax": 277.41, "gross": 1598.43,
   *   "taxes": [{"rate": 21, "base": 1321.02, "tax": 277.41}],
   *   "by_kind": {"LABOUR": {"net": 322.92, "cost": 239.20}, ...},
   *   "problems": [],
   *   "chapters": [{"code": "01", "status": "PRICED", "amount": 1286.02, ..., "items": [
   *     {"code": "CL-SPLIT-35", "unit_price": 643.01, "amount": 1286.02, ..., "components": [
   *       {"code": "MO", "kind": "LABOUR", "yield": 6.5, "quantity": 13, "unit_price": 24.84,
   *        "amount": 322.92, "layer": "rate-groups", "rule": "Mano de obra", ..., "steps": [
   *          {"measure": "UNIT_PRICE", "what": "cost + 35 %", "rule": "Mano de obra",
   *           "before": 18.4, "after": 24.84}]}]}]}],
   *   "charges": [{"id": "01.CL-SPLIT-35.MO+Desplazamiento", "parent": "01.CL-SPLIT-35.MO",
   *                "name": "Desplazamiento", "amount": 35.00, ...}],
   *   "total_charges": []
   * }
   * }</pre>
   */
  JSON,
  /**
   * CSV with commas: a line for each chapter, then for each of its items, then for each of their
   * components; at the end, the charges ({@code charge}) and those on sums ({@code total_charge}).
   * Column {@code level} tells them apart, so that the amounts of one level can be summed: those of
   * the items and all charges are the quote's net, as are those of the chapters and all charges, or
   * of the components and all charges.
   *
   * <pre>
   * level,quote,chapter,item,component,concept,kind,description,quantity,unit,unit_price,amount,...
   * chapter,Q,01,,,,,Climatización,,,,1286.02,...
   * item,Q,01,CL-SPLIT-35,,CL-SPLIT-35,,Instalación de split,2,ud,643.01,1286.02,...
   * component,Q,01,CL-SPLIT-35,MO,CL-SPLIT-35,LABOUR,,13,h,24.84,322.92,...
   * charge,Q,,,,,TRAVEL,Desplazamiento,1,ud,35.00,35.00,...
   * </pre>
   *
   * <p>Then come {@code cost, margin, margin_pct, tax_rate, layer, rule, status,
   * computed_unit_price, computed_amount, parent, problem, tariff}. A component's quantity is that
   * for the whole item, after quantity rules; its unit price is not rounded (ten decimals are
   * written at most), and its amount is its part of the item's. An item whose amount is a share of
   * its chapter's has no unit price. {@code layer} and {@code rule} of a price set by hand are
   * {@code override} and its reason. What has no price has an empty cell, never 0, and an item says
   * why in {@code problem}.
   */
  CSV;

  /** By the file's extension: {@code .csv} is CSV, all others JSON. */
  public static QuoteFormat of(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : JSON;
  }
}
