package com.tarifario.io.request;

import com.tarifario.core.request.RequestField;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import org.jspecify.annotations.Nullable;

/** Names of types and fields, which people type on a command line. */
final class Names {

  private Names() {}

  /** A name that must be there; null if it is none, which is among the problems. */
  static @Nullable String required(Fields fields, String field, String example, Problems problems) {
    String name = fields.requiredText(field, example);
    if (name != null && !RequestField.isName(name)) {
      problems.error(fields.at(field), RequestTypeMessage.BAD_NAME, name);
      return null;
    }
    return name;
  }
}
