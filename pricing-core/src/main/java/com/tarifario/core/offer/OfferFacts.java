package com.tarifario.core.offer;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the facts that rules of offers are asked about. */
public final class OfferFacts {

  private OfferFacts() {}

  /** The facts of a candidate, before any rule is asked. */
  public static Facts of(Vocabulary vocabulary, OfferCandidate candidate) {
    @Nullable Object[] values = new @Nullable Object[vocabulary.size()];
    for (OfferField field : OfferField.values()) {
      values[field.index()] = field.valueOf(candidate);
    }
    int index = OfferField.FIELDS.size();
    for (Field attribute : vocabulary.attributes()) {
      values[index++] = attributes(attribute, candidate).get(attribute.name());
    }
    return measured(vocabulary, values);
  }

  /**
   * Facts field by field, as a case gives them. A service that says neither how often nor when it
   * was rendered was never; one that says only when, once.
   *
   * @param given a value of its type for each field that has one, but for those that are computed
   */
  public static Facts of(Vocabulary vocabulary, Map<String, Object> given) {
    @Nullable Object[] values = new @Nullable Object[vocabulary.size()];
    given.forEach((name, value) -> values[vocabulary.indexOf(name)] = value);
    if (values[OfferField.TIMES_RENDERED.index()] == null) {
      boolean once = values[OfferField.LAST_RENDERED.index()] != null;
      values[OfferField.TIMES_RENDERED.index()] = once ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return measured(vocabulary, values);
  }

  private static Facts measured(Vocabulary vocabulary, @Nullable Object[] values) {
    if (values[OfferField.DATE.index()] instanceof LocalDate date) {
      values[OfferField.MONTH.index()] = BigDecimal.valueOf(date.getMonthValue());
      if (values[OfferField.LAST_RENDERED.index()] instanceof LocalDate last) {
        values[OfferField.MONTHS_SINCE.index()] =
            BigDecimal.valueOf(ChronoUnit.MONTHS.between(last, date));
      }
    }
    return new Facts(vocabulary, values);
  }

  /** The day of the offer; null if the facts have none. */
  static @Nullable LocalDate date(Facts facts) {
    return (LocalDate) facts.get(OfferField.DATE.index());
  }

  /** The day on which the service was last rendered; null if it never was. */
  static @Nullable LocalDate lastRendered(Facts facts) {
    return (LocalDate) facts.get(OfferField.LAST_RENDERED.index());
  }

  /** The facts with the day on which the service is due again. */
  static Facts withDue(Facts facts, LocalDate due) {
    LocalDate date = date(facts);
    return date == null
        ? facts
        : facts.with(
            OfferField.DAYS_TO_DUE.index(), BigDecimal.valueOf(ChronoUnit.DAYS.between(date, due)));
  }

  private static Map<String, Object> attributes(Field attribute, OfferCandidate candidate) {
    WorkCentre centre = candidate.workCentre();
    Agreement agreement = candidate.agreement();
    return switch (attribute.origin()) {
      case CLIENT -> candidate.client().attributes();
      case WORK_CENTRE -> centre == null ? Map.of() : centre.attributes();
      case AGREEMENT -> agreement == null ? Map.of() : agreement.attributes();
      case LINE, CONCEPT, HISTORY, MEASURE, RESULT -> Map.of();
    };
  }
}
