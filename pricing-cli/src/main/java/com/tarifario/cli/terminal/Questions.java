package com.tarifario.cli.terminal;

import org.jspecify.annotations.Nullable;

/** Whoever sits at the terminal, if anybody does. */
public interface Questions {

  /** Nobody is there to be asked. */
  Questions NOBODY =
      new Questions() {
        @Override
        public boolean possible() {
          return false;
        }

        @Override
        public @Nullable String ask(String question) {
          return null;
        }
      };

  /** Whether somebody can be asked. */
  boolean possible();

  /** The answer without surrounding space; null if it is blank, or nobody answers. */
  @Nullable String ask(String question);
}
