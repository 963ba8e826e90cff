package com.tarifario.rules.cache;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.rules.model.Condition.FieldComparison;
import com.tarifario.rules.model.Condition.FieldTest;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.model.Tests;
import com.tarifario.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of a stage can tell of facts, as a few numbers: for each field that a rule tests,
 * which of the values that tests tell apart it has; for each two fields that are compared, how; for
 * each rate sheet, the rows that are met. Facts with the same numbers have the same decision.
 */
final class Answers {

  private final int[] fields;
  private final ValueClasses[] classes;

  /** How many bits the class of each field takes among those together; 0 if it stands alone. */
  private final int[] bits;

  private final FieldComparison[] comparisons;
  private final Sheet[] sheets;

  private Answers(
      Map<Integer, ValueClasses> byField, Set<FieldComparison> comparisons, List<Sheet> sheets) {
    this.fields = byField.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.classes = byField.values().toArray(ValueClasses[]::new);
    this.bits = bits(classes);
    this.comparisons = comparisons.toArray(FieldComparison[]::new);
    this.sheets = sheets.toArray(Sheet[]::new);
  }

  /**
   * Of the rules that propose something at the stage.
   *
   * @param sheets those that propose something at it
   */
  static Answers of(List<TariffRule> rules, List<Sheet> sheets, Stage stage) {
    Map<Integer, List<FieldTest>> tests = new LinkedHashMap<>();
    Set<FieldComparison> comparisons = new LinkedHashSet<>();
    for (TariffRule rule : rules) {
      if (rule.proposals().stream().anyMatch(each -> each.stage() == stage)) {
        Tests.show(
            rule.condition(),
            test -> {
              if (test instanceof FieldComparison comparison) {
                comparisons.add(comparison);
              } else if (test instanceof FieldTest ofField) {
                tests.computeIfAbsent(ofField.index(), index -> new ArrayList<>()).add(ofField);
              }
            });
      }
    }
    Map<Integer, ValueClasses> byField = new LinkedHashMap<>();
    tests.forEach((field, of) -> byField.put(field, ValueClasses.of(of)));
    return new Answers(byField, comparisons, sheets);
  }

  /** Those that have room in 64 bits together. */
  private static int[] bits(ValueClasses[] classes) {
    int[] bits = new int[classes.length];
    int left = Long.SIZE;
    for (int index = 0; index < bits.length; index++) {
      int needed = Integer.SIZE - Integer.numberOfLeadingZeros(classes[index].highest());
      if (needed <= left) {
        bits[index] = needed;
        left -= needed;
      }
    }
    return bits;
  }

  /**
   * The numbers of each of some facts. All are made before any is looked for: looking waits for
   * memory, and the processor waits for several at a time only where they are looked for closely
   * one after the other.
   */
  Numbers[] of(List<Facts> unit) {
    KnownClasses known = new KnownClasses(classes);
    Numbers[] all = new Numbers[unit.size()];
    for (int index = 0; index < all.length; index++) {
      all[index] = of(unit.get(index), known);
    }
    return all;
  }

  private Numbers of(Facts facts, KnownClasses known) {
    Numbers numbers = new Numbers();
    for (int index = 0; index < fields.length; index++) {
      int found = known.of(index, facts.get(fields[index]));
      if (bits[index] == 0) {
        numbers.add(found);
      } else {
        numbers.add(found, bits[index]);
      }
    }
    for (FieldComparison comparison : comparisons) {
      numbers.add(comparison.test(facts) ? 1 : 0);
    }
    for (Sheet sheet : sheets) {
      int count = numbers.size();
      numbers.add(0);
      sheet.show(facts, numbers::add);
      numbers.set(count, numbers.size() - count);
    }
    return numbers;
  }
}
