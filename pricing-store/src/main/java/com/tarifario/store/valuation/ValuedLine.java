package com.tarifario.store.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line in a valuation, or a charge that lines caused.
 *
 * @param line the line's number in its document; a charge's is its cause's with the charge's name
 * @param parent the number of the line that caused a charge; null if it is none
 * @param charge what the charge is called; null if it is none
 * @param kind the kind under which it is summed
 * @param status what became of it
 * @param quantity how much is charged
 * @param unitPrice for one unit; null if it has no price, or several
 * @param amount what it costs the client before tax; null if it has no price
 * @param cost what it cost us; null if not known
 * @param computed what the tariff alone says, where a price was set, agreed or covered; null if
 *     none was
 * @param taxRate its tax rate; null if it has none
 * @param layer the layers of the rules that priced it, parted by {@code ;}; null if none did
 * @param rule the rules that priced it, or why its price was set; null if none did
 * @param problem what is wrong with it; null if nothing is
 * @param steps how it came about, in words; null if that was not kept
 */
public record ValuedLine(
    String line,
    @Nullable String parent,
    @Nullable String charge,
    Kind kind,
    LineStatus status,
    Quantity quantity,
    @Nullable Money unitPrice,
    @Nullable Money amount,
    @Nullable Money cost,
    @Nullable Money computed,
    @Nullable Percentage taxRate,
    @Nullable String layer,
    @Nullable String rule,
    @Nullable String problem,
    @Nullable String steps) {

  public ValuedLine {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(quantity, "quantity");
  }

  /** Whether it is a charge that lines caused. */
  public boolean isCharge() {
    return charge != null;
  }
}
