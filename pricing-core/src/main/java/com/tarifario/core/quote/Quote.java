package com.tarifario.core.quote;

import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.work.PriceOverride;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
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
 */
public record Quote(
    String id,
    LocalDate date,
    String client,
    @Nullable String workCentre,
    @Nullable String quoteTariff,
    @Nullable String workType,
    @Nullable LocalDate validUntil,
    List<Chapter> chapters) {

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

  /** A quote of these chapters, with nothing else known. */
  public static Quote of(String id, LocalDate date, String client, Chapter... chapters) {
    return new Quote(id, date, client, null, null, null, null, List.of(chapters));
  }

  /** The chapter of that code, or null. */
  public @Nullable Chapter chapter(String code) {
    return chapters.stream().filter(each -> each.code().equals(code)).findFirst().orElse(null);
  }

  /** This quote with these chapters. */
  public Quote withChapters(List<Chapter> newChapters) {
    return new Quote(id, date, client, workCentre, quoteTariff, workType, validUntil, newChapters);
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
    return withChapters(
        changed(
            chapters,
            Chapter::code,
            path.chapter(),
            path,
            chapter ->
                path.item() == null
                    ? chapter.withOverride(override)
                    : chapter.withItems(
                        changed(
                            chapter.items(),
                            Item::code,
                            path.item(),
                            path,
                            item -> withOverride(item, path, override)))));
  }

  private static Item withOverride(Item item, QuotePath path, @Nullable PriceOverride override) {
    return path.component() == null
        ? item.withOverride(override)
        : item.withComponents(
            changed(
                item.components(),
                Component::code,
                path.component(),
                path,
                component -> component.withOverride(override)));
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
