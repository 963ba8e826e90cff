package com.tarifario.core.request;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Currencies;
import com.tarifario.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked for (petición de servicio).
 *
 * @param type its type, as it was when the request was opened
 * @param work its number, client, state and who sees to it
 * @param values what was entered, by field, in the order of the type's fields
 */
public record ServiceRequest(RequestType type, Work work, Map<String, Object> values) {

  public ServiceRequest {
    Objects.requireNonNull(type, "type");
    if (work.type() != WorkType.REQUEST) {
      throw new IllegalArgumentException(work.number() + " is no request.");
    }
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (RequestField field : type.fields()) {
      Object value = values.get(field.name());
      if (value != null) {
        ordered.put(field.name(), value);
      }
    }
    values = Collections.unmodifiableMap(ordered);
  }

  /** Its number. */
  public String number() {
    return work.number();
  }

  /** The same, with other values; its title and its work centre are theirs. */
  public ServiceRequest with(Map<String, Object> newValues) {
    String centre = type.centreField();
    return new ServiceRequest(
        type,
        work.toBuilder()
            .title(type.title().title(newValues))
            .workCentre(centre == null ? work.workCentre() : text(newValues, centre))
            .build(),
        newValues);
  }

  /**
   * The work order that comes out of it.
   *
   * @param day the day on which it is made
   * @param person who makes it
   */
  public Work workOrder(Product.WorkOrder product, LocalDate day, String person) {
    LocalDate planned = product.on() == null ? null : day(product.on());
    String named = product.person() == null ? null : text(values, product.person());
    Work order =
        Work.of(
            WorkType.WORK_ORDER,
            work.client(),
            product.title().title(values),
            planned == null ? day : planned,
            named == null ? person : named);
    return order.toBuilder()
        .workCentre(work.workCentre())
        .dueOn(product.dueOn() == null ? null : day(product.dueOn()))
        .amount(product.closedPrice() == null ? null : money(product.closedPrice()))
        .links(links())
        .build();
  }

  /**
   * The quote that comes out of it.
   *
   * @param day the day on which it is made
   */
  public QuotePlan quote(Product.Quote product, LocalDate day) {
    return plan(product.title(), product.terms(), product.concepts(), null, day);
  }

  /**
   * The quote for an agreement that comes out of it; what its visits come to is not among its items
   * yet.
   *
   * @param day the day on which it is made
   */
  public QuotePlan quote(Product.AgreementQuote product, LocalDate day) {
    return plan(
        product.title(),
        product.terms(),
        product.concepts(),
        product.agreement().fill(values),
        day);
  }

  private QuotePlan plan(
      FilledText title,
      Product.QuoteTerms terms,
      List<WantedConcept> concepts,
      @Nullable Map<String, Object> agreement,
      LocalDate day) {
    Integer validDays = terms.validDays();
    return new QuotePlan(
        title.title(values),
        work.client(),
        work.workCentre(),
        day,
        validDays == null ? null : day.plusDays(validDays),
        terms.quoteTariff(),
        terms.workType(),
        concepts.stream().flatMap(each -> Stream.ofNullable(each.plan(values))).toList(),
        agreement,
        work.person(),
        links());
  }

  private WorkLinks links() {
    return WorkLinks.NONE.withRequest(work.number());
  }

  private @Nullable LocalDate day(String field) {
    return values.get(field) instanceof LocalDate day ? day : null;
  }

  private static @Nullable String text(Map<String, Object> values, String field) {
    return values.get(field) instanceof String text ? text : null;
  }

  /** The amount in a field whose unit is a currency. */
  private @Nullable Money money(String field) {
    return values.get(field) instanceof BigDecimal number
        ? type.field(field)
            .map(RequestField::unit)
            .flatMap(unit -> Currencies.find(unit.symbol()))
            .map(currency -> Money.of(number, currency))
            .orElse(null)
        : null;
  }
}
