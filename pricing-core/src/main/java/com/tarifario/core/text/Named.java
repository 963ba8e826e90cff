package com.tarifario.core.text;

import java.util.Locale;

/** What people call something differently in each language, as their configuration says. */
@FunctionalInterface
public interface Named {

  /** What people call it in the language. */
  String label(Locale locale);
}
