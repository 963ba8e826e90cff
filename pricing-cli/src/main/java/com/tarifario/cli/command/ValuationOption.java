package com.tarifario.cli.command;

import com.tarifario.cli.text.LineMessage;
import com.tarifario.store.Store;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.work.KeptWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the valuations of a document is wanted. */
final class ValuationOption {

  @Option(
      names = "--valuation",
      paramLabel = "${bundle:label.number}",
      order = 10,
      descriptionKey = "w.valuation")
  private @Nullable Integer wanted;

  /** All valuations of a document, the first one first: that is number 1. */
  static List<KeptValuation> inOrder(Store store, KeptWork document) {
    List<KeptValuation> all = new ArrayList<>(store.valuations().history(document));
    Collections.reverse(all);
    return all;
  }

  /** Whether one of before is wanted, and not the one that holds. */
  boolean isGiven() {
    return wanted != null;
  }

  /**
   * The one that is wanted; else the newest, which holds. Null if there is none at all and none is
   * wanted.
   *
   * @throws CannotRunException if there is none of that number
   */
  @Nullable KeptValuation of(Store store, KeptWork document) {
    if (wanted == null) {
      return store.valuations().newest(document).orElse(null);
    }
    List<KeptValuation> all = inOrder(store, document);
    if (wanted < 1 || wanted > all.size()) {
      throw new CannotRunException(
          LineMessage.NO_SUCH_VALUATION, document.number(), wanted, all.size());
    }
    return all.get(wanted - 1);
  }
}
