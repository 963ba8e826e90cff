package com.tarifario.core.work;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be so of any document's lines. */
final class DocumentLines {

  private DocumentLines() {}

  static List<ChargeLine> checked(String document, List<ChargeLine> lines) {
    Set<String> seen = new HashSet<>();
    for (ChargeLine line : lines) {
      if (!line.id().document().equals(document)) {
        throw new IllegalArgumentException(
            "Line " + line.id() + " does not belong to document " + document + ".");
      }
      if (!seen.add(line.id().line())) {
        throw new IllegalArgumentException("Line " + line.id() + " stands twice.");
      }
    }
    return List.copyOf(lines);
  }
}
