package com.tarifario.rules.near;

import com.tarifario.core.facts.Field;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.Absence;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Condition.Membership;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.model.Tests;
import com.tarifario.rules.sheet.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The values of texts that rules and rows ask for. Nothing is kept: rows may be a million. */
public final class AskedValues {

  private final List<TariffRule> rules;
  private final List<Sheet> sheets;

  /** Of these rules and sheets. */
  public AskedValues(List<TariffRule> rules, List<Sheet> sheets) {
    this.rules = List.copyOf(rules);
    this.sheets = List.copyOf(sheets);
  }

  /** All of them; nothing if something asks for the field otherwise, too. */
  public Optional<Set<String>> of(String field) {
    Set<String> values = new TreeSet<>();
    return show(field, values::add) ? Optional.of(values) : Optional.empty();
  }

  /**
   * Shows each of them, perhaps several times.
   *
   * @return whether that is all; if not, something matches the field with a regular expression, or
   *     compares it with another field
   */
  boolean show(String field, Consumer<String> viewer) {
    boolean[] all = {true};
    Consumer<Condition> reader =
        condition -> Tests.show(condition, test -> all[0] &= show(test, field, viewer));
    for (TariffRule rule : rules) {
      reader.accept(rule.condition());
    }
    for (Sheet sheet : sheets) {
      sheet.showAsked(field, reader);
    }
    return all[0];
  }

  private static boolean show(Condition test, String field, Consumer<String> viewer) {
    boolean isAbout = Tests.fields(test).stream().map(Field::name).anyMatch(field::equals);
    if (!isAbout || test instanceof Absence) {
      return true;
    }
    if (test instanceof Comparison comparison) {
      viewer.accept(comparison.literal().toString());
      return true;
    }
    if (test instanceof Membership membership) {
      membership.literals().forEach(each -> viewer.accept(each.toString()));
      return true;
    }
    return false;
  }
}
