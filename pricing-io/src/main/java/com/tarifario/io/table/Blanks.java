package com.tarifario.io.table;

/** What a blank cell says of something of which more may be known already. */
public enum Blanks {
  /** Nothing: what is known stays. */
  LEAVE,
  /** That there is nothing of it: what was known is taken away. */
  EMPTY
}
