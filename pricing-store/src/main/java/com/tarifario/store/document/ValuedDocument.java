package com.tarifario.store.document;

import com.tarifario.core.valuation.Valuation;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Objects;

/**
 * A document of the database with its prices.
 *
 * @param work the document as it was read
 * @param lines its lines as they were read
 * @param valuation its prices
 */
public record ValuedDocument(KeptWork work, List<KeptLine> lines, Valuation valuation) {

  public ValuedDocument {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(valuation, "valuation");
    lines = List.copyOf(lines);
  }
}
