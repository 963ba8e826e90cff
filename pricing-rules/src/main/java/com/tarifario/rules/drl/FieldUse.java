package com.tarifario.rules.drl;

import com.tarifario.core.facts.Field;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.RulesMessage;

/** A field that a rule reads, and where. */
record FieldUse(Field field, Token token) {

  /** That it is not known yet when the verb is decided. */
  Problem tooLate(SourceLocation where, String verb) {
    return Problem.error(
        where, RulesMessage.FIELD_TOO_LATE, field.name(), verb, Verb.knowing(field));
  }
}
