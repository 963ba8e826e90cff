package com.tarifario.core.sheet;

import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.TaxTotal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a valued quote says: its lines and what it comes to, without the means to price it again.
 *
 * @param number the quote's number
 * @param date its date
 * @param client the client's code
 * @param workCentre the code of the client's work centre; null if it names none
 * @param quoteTariff the named type of quote; null if none
 * @param workType the type of work; null if none
 * @param validUntil the last day on which it stands; null if it does not say
 * @param tariff which tariff priced it
 * @param currency the currency of all its amounts
 * @param lines chapters, each with its items and options, and these with their components; then
 *     charges
 * @param totals what it comes to
 */
public record QuoteSheet(
    String number,
    LocalDate date,
    String client,
    @Nullable String workCentre,
    @Nullable String quoteTariff,
    @Nullable String workType,
    @Nullable LocalDate validUntil,
    TariffId tariff,
    Currency currency,
    List<SheetLine> lines,
    Totals totals) {

  /**
   * What a quote comes to.
   *
   * @param complete whether all of it has a price
   * @param subtotal what charges on sums are charged on, as far as it has a price
   * @param net before tax; null if it is not complete
   * @param cost what it costs us; null if a cost is not known
   * @param gross with tax; null if it is not complete, or an item has no tax rate
   * @param taxes the tax at each rate, lowest rate first
   */
  public record Totals(
      boolean complete,
      Money subtotal,
      @Nullable Money net,
      @Nullable Money cost,
      @Nullable Money gross,
      List<TaxTotal> taxes) {

    public Totals {
      Objects.requireNonNull(subtotal, "subtotal");
      taxes = List.copyOf(taxes);
    }

    /** Net less cost; empty if either is not known. */
    public Optional<Money> margin() {
      return net == null || cost == null ? Optional.empty() : Optional.of(net.minus(cost));
    }
  }

  public QuoteSheet {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(tariff, "tariff");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(totals, "totals");
    lines = List.copyOf(lines);
  }

  /** What a valued quote says. */
  public static QuoteSheet of(QuoteValuation valuation) {
    var quote = valuation.quote();
    return new QuoteSheet(
        quote.id(),
        quote.date(),
        quote.client(),
        quote.workCentre(),
        quote.quoteTariff(),
        quote.workType(),
        quote.validUntil(),
        valuation.tariff(),
        valuation.currency(),
        SheetLines.of(valuation),
        new Totals(
            valuation.isComplete(),
            valuation.subtotal().net(),
            valuation.net().orElse(null),
            valuation.cost().orElse(null),
            valuation.gross().orElse(null),
            valuation.taxes()));
  }

  /** The lines of these levels, in their order. */
  public List<SheetLine> lines(SheetLine.Level... levels) {
    List<SheetLine.Level> wanted = List.of(levels);
    return lines.stream().filter(line -> wanted.contains(line.level())).toList();
  }
}
