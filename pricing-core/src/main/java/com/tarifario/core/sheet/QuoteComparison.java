package com.tarifario.core.sheet;

import com.tarifario.core.sheet.SheetLine.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is other in one quote than in another: two versions of one, or two quotes of one job. Lines
 * are one and the same if they stand at the same place.
 *
 * @param before the one
 * @param after the other
 * @param head what is other in its head
 * @param changes what was added, removed or changed: in the order of the other, what was removed at
 *     the end
 */
public record QuoteComparison(
    QuoteSheet before, QuoteSheet after, List<HeadChange> head, List<Change> changes) {

  /** What stands in the head of a quote. */
  public enum HeadField {
    /** What it is about. */
    TITLE,
    /** The client's code. */
    CLIENT,
    /** The code of the work centre. */
    WORK_CENTRE,
    /** Its date. */
    DATE,
    /** The last day on which it stands. */
    VALID_UNTIL,
    /** The named type of quote. */
    QUOTE_TARIFF,
    /** The type of work. */
    WORK_TYPE,
    /** Which tariff priced it. */
    TARIFF,
    /** The terms of the maintenance agreement that it offers. */
    AGREEMENT_TERMS
  }

  /**
   * What is not the same in the heads of both.
   *
   * @param field what it is
   * @param before what the one says; null for nothing
   * @param after what the other says; null for nothing
   */
  public record HeadChange(HeadField field, @Nullable String before, @Nullable String after) {

    public HeadChange {
      Objects.requireNonNull(field, "field");
    }
  }

  /** What can be other in a line that stands in both. */
  public enum Aspect {
    /** Its text. */
    TEXT,
    /** How much. */
    QUANTITY,
    /** What one unit costs the client. */
    UNIT_PRICE,
    /** Its part of a discount. */
    DISCOUNT,
    /** What it comes to. */
    AMOUNT,
    /** What it costs us. */
    COST,
    /** Its tax rate. */
    TAX,
    /** Whether it is inside the total. */
    INSIDE
  }

  /**
   * A line that is not the same in both.
   *
   * @param before the line in the one; null if it was added
   * @param after the line in the other; null if it was removed
   * @param aspects what is other; empty if it was added or removed
   */
  public record Change(@Nullable SheetLine before, @Nullable SheetLine after, Set<Aspect> aspects) {

    public Change {
      aspects = Set.copyOf(aspects);
      if (before == null && after == null) {
        throw new IllegalArgumentException("Nothing can't change.");
      }
    }

    /** The line as it is now, or as it was, if it was removed. */
    public SheetLine line() {
      return after == null ? Objects.requireNonNull(before) : after;
    }
  }

  public QuoteComparison {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    head = List.copyOf(head);
    changes = List.copyOf(changes);
  }

  /** Compares chapters, items, options and charges; components show in their items. */
  public static QuoteComparison of(QuoteSheet before, QuoteSheet after) {
    Map<String, SheetLine> old = byPlace(before);
    List<Change> changes = new ArrayList<>();
    byPlace(after)
        .forEach(
            (place, line) -> {
              SheetLine was = old.remove(place);
              Set<Aspect> aspects = was == null ? Set.of() : aspects(was, line);
              if (was == null || !aspects.isEmpty()) {
                changes.add(new Change(was, line, aspects));
              }
            });
    old.values().forEach(line -> changes.add(new Change(line, null, Set.of())));
    return new QuoteComparison(before, after, head(before, after), changes);
  }

  private static List<HeadChange> head(QuoteSheet before, QuoteSheet after) {
    List<HeadChange> head = new ArrayList<>();
    note(head, HeadField.CLIENT, before.client(), after.client());
    note(head, HeadField.WORK_CENTRE, before.workCentre(), after.workCentre());
    note(head, HeadField.DATE, before.date(), after.date());
    note(head, HeadField.VALID_UNTIL, before.validUntil(), after.validUntil());
    note(head, HeadField.QUOTE_TARIFF, before.quoteTariff(), after.quoteTariff());
    note(head, HeadField.WORK_TYPE, before.workType(), after.workType());
    note(head, HeadField.TARIFF, before.tariff(), after.tariff());
    return head;
  }

  private static void note(
      List<HeadChange> head, HeadField field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      head.add(
          new HeadChange(
              field,
              before == null ? null : before.toString(),
              after == null ? null : after.toString()));
    }
  }

  /** This with what the heads say beside their sheets, if it is not the same. */
  public QuoteComparison withHead(
      HeadField field, @Nullable String oneSays, @Nullable String otherSays) {
    List<HeadChange> all = new ArrayList<>(head);
    note(all, field, oneSays, otherSays);
    all.sort(Comparator.comparing(HeadChange::field));
    return new QuoteComparison(before, after, all, changes);
  }

  /** Whether both say and come to the same, line by line. */
  public boolean isSame() {
    return head.isEmpty() && changes.isEmpty() && before.totals().equals(after.totals());
  }

  private static Map<String, SheetLine> byPlace(QuoteSheet sheet) {
    Map<String, SheetLine> lines = new LinkedHashMap<>();
    for (SheetLine line : sheet.lines()) {
      if (line.level() != Level.COMPONENT) {
        // An item and an option at one place are one and the same.
        Level level = line.level() == Level.OPTION ? Level.ITEM : line.level();
        lines.put(level + " " + line.path(), line);
      }
    }
    return lines;
  }

  private static Set<Aspect> aspects(SheetLine before, SheetLine after) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    note(aspects, Aspect.TEXT, before.text(), after.text());
    note(aspects, Aspect.QUANTITY, before.quantity(), after.quantity());
    note(aspects, Aspect.UNIT_PRICE, before.unitPrice(), after.unitPrice());
    note(aspects, Aspect.DISCOUNT, before.amounts().discount(), after.amounts().discount());
    note(aspects, Aspect.AMOUNT, before.amount(), after.amount());
    note(aspects, Aspect.COST, before.amounts().cost(), after.amounts().cost());
    note(aspects, Aspect.TAX, before.amounts().taxRate(), after.amounts().taxRate());
    note(aspects, Aspect.INSIDE, before.level(), after.level());
    return aspects;
  }

  private static void note(
      Set<Aspect> aspects, Aspect aspect, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      aspects.add(aspect);
    }
  }
}
