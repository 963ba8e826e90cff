package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Consume;
import com.tarifario.core.tariff.Cover;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.PriceEnding;
import com.tarifario.core.tariff.PriceInput;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.tariff.UnitCost;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.work.ChargeLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The unit price of one piece of a line: base, then adjustments, then limits, then rounding. */
final class PiecePricing {

  private final Currency currency;
  private final Rounding rounding;
  private final Trace trace;

  PiecePricing(Currency currency, Rounding rounding, Trace trace) {
    this.currency = currency;
    this.rounding = rounding;
    this.trace = trace;
  }

  /**
   * The parts that have base prices of their own, where a scale changes its price inside the piece.
   *
   * @param line the line that the piece is a part of
   * @param ranked what rules propose for it, ranked
   * @param whole what is charged of it
   * @return one, unless a graduated scale has part in the price; they add up to the whole
   */
  List<Part> parts(ChargeLine line, Piece piece, List<Candidate> ranked, Part whole) {
    if (whole.scales().isEmpty()) {
      return List.of(whole);
    }
    List<Part> parts = new ArrayList<>();
    Part rest = whole;
    BigDecimal extent = extent(line, piece, ranked, rest);
    while (extent != null && rest.isMoreThan(extent)) {
      parts.add(rest.first(extent));
      rest = rest.after(extent);
      extent = extent(line, piece, ranked, rest);
    }
    parts.add(rest);
    return parts;
  }

  /**
   * For how much of the part its first price holds; null if for all, or if it has none. Where
   * others are compared with it that change their price, it may hold on.
   */
  private @Nullable BigDecimal extent(
      ChargeLine line, Piece piece, List<Candidate> ranked, Part part) {
    BasePricing.Found first = found(line, piece, ranked, part);
    if (first == null) {
      return null;
    }
    BigDecimal extent = first.price().extent();
    while (extent != null && part.isMoreThan(extent) && !first.endsAt(extent)) {
      BasePricing.Found next = found(line, piece, ranked, part.after(extent));
      if (next == null || !next.winner().equals(first.winner())) {
        return extent;
      }
      BigDecimal more = next.price().extent();
      extent = more == null ? null : extent.add(more);
    }
    return extent;
  }

  private BasePricing.@Nullable Found found(
      ChargeLine line, Piece piece, List<Candidate> ranked, Part part) {
    try {
      return base(line, piece, ranked, part, Trace.OFF);
    } catch (LineFailure asPricingItWillTell) {
      return null;
    }
  }

  private BasePricing.Found base(
      ChargeLine line, Piece piece, List<Candidate> ranked, Part part, Trace notes) {
    return new BasePricing(Candidates.only(ranked, Base.class), input(line, piece), part, notes)
        .find();
  }

  /** What formulas may look at. */
  PriceInput input(ChargeLine line, Piece piece) {
    return input(line.quantity().unit(), piece.facts(), piece.cost());
  }

  /**
   * What formulas may look at.
   *
   * @param unit the line's unit
   * @param named what one unit cost, as a rule names it; null if none does
   */
  PriceInput input(Unit unit, Facts facts, @Nullable UnitCost named) {
    Money listPrice = money(facts, StandardField.LIST_PRICE);
    return new PriceInput(facts, unit, unitCost(unit, facts, named), listPrice, currency);
  }

  /** What one unit cost us, as a rule names it or else the document; null if not known. */
  @Nullable UnitCost unitCost(Unit unit, Facts facts, @Nullable UnitCost named) {
    Money own = named == null ? money(facts, StandardField.UNIT_COST) : null;
    return own == null ? named : new UnitCost(own, unit);
  }

  /**
   * The piece, or the part of it, with its price.
   *
   * @param line the line that it is a part of
   * @param ranked what rules propose for it, ranked
   * @param part how much of it is charged
   * @throws LineFailure if it has no price
   */
  PiecePrice price(ChargeLine line, Piece piece, List<Candidate> ranked, Part part) {
    PriceInput input = input(line, piece);
    BasePricing.Found base = base(line, piece, ranked, part, trace);
    Unit unit = base.price().unit();

    AdjustmentPricing adjusting = new AdjustmentPricing(trace);
    List<Candidate> adjustments =
        adjusting.survivors(
            Candidates.only(ranked, Adjustment.class, Waiver.class, Cover.class, Consume.class),
            base,
            input);
    Money adjusted = adjusting.unitPrice(adjustments, base.price().price(), unit, input);

    PriceRange limited =
        new LimitPricing(base, unit, input, trace)
            .apply(Candidates.only(ranked, Limit.class), adjusted);
    Money unitPrice =
        new UnitRounding(rounding, trace)
            .round(limited, Candidates.only(ranked, PriceEnding.class), base);
    return new PiecePrice(
        piece,
        part.charged(),
        part.charged().in(unit),
        unitPrice,
        base.price().price(),
        base.winner(),
        AdjustmentPricing.perLine(adjustments, input),
        null);
  }

  /** What one unit cost us, or its list price, as the facts say; null if not known. */
  private @Nullable Money money(Facts facts, StandardField field) {
    return facts.get(field) instanceof BigDecimal amount ? Money.of(amount, currency) : null;
  }

  /**
   * The least price that limits leave.
   *
   * @param price for one unit of the line
   * @param rule the rule that asks for it
   * @param asks in words
   */
  record Least(Money price, RuleRef rule, Message asks) {}

  /** The least that one unit of the piece may cost by its limits; null if they say nothing. */
  @Nullable Least least(ChargeLine line, Piece piece, List<Candidate> ranked, Part part) {
    List<Candidate> limits = Candidates.only(ranked, Limit.class);
    if (limits.isEmpty()) {
      return null;
    }
    Trace notes = Trace.recording();
    try {
      Money least =
          new LimitPricing(
                  found(line, piece, ranked, part),
                  line.quantity().unit(),
                  input(line, piece),
                  notes)
              .apply(limits, Money.zero(currency))
              .price();
      for (Step step : notes.parts().get(0).steps()) {
        if (step.rule() != null) {
          return new Least(least, step.rule(), step.what());
        }
      }
      return null;
    } catch (LineFailure notKnown) {
      return null;
    }
  }
}
