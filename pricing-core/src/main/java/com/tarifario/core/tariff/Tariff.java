package com.tarifario.core.tariff;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.ValidityDate;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.ExchangeRates;
import com.tarifario.core.money.Rounding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A company's tariff, read and checked: what pricing needs to know of it. It never changes and is
 * shared by threads.
 *
 * @param id its name and the hash of its content
 * @param currency the currency of all its prices
 * @param rounding where numbers are rounded
 * @param layers its layers, lowest precedence first
 * @param vocabulary the fields that its rules can ask about
 * @param calendar its time bands and holidays
 * @param decider finds the rules that apply
 * @param exchangeRates what costs in other currencies are worth
 * @param taxation whether prices have tax in them, and where it is rounded
 * @param versions its versions, each a complete tariff, of which each line is priced by one; none
 *     if it is in force for ever
 */
public record Tariff(
    TariffId id,
    Currency currency,
    Rounding rounding,
    List<Layer> layers,
    Vocabulary vocabulary,
    WorkCalendar calendar,
    Decider decider,
    ExchangeRates exchangeRates,
    Taxation taxation,
    Versions versions) {

  public Tariff {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(vocabulary, "vocabulary");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(decider, "decider");
    Objects.requireNonNull(exchangeRates, "exchangeRates");
    Objects.requireNonNull(taxation, "taxation");
    Objects.requireNonNull(versions, "versions");
    layers = List.copyOf(layers);
  }

  /** A tariff of prices before tax, which knows no currency but its own. */
  public Tariff(
      TariffId id,
      Currency currency,
      Rounding rounding,
      List<Layer> layers,
      Vocabulary vocabulary,
      WorkCalendar calendar,
      Decider decider) {
    this(
        id,
        currency,
        rounding,
        layers,
        vocabulary,
        calendar,
        decider,
        ExchangeRates.NONE,
        Taxation.NET_FIRST,
        Versions.NONE);
  }

  /**
   * A tariff of several versions. What it says of itself is what the latest says: only versions
   * price anything.
   *
   * @param id its name, and the hash of all versions
   * @param versions at least one
   * @param vocabulary the fields of all versions; its date says which version is in force
   */
  public static Tariff of(TariffId id, Versions versions, Vocabulary vocabulary) {
    Tariff latest = versions.latest().tariff();
    return new Tariff(
        id,
        latest.currency,
        latest.rounding,
        versions.layers(),
        vocabulary,
        versions.calendar(),
        versions.decider(),
        ExchangeRates.NONE,
        latest.taxation,
        versions);
  }

  /**
   * The tariff as it treats a document as a whole: it rounds and taxes as the earliest version does
   * that prices any of it.
   *
   * @param facts those of its lines
   */
  public Tariff leading(Stream<Facts> facts) {
    if (versions.isNone()) {
      return this;
    }
    return facts
        .flatMap(each -> versions.of(each).stream())
        .min(Comparator.comparing(Version::from))
        .map(version -> as(version.tariff()))
        .orElse(this);
  }

  private Tariff as(Tariff version) {
    return changed(id, version.rounding, decider, version.taxation);
  }

  /**
   * Which tariff, or version of it, prices a line.
   *
   * @param facts what is known of it; null if it can't be told
   * @param date its date
   */
  public TariffId pricing(@Nullable Facts facts, LocalDate date) {
    if (versions.isNone()) {
      return id;
    }
    Optional<Version> version =
        facts != null
            ? versions.of(facts)
            : vocabulary.validityDate().equals(ValidityDate.LINE_DATE)
                ? versions.on(date)
                : Optional.empty();
    return version.map(each -> each.tariff().id()).orElse(id);
  }

  /** The same tariff under another identity. */
  public Tariff with(TariffId other) {
    return changed(other, rounding, decider, taxation);
  }

  /** The same tariff, decided by another decider. */
  public Tariff with(Decider other) {
    return changed(id, rounding, other, taxation);
  }

  /** The same tariff with another way of tax. */
  public Tariff with(Taxation other) {
    return changed(id, rounding, decider, other);
  }

  private Tariff changed(TariffId newId, Rounding newRounding, Decider newDecider, Taxation tax) {
    return new Tariff(
        newId,
        currency,
        newRounding,
        layers,
        vocabulary,
        calendar,
        newDecider,
        exchangeRates,
        tax,
        versions);
  }
}
