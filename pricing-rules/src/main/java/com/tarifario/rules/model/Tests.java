package com.tarifario.rules.model;

import com.tarifario.core.facts.Field;
import com.tarifario.rules.model.Condition.All;
import com.tarifario.rules.model.Condition.Any;
import com.tarifario.rules.model.Condition.FieldComparison;
import com.tarifario.rules.model.Condition.FieldTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The parts of conditions. */
public final class Tests {

  private Tests() {}

  /** What must be met all of, none of it a conjunction, each once. */
  public static List<Condition> conjuncts(Condition condition) {
    Set<Condition> parts = new LinkedHashSet<>();
    flatten(condition, parts);
    return new ArrayList<>(parts);
  }

  private static void flatten(Condition condition, Set<Condition> parts) {
    if (condition instanceof All all) {
      all.parts().forEach(each -> flatten(each, parts));
    } else {
      parts.add(condition);
    }
  }

  /** Shows each test of one field, or of two, wherever it stands. */
  public static void show(Condition condition, Consumer<Condition> viewer) {
    if (condition instanceof All all) {
      all.parts().forEach(each -> show(each, viewer));
    } else if (condition instanceof Any any) {
      any.parts().forEach(each -> show(each, viewer));
    } else {
      viewer.accept(condition);
    }
  }

  /** The fields that the condition asks about, in its order. */
  public static Set<Field> fields(Condition condition) {
    Set<Field> fields = new LinkedHashSet<>();
    show(
        condition,
        test -> {
          if (test instanceof FieldTest ofField) {
            fields.add(ofField.field());
          } else if (test instanceof FieldComparison pair) {
            fields.add(pair.field());
            fields.add(pair.other());
          }
        });
    return fields;
  }
}
