package com.tarifario.core.correction;

import com.tarifario.core.correction.Correction.Effect;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a document with its frozen valuation. What is frozen stays as it was; a correction is a
 * difference, line by line. A price that a person set belongs to the data that the person saw: if
 * they changed since, the override is stale, still holds, and is flagged on its line.
 *
 * @param valuation the document as it is now, stale overrides flagged as problems of their lines
 * @param lines what became of each line and charge: those of the document in their order, then what
 *     is there no more
 */
public record Corrections(Valuation valuation, List<Correction> lines) {

  private static final Set<String> QUANTITIES =
      Set.of(StandardField.QUANTITY.field().name(), "billableQuantity");

  public Corrections {
    Objects.requireNonNull(valuation, "valuation");
    lines = List.copyOf(lines);
  }

  /**
   * The corrections of one document.
   *
   * @param frozen the document's lines as they were valued once; those of other documents must not
   *     be among them
   * @param document the document as it is now
   * @param now its valuation
   * @param vocabulary the fields of its lines
   */
  public static Corrections of(
      Collection<FrozenLine> frozen, Document document, Valuation now, Vocabulary vocabulary) {
    Map<LineId, ChargeLine> sources = new HashMap<>();
    document.lines().forEach(line -> sources.put(line.id(), line));
    Map<LineId, FrozenLine> left = new LinkedHashMap<>();
    frozen.forEach(line -> left.put(line.id(), line));
    LineComparison comparison = new LineComparison(now.type(), vocabulary);
    Money zero = Money.zero(now.currency());
    List<PricedLine> flagged = new ArrayList<>();
    List<Correction> corrections = new ArrayList<>();
    for (PricedLine line : now.lines()) {
      Correction correction =
          correction(left.remove(line.id()), sources.get(line.id()), line, now, comparison);
      corrections.add(correction);
      flagged.add(correction.staleOverride() ? flagged(line, correction) : line);
    }
    left.values().forEach(gone -> corrections.add(removed(gone, zero)));
    return new Corrections(now.withLines(flagged), corrections);
  }

  /** The sum of all differences. */
  public Money difference() {
    return lines.stream()
        .map(Correction::difference)
        .reduce(Money.zero(valuation.currency()), Money::plus);
  }

  private static Correction correction(
      @Nullable FrozenLine frozen,
      @Nullable ChargeLine source,
      PricedLine line,
      Valuation now,
      LineComparison comparison) {
    Money zero = Money.zero(now.currency());
    Money amount = line.amount();
    if (frozen == null) {
      return new Correction(
          line.id(), Effect.ADDED, null, amount, orZero(amount, zero), List.of(), false, false);
    }
    ChargeLine then = frozen.source();
    List<FieldChange> changes =
        then == null || source == null ? List.of() : comparison.changes(then, source);
    boolean stale =
        then != null
            && source != null
            && source.override() != null
            && Objects.equals(then.override(), source.override())
            && changes.stream().anyMatch(each -> matters(each, source.override()));
    boolean same = changes.isEmpty() && Objects.equals(frozen.amount(), amount);
    return new Correction(
        line.id(),
        same ? Effect.SAME : Effect.CHANGED,
        frozen.amount(),
        amount,
        orZero(amount, zero).minus(orZero(frozen.amount(), zero)),
        changes,
        stale,
        !frozen.tariff().equals(now.tariff().toString()));
  }

  /**
   * Whether a price that was set may not be meant for this; what was agreed is so for any quantity.
   */
  private static boolean matters(FieldChange change, PriceOverride price) {
    return !price.isAgreed() || !QUANTITIES.contains(change.field());
  }

  private static Correction removed(FrozenLine gone, Money zero) {
    Money difference = zero.minus(orZero(gone.amount(), zero));
    return new Correction(
        gone.id(), Effect.REMOVED, gone.amount(), null, difference, List.of(), false, false);
  }

  private static Money orZero(@Nullable Money amount, Money zero) {
    return amount == null ? zero : amount;
  }

  private static PricedLine flagged(PricedLine line, Correction correction) {
    String changes =
        correction.changes().stream().map(FieldChange::toString).collect(Collectors.joining(", "));
    return line.withProblem(Message.of(CoreMessage.STALE_OVERRIDE, changes));
  }
}
