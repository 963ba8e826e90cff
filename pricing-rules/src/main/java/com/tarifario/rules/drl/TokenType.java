package com.tarifario.rules.drl;

/** What a token is. */
enum TokenType {
  NAME,
  NUMBER,
  STRING,
  SYMBOL,
  END
}
