package com.tarifario.core.work;

import com.tarifario.core.money.Unit;

/** What a cost is for. */
public enum Kind {
  /** Hours of our people. */
  LABOUR,
  /** Parts and consumables supplied. */
  MATERIAL,
  /** Going to the place of work and back: kilometres, tolls, a flat fee. */
  TRAVEL,
  /** Work that another company does for us. */
  SUBCONTRACT,
  /** Our own machinery, charged for its use. */
  EQUIPMENT,
  /** Anything else that was paid out: parking, allowances, fees. */
  EXPENSE;

  /** What it is counted in where nothing else is said: hours of labour, pieces of all else. */
  public Unit usualUnit() {
    return this == LABOUR ? Unit.HOUR : Unit.PIECE;
  }
}
