package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Portion;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is charged of a piece, or a part of it that one tier of a scale prices.
 *
 * @param charged how much, in the line's unit
 * @param before how much of the piece lies before it, in the base unit of the dimension
 * @param scales what each of the scales that are proposed counts where the piece begins
 */
record Part(Quantity charged, BigDecimal before, Map<Candidate, Counted> scales) {

  /** A whole piece. */
  static Part whole(Quantity charged, Map<Candidate, Counted> scales) {
    return new Part(charged, BigDecimal.ZERO, scales);
  }

  /** Where it lies among what the candidate counts; null if it counts nothing, or is not known. */
  @Nullable Portion portion(Candidate candidate) {
    Counted counted = scales.isEmpty() ? null : scales.get(candidate);
    return counted == null
        ? null
        : new Portion(counted.before().add(before), inBaseUnit(), counted.total());
  }

  /** Whether so much, in the base unit of the dimension, is less than this. */
  boolean isMoreThan(BigDecimal extent) {
    return Exact.settle(inBaseUnit()).compareTo(Exact.settle(extent)) > 0;
  }

  /** So much of it, in the base unit of the dimension. */
  Part first(BigDecimal extent) {
    BigDecimal value = Exact.divide(extent, charged.unit().factor());
    return new Part(charged.withValue(value), before, scales);
  }

  /** What is left when so much is taken off. */
  Part after(BigDecimal extent) {
    BigDecimal value = charged.value().subtract(first(extent).charged().value());
    return new Part(charged.withValue(value), before.add(extent), scales);
  }

  private BigDecimal inBaseUnit() {
    return charged.value().multiply(charged.unit().factor());
  }
}
