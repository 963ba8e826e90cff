package com.tarifario.rules;

/**
 * Whether who loads a tariff lets its trusted layers run code. Such code is not confined: it can do
 * whatever this program can.
 */
public enum Trust {
  /** A tariff with a trusted layer is refused. */
  REFUSE_CODE,
  /** Layers that {@code tariff.yaml} marks as trusted are compiled and run. */
  TRUST_CODE
}
