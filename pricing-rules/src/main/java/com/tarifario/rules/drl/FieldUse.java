package com.tarifario.rules.drl;

import com.tarifario.core.facts.Field;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;

/** A field that a rule reads, and where. */
record FieldUse(Field field, Token token) {

  /** That it is not known yet when the verb is decided. */
  Problem tooLate(SourceLocation where, String verb, Verbs verbs) {
    return Problem.error(where, verbs.tooLate(), field.name(), verb, verbs.knowing(field));
  }
}
