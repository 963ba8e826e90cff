package com.tarifario.cli.text;

import com.tarifario.core.text.MessageKey;

/** The sentences and words of the commands about delivery notes and what is billed. */
public enum NoteWord implements MessageKey {
  BAD_PART,
  LINE_OF_ORDER,
  CORRECTING,
  TO_VALUE,
  OUTDATED,
  ALL_BILLED,
  OTHER_CURRENCY,
  REPRICED,
  COLUMN_SOURCE,
  COLUMN_LEFT,
  COLUMN_BILLED,
  COLUMN_AMOUNT_LEFT,
  COLUMN_ITEM,
  COLUMN_QUOTED,
  COLUMN_COST_THOUGHT,
  COLUMN_COST_REAL,
  COLUMN_MARGIN_THOUGHT,
  COLUMN_MARGIN_REAL,
  COLUMN_DIFFERENCE,
  COLUMN_BEFORE,
  COLUMN_NOW,
  COLUMN_CHANGES,
  HEADING_DIFFERENCES,
  HEADING_ITEMS,
  HEADING_KINDS,
  HEADING_CLOSED,
  COLUMN_BY_TARIFF,
  CLOSED_PRICE,
  ABOVE_TARIFF,
  MARGIN_CLOSED,
  MARGIN_BY_TARIFF,
  EXTRA_COST,
  EXTRA_BILLED,
  UNPRICED,
  COMPARE_NEEDS_TARIFF,
  NOT_QUOTED,
  OF_NO_KIND,
  EFFECT_SAME,
  EFFECT_CHANGED,
  EFFECT_ADDED,
  EFFECT_REMOVED,
  OTHER_LINES;

  @Override
  public String bundle() {
    return "com.tarifario.cli.text.note-words";
  }
}
