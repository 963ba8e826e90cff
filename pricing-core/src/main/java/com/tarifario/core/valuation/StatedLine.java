package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A priced line of which every part stands there. */
record StatedLine(
    LineId id,
    ChargeLine source,
    @Nullable String charge,
    Kind kind,
    LineStatus status,
    Quantity charged,
    @Nullable Money unitPrice,
    @Nullable Money amount,
    @Nullable Money cost,
    List<RuleRef> winners,
    List<PricedPiece> pieces,
    @Nullable ComputedPrice computed,
    @Nullable Message problem,
    @Nullable LineTax tax,
    Proof proof)
    implements PricedLine {

  StatedLine {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(status, "status");
    winners = List.copyOf(winners);
    pieces = List.copyOf(pieces);
  }

  /** The parts of any line. */
  static StatedLine of(PricedLine line) {
    return line instanceof StatedLine stated ? stated : new PricedLineBuilder(line).stated();
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        id, source, charge, kind, status, charged, unitPrice, amount, cost, winners, pieces,
        computed, problem, tax, proof);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof PricedLine that && parts().equals(of(that).parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }
}
