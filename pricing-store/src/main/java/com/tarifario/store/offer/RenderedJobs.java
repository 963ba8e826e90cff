package com.tarifario.store.offer;

import com.tarifario.core.money.Money;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.store.database.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what was rendered: lines of one concept in one job are one time. A job at several places
 * counts as one whose place is not known.
 */
final class RenderedJobs {

  /** By concept and place, those whose place is not known first. */
  static final Comparator<RenderedService> ORDER =
      Comparator.comparing(RenderedService::concept)
          .thenComparing(
              RenderedService::workCentre, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Map<JobOf, Job> jobs = new HashMap<>();

  /** A job, as far as it is of one concept. */
  private record JobOf(String concept, String job) {}

  /** A concept at a place; null if the place is not known. */
  private record ConceptAt(String concept, @Nullable String place) {}

  /** What came together: from when to when, and for how much. */
  private static final class Sum {

    private LocalDate first;
    private LocalDate last;
    private @Nullable BigDecimal amount;
    private @Nullable String currency;
    private boolean severalCurrencies;
    private int times;

    Sum(LocalDate day) {
      this.first = day;
      this.last = day;
    }

    void add(LocalDate from, LocalDate to, @Nullable BigDecimal more, @Nullable String in) {
      first = from.isBefore(first) ? from : first;
      last = to.isAfter(last) ? to : last;
      if (more != null) {
        amount = amount == null ? more : amount.add(more);
      }
      if (in != null) {
        severalCurrencies |= currency != null && !currency.equals(in);
        currency = in;
      }
    }

    void add(Sum job) {
      add(job.first, job.last, job.amount, job.currency);
      severalCurrencies |= job.severalCurrencies;
      times++;
    }

    /** The amount; null if nothing was valued, or in several currencies, which have no sum. */
    @Nullable Money money() {
      return amount == null || currency == null || severalCurrencies
          ? null
          : Money.of(Values.amount(amount), Currency.getInstance(currency));
    }
  }

  /** The lines of a job. */
  private static final class Job {

    private final Sum sum;
    private @Nullable String place;
    private boolean severalPlaces;

    Job(LocalDate day) {
      this.sum = new Sum(day);
    }

    void at(@Nullable String where) {
      if (where != null) {
        severalPlaces |= place != null && !place.equals(where);
        place = where;
      }
    }

    @Nullable String place() {
      return severalPlaces ? null : place;
    }
  }

  /**
   * Adds a line.
   *
   * @param job what it is one time of
   * @param place null if it is not known
   * @param amount null if it was not valued
   * @param currency of the amount; null if it was not valued
   */
  void add(
      String concept,
      String job,
      @Nullable String place,
      LocalDate day,
      @Nullable BigDecimal amount,
      @Nullable String currency) {
    Job sum = jobs.computeIfAbsent(new JobOf(concept, job), first -> new Job(day));
    sum.at(place);
    sum.sum.add(day, day, amount, currency);
  }

  /** One entry for each concept and place, in {@link #ORDER}. */
  List<RenderedService> services() {
    Map<ConceptAt, Sum> sums = new HashMap<>();
    jobs.forEach(
        (of, job) ->
            sums.computeIfAbsent(
                    new ConceptAt(of.concept(), job.place()), first -> new Sum(job.sum.first))
                .add(job.sum));
    List<RenderedService> services = new ArrayList<>();
    sums.forEach(
        (at, sum) ->
            services.add(
                new RenderedService(
                    at.concept(), at.place(), sum.times, sum.first, sum.last, sum.money())));
    services.sort(ORDER);
    return services;
  }
}
