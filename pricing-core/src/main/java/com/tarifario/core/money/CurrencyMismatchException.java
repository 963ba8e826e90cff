package com.tarifario.core.money;

import java.util.Currency;

/** Thrown when amounts of two currencies are added, subtracted or compared. */
public final class CurrencyMismatchException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The two currencies that met. */
  public CurrencyMismatchException(Currency expected, Currency found) {
    super("Expected an amount in " + expected + " but found one in " + found + ".");
  }
}
