package com.tarifario.store.correction;

import com.tarifario.core.money.Money;
import com.tarifario.store.valuation.KeptValuation;
import java.util.List;
import java.util.Objects;

/**
 * What a correcting document charges: the difference of its valuation to a frozen one.
 *
 * @param frozen the valuation of the frozen document
 * @param net the difference before tax
 * @param tax the difference of the taxes
 * @param lines what became of each line: those of the correcting document in their order, then what
 *     is there no more
 */
public record KeptCorrection(
    KeptValuation frozen, Money net, Money tax, List<CorrectedLine> lines) {

  public KeptCorrection {
    Objects.requireNonNull(frozen, "frozen");
    Objects.requireNonNull(net, "net");
    Objects.requireNonNull(tax, "tax");
    lines = List.copyOf(lines);
  }

  /** The difference with tax. */
  public Money gross() {
    return net.plus(tax);
  }
}
