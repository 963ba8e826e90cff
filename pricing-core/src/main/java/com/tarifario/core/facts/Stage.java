package com.tarifario.core.facts;

/**
 * The steps in which a document is priced, in order, then those in which services are matched to a
 * client. Each decides, then computes, and reads only what earlier stages made. Measuring and
 * splitting come before the first; they need no rules.
 */
public enum Stage {
  /** What one unit costs us, where the document does not say. */
  COST,
  /** Quantity rules, then base, adjustments and limits of each line (or each piece of it). */
  LINE,
  /** Charges, once a line, a visit, a day or a document. */
  SCOPE,
  /** Charges on sums: percentages, minimums and maximums of lines and charges. */
  TOTAL,
  /** The tax rate of each line and charge. */
  TAX,
  /** How long after a service was rendered it is due again. */
  DUE,
  /** Which services are offered, and how far up. */
  OFFER
}
