package com.tarifario.cli.command;

import com.tarifario.cli.command.FrozenOptions.Comparison;
import com.tarifario.core.correction.Corrections;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.io.result.ResultRows;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.io.work.WorkBatch;
import com.tarifario.io.work.WorkDocument;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that can be done with one batch of a work file whatever is done with the others: making its
 * documents, valuing them and making the rows of the result. May be called from several threads at
 * once.
 */
final class BatchValuer {

  private final Outputs outputs;
  private final @Nullable Comparison comparison;
  private final @Nullable DocumentsOnce once;
  private final Function<WorkDocument, Valuation> valuer;

  /**
   * Values the batches of a work file.
   *
   * @param outputs where the rows of the result are to go
   * @param comparison what was frozen; null if nothing is compared
   * @param once refuses documents of earlier files; null if there is one file only
   * @param valuer prices a document
   */
  BatchValuer(
      Outputs outputs,
      @Nullable Comparison comparison,
      @Nullable DocumentsOnce once,
      Function<WorkDocument, Valuation> valuer) {
    this.outputs = outputs;
    this.comparison = comparison;
    this.once = once;
    this.valuer = valuer;
  }

  /** Prices a document by itself. */
  static Valuation value(WorkDocument document, Valuer valuer) {
    return document.isComplete()
        ? valuer.value(document.document())
        : valuer.valueIncomplete(document.document());
  }

  /** Values the batch's documents. */
  ValuedBatch value(WorkBatch batch) {
    List<RejectedRow> rejected = new ArrayList<>();
    List<Valued> documents = new ArrayList<>();
    ResultRows rows = outputs.rows();
    Iterator<WorkDocument> all = batch.documents(rejected::add);
    while (all.hasNext()) {
      WorkDocument document = all.next();
      if (once == null || once.take(document, rejected::add)) {
        Valued valued = valued(document);
        documents.add(valued);
        if (rows != null) {
          rows.write(document, valued.valuation());
        }
      }
    }
    return new ValuedBatch(rejected, documents, rows);
  }

  private Valued valued(WorkDocument document) {
    Valuation valuation = valuer.apply(document);
    if (comparison == null) {
      return new Valued(document, valuation, null);
    }
    Corrections corrections = comparison.of(document.document(), valuation);
    return new Valued(document, corrections.valuation(), corrections);
  }
}
