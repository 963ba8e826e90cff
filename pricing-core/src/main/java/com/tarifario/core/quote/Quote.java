package com.tarifario.core.quote;

import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.work.PriceOverride;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is offered to a client (presupuesto), before it is priced: chapters of items of components.
 *
 * <pre>{@code
 * Quote quote =
 *     Quote.of("P-2026-041", LocalDate.of(2026, 3, 2), "C-014",
 *         Chapter.of("01", "Climatización", Item.of(split, BigDecimal.valueOf(2))));
 * Quote agreed =
 *     quote.overriddenAt(
 *         QuotePath.of("01"),
 *         new PriceOverride(Money.of("2400.00", "EUR"), "round sum", "M. Ruiz", null));
 * }</pre>
 *
 * @param id the quote's number, not blank
 * @param date its date; the rules valid on that day price it
 * @param client the code of the client or prospect
 * @param workCentre the code of the client's work centre; null if it names none
 * @param quoteTariff the named type of quote, whose rules apply; null if none
 * @param workType the company's own word for the type of work: {@code reforma}; null if none
 * @param validUntil the last day on which the offer stands; null if it does not say
 * @param chapters its chapters, at least one
 * @param wished what a person wished it to come to, and set prices by hand to reach; null if nobody
 *     did
 */
public record Quote(
    String id,
    LocalDate date,
    String client,
    @Nullable String workCentre,
    @Nullable String quoteTariff,
    @Nullable String workType,
    @Nullable LocalDate validUntil,
    List<Chapter> chapters,
    @Nullable WishedTotal wished) {

  public Quote {
    if (Objects.requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("A quote needs a number.");
    }
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(client, "client");
    if (validUntil != null && validUntil.isBefore(date)) {
      throw new IllegalArgumentException(
          "Quote " + id + " of " + date + " can't be valid until " + validUntil + ", before it.");
    }
    chapters = Codes.unique("Quote " + id + ": chapter", chapters, Chapter::code);
    refuseSamePaths(id, chapters);
  }

  /** A quote whose total nobody wished. */
  public Quote(
      String id,
      LocalDate date,
      String client,
      @Nullable String workCentre,
      @Nullable String quoteTariff,
      @Nullable String workType,
      @Nullable LocalDate validUntil,
      List<Chapter> chapters) {
    this(id, date, client, workCentre, quoteTariff, workType, validUntil, chapters, null);
  }

  /** A quote of these chapters, with nothing else known. */
  public static Quote of(String id, LocalDate date, String client, Chapter... chapters) {
    return new Quote(id, date, client, null, null, null, null, List.of(chapters));
  }

  /** The chapter of that code, or null. */
  public @Nullable Chapter chapter(String code) {
    return chapters.stream().filter(each -> each.code().equals(code)).findFirst().orElse(null);
  }

  /** The item at the place, or of the component at the place; null if there is none. */
  public @Nullable Item item(QuotePath path) {
    Chapter chapter = chapter(path.chapter());
    return chapter == null || path.item() == null ? null : chapter.item(path.item());
  }

  /** The place that reads so: an item, a component or a chapter; empty if there is none. */
  public Optional<QuotePath> place(String text) {
    return places().stream().filter(each -> each.toString().equals(text)).findFirst();
  }

  /** All places: the items, then the components, then the chapters. */
  public List<QuotePath> places() {
    List<QuotePath> items = new ArrayList<>();
    List<QuotePath> components = new ArrayList<>();
    List<QuotePath> all = new ArrayList<>();
    for (Chapter chapter : chapters) {
      all.add(QuotePath.of(chapter.code()));
      for (Item item : chapter.items()) {
        items.add(QuotePath.of(chapter.code(), item.code()));
        for (Component each : item.components()) {
          components.add(QuotePath.of(chapter.code(), item.code(), each.code()));
        }
      }
    }
    items.addAll(components);
    items.addAll(all);
    return items;
  }

  /** The places of the items outside the total, in the quote's order. */
  public List<QuotePath> options() {
    return places().stream()
        .filter(each -> each.item() != null && each.component() == null)
        .filter(each -> Objects.requireNonNull(item(each)).isOption())
        .toList();
  }

  /** This quote under another number. */
  public Quote withId(String newId) {
    return new Quote(
        newId, date, client, workCentre, quoteTariff, workType, validUntil, chapters, wished);
  }

  /** This quote of another day, standing until another day; null if it does not say. */
  public Quote withDates(LocalDate newDate, @Nullable LocalDate newValidUntil) {
    return new Quote(
        id, newDate, client, workCentre, quoteTariff, workType, newValidUntil, chapters, wished);
  }

  /** This quote with these chapters. */
  public Quote withChapters(List<Chapter> newChapters) {
    return new Quote(
        id, date, client, workCentre, quoteTariff, workType, validUntil, newChapters, wished);
  }

  /** This quote with a wished total, in place of any before; null for none. */
  public Quote withWished(@Nullable WishedTotal newWished) {
    return new Quote(
        id, date, client, workCentre, quoteTariff, workType, validUntil, chapters, newWished);
  }

  /**
   * This quote with one chapter changed.
   *
   * @throws NoSuchElementException if there is no chapter of that code
   */
  public Quote withChapter(String code, UnaryOperator<Chapter> change) {
    return withChapters(changed(chapters, Chapter::code, code, QuotePath.of(code), change));
  }

  /**
   * This quote with one item changed.
   *
   * @param path of an item or of one of its components
   * @throws NoSuchElementException if there is no such item
   */
  public Quote withItem(QuotePath path, UnaryOperator<Item> change) {
    String code = Objects.requireNonNull(path.item(), "an item");
    return withChapters(
        changed(
            chapters,
            Chapter::code,
            path.chapter(),
            path,
            chapter ->
                chapter.withItems(changed(chapter.items(), Item::code, code, path, change))));
  }

  /**
   * This quote with a price set by hand at the place, in place of any that was set there before:
   * the unit price of a component or an item, or the amount of a chapter.
   *
   * @throws NoSuchElementException if there is no such place
   */
  public Quote overriddenAt(QuotePath path, PriceOverride override) {
    return withOverride(path, override);
  }

  /**
   * This quote with the override at the place lifted; those above and below it stay.
   *
   * @throws NoSuchElementException if there is no such place
   */
  public Quote withOverrideLiftedAt(QuotePath path) {
    return withOverride(path, null);
  }

  private Quote withOverride(QuotePath path, @Nullable PriceOverride override) {
    if (path.item() == null) {
      return withChapter(path.chapter(), chapter -> chapter.withOverride(override));
    }
    String code = path.component();
    return withItem(
        path,
        item ->
            code == null
                ? item.withOverride(override)
                : item.withComponents(
                    changed(
                        item.components(),
                        Component::code,
                        code,
                        path,
                        component -> component.withOverride(override))));
  }

  private static <T> List<T> changed(
      List<T> parts,
      Function<T, String> code,
      String wanted,
      QuotePath path,
      UnaryOperator<T> change) {
    List<T> changed = new ArrayList<>(parts);
    for (int index = 0; index < changed.size(); index++) {
      if (code.apply(changed.get(index)).equals(wanted)) {
        changed.set(index, change.apply(changed.get(index)));
        return changed;
      }
    }
    throw new NoSuchElementException("The quote has no " + path + ": no code " + wanted + ".");
  }

  /** Codes may hold dots, so two ways of codes could read the same: {@code 01.02} + {@code 03}. */
  private static void refuseSamePaths(String id, List<Chapter> chapters) {
    Set<String> seen = new HashSet<>();
    for (Chapter chapter : chapters) {
      for (Item item : chapter.items()) {
        requireNew(id, seen, QuotePath.of(chapter.code(), item.code()));
        for (Component component : item.components()) {
          requireNew(id, seen, QuotePath.of(chapter.code(), item.code(), component.code()));
        }
      }
    }
  }

  private static void requireNew(String id, Set<String> seen, QuotePath path) {
    if (!seen.add(path.toString())) {
      throw new IllegalArgumentException(
          "Quote "
              + id
              + ": two places read "
              + path
              + ". Change one of the codes of chapter, item and component.");
    }
  }
}
