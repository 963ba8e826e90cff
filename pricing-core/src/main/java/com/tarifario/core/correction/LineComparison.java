package com.tarifario.core.correction;

import com.tarifario.core.client.Client;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.LineContext;
import com.tarifario.core.facts.Measures;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells which fields of a line, and whether the price set by hand, are not what they were. A
 * description has no part in a price.
 */
final class LineComparison {

  private final DocumentType type;
  private final Vocabulary vocabulary;

  LineComparison(DocumentType type, Vocabulary vocabulary) {
    this.type = type;
    this.vocabulary = vocabulary;
  }

  /** The line's own fields that changed, in the order of the vocabulary. */
  List<FieldChange> changes(ChargeLine then, ChargeLine now) {
    Facts before = facts(then);
    Facts after = facts(now);
    List<FieldChange> changes = new ArrayList<>();
    for (Field field : vocabulary.fields()) {
      if (field.origin() == Origin.LINE && !isWithoutPart(field)) {
        add(field.name(), before.get(field.name()), after.get(field.name()), changes);
      }
    }
    add("currency", currency(then), currency(now), changes);
    add("billableQuantity", then.billable(), now.billable(), changes);
    add("band", then.band(), now.band(), changes);
    add("overridePrice", override(then), override(now), changes);
    return changes;
  }

  /** The currency of what the line cost us, or of its list price; null if it has neither. */
  private static @Nullable String currency(ChargeLine line) {
    Money money = line.unitCost() == null ? line.listPrice() : line.unitCost();
    return money == null ? null : money.currency().getCurrencyCode();
  }

  /** The price that a person set; null if none did. */
  private static @Nullable BigDecimal override(ChargeLine line) {
    PriceOverride override = line.override();
    return override == null ? null : override.price().amount();
  }

  private static boolean isWithoutPart(Field field) {
    return field.name().equals(StandardField.DESCRIPTION.field().name());
  }

  private static void add(
      String field, @Nullable Object then, @Nullable Object now, List<FieldChange> changes) {
    if (!isSame(then, now)) {
      changes.add(new FieldChange(field, then, now));
    }
  }

  /** Numbers are the same whatever their decimals: 3 is 3.00. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static boolean isSame(@Nullable Object then, @Nullable Object now) {
    return then instanceof Comparable one && now != null && then.getClass() == now.getClass()
        ? one.compareTo(now) == 0
        : Objects.equals(then, now);
  }

  private Facts facts(ChargeLine line) {
    Client client = Client.of(line.assignment().client(), line.assignment().client(), null);
    return Facts.of(
        vocabulary,
        new LineContext(
            type, line, client, null, null, null, null, Measures.UNKNOWN, Measures.UNKNOWN));
  }
}
