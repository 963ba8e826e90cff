package com.tarifario.rules.drools;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.All;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Operator;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.profile.Profile;
import com.tarifario.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Builds what Drools decides with, from rules of our own and through its canonical model: no text
 * is compiled and no class is made.
 *
 * <p>Drools tells conditions apart by their texts, so each has its canonical one. Comparisons of a
 * text with a constant are declared as indexed, under the field's number; Drools then finds the
 * rules of a value by one look-up. They stand first, those with the most values before the others,
 * so that rules share what they can.
 */
final class KieBaseMaker {

  private final Map<Integer, Function1<RuleMatch, @Nullable String>> extractors = new HashMap<>();
  private final Map<Integer, Set<String>> literals = new HashMap<>();

  private final @Nullable Profile profile;

  /**
   * A maker.
   *
   * @param profile counts and times what rules do; null if nobody wants to know
   */
  KieBaseMaker(@Nullable Profile profile) {
    this.profile = profile;
  }

  /** The knowledge base of the rules and sheets that propose something at the stage. */
  KieBase make(List<TariffRule> rules, List<Sheet> sheets, Stage stage) {
    List<TariffRule> proposing = rules.stream().filter(rule -> rule.proposesAt(stage)).toList();
    proposing.forEach(this::countLiterals);
    List<Sheet> looked = sheets.stream().filter(sheet -> sheet.proposesAt(stage)).toList();
    Map<Level, Integer> saliences = saliences(proposing, looked);
    ModelImpl model = new ModelImpl();
    int number = 0;
    for (TariffRule rule : proposing) {
      model.addRule(rule(rule, number++, saliences.getOrDefault(Level.of(rule), 0), stage));
    }
    for (Sheet sheet : looked) {
      model.addRule(rule(sheet, number++, saliences.getOrDefault(Level.of(sheet), 0), stage));
    }
    return base(model);
  }

  private static KieBase base(Model model) {
    return KieBaseBuilder.createKieBaseFromModel(model);
  }

  /** A layer and a priority in it. */
  private record Level(int layer, int priority) {

    static final Comparator<Level> ORDER =
        Comparator.comparingInt(Level::layer).thenComparingInt(Level::priority);

    static Level of(TariffRule rule) {
      return new Level(rule.layer(), rule.priority());
    }

    /** That of its highest row: a sheet fires once, whatever rows it finds. */
    static Level of(Sheet sheet) {
      return new Level(sheet.layer().rank(), sheet.highestPriority());
    }
  }

  /** One number for layer and priority, so that Drools fires in the order of precedence. */
  private static Map<Level, Integer> saliences(List<TariffRule> rules, List<Sheet> sheets) {
    Set<Level> levels = new TreeSet<>(Level.ORDER);
    rules.forEach(rule -> levels.add(Level.of(rule)));
    sheets.forEach(sheet -> levels.add(Level.of(sheet)));
    Map<Level, Integer> saliences = new HashMap<>();
    levels.forEach(level -> saliences.put(level, saliences.size()));
    return saliences;
  }

  /** One rule for all rows of a sheet, which the sheet's own index looks up. */
  private Rule rule(Sheet sheet, int number, int salience, Stage stage) {
    String name = "sheet " + sheet.path();
    RuleRef ref =
        new RuleRef(sheet.layer().name(), sheet.path(), new SourceLocation(sheet.path(), 1, 1));
    Predicate<RuleMatch> finds = match -> match.finds(sheet, stage);
    Predicate<RuleMatch> test = profile == null ? finds : profile.tested(ref, name, finds);
    Runnable applied = applied(ref);
    Variable<RuleMatch> line = declarationOf(RuleMatch.class);
    return PatternDSL.rule("tarifario", number + " " + sheet.path())
        .attribute(Rule.Attribute.SALIENCE, salience)
        .build(
            pattern(line).expr(name, test::test),
            on(line)
                .execute(
                    match -> {
                      applied.run();
                      match.proposeFound(sheet);
                    }));
  }

  private Rule rule(TariffRule rule, int number, int salience, Stage stage) {
    List<Candidate> candidates = rule.candidates(stage);
    Variable<RuleMatch> line = declarationOf(RuleMatch.class);
    PatternDef<RuleMatch> pattern = pattern(line);
    for (Condition part : ordered(rule.condition())) {
      pattern = constrain(pattern, rule, part);
    }
    Runnable applied = applied(rule.ref());
    return PatternDSL.rule("tarifario", number + " " + rule.ref().name())
        .attribute(Rule.Attribute.SALIENCE, salience)
        .build(
            pattern,
            on(line)
                .execute(
                    match -> {
                      applied.run();
                      match.propose(candidates);
                    }));
  }

  private Runnable applied(RuleRef rule) {
    return profile == null ? () -> {} : profile.applied(rule);
  }

  private PatternDef<RuleMatch> constrain(
      PatternDef<RuleMatch> pattern, TariffRule rule, Condition part) {
    if (part instanceof Comparison comparison && isIndexed(comparison)) {
      return pattern.expr(
          part.canonical(),
          match -> part.test(match.facts()),
          alphaIndexedBy(
              String.class,
              ConstraintType.EQUAL,
              comparison.index(),
              extractor(comparison.index()),
              comparison.literal().toString()));
    }
    Predicate<Facts> test = profile == null ? part::test : profile.tested(rule.ref(), part);
    return part instanceof Comparison comparison && comparison.operator().isOrdering()
        ? limited(pattern, comparison, test)
        : pattern.expr(part.canonical(), match -> test.test(match.facts()));
  }

  /** Drools finds those of many limits of a field that a value keeps to by one look-up, too. */
  @SuppressWarnings("unchecked") // The fields and constants of a type are of its class.
  private <T extends Comparable<T>> PatternDef<RuleMatch> limited(
      PatternDef<RuleMatch> pattern, Comparison comparison, Predicate<Facts> test) {
    int field = comparison.index();
    return pattern.expr(
        comparison.canonical(),
        match -> test.test(match.facts()),
        alphaIndexedBy(
            (Class<T>) comparison.field().type().valueType(),
            limit(comparison.operator()),
            field,
            match -> (T) match.facts().get(field),
            (T) comparison.literal()));
  }

  private static ConstraintType limit(Operator operator) {
    return switch (operator) {
      case LESS -> ConstraintType.LESS_THAN;
      case AT_MOST -> ConstraintType.LESS_OR_EQUAL;
      case GREATER -> ConstraintType.GREATER_THAN;
      case AT_LEAST -> ConstraintType.GREATER_OR_EQUAL;
      case EQUAL, NOT_EQUAL -> throw new IllegalArgumentException(operator.symbol());
    };
  }

  /** One function a field, the value as text, since Drools finds only texts and the like. */
  private Function1<RuleMatch, @Nullable String> extractor(int index) {
    return extractors.computeIfAbsent(
        index,
        field ->
            match -> {
              Object value = match.facts().get(field);
              return value == null ? null : value.toString();
            });
  }

  private List<Condition> ordered(Condition condition) {
    List<Condition> parts = new ArrayList<>();
    flatten(condition, parts);
    return parts.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt(this::values).reversed().thenComparing(Condition::canonical))
        .toList();
  }

  private static void flatten(Condition condition, List<Condition> parts) {
    if (condition instanceof All all) {
      all.parts().forEach(part -> flatten(part, parts));
    } else {
      parts.add(condition);
    }
  }

  private void countLiterals(TariffRule rule) {
    List<Condition> parts = new ArrayList<>();
    flatten(rule.condition(), parts);
    for (Condition part : parts) {
      if (part instanceof Comparison comparison && isIndexed(comparison)) {
        literals
            .computeIfAbsent(comparison.index(), index -> new HashSet<>())
            .add(comparison.literal().toString());
      }
    }
  }

  /** How many values of the condition's field rules look up; 0 if it can't be looked up. */
  private int values(Condition part) {
    return part instanceof Comparison comparison && isIndexed(comparison)
        ? literals.getOrDefault(comparison.index(), Set.of()).size()
        : 0;
  }

  private static boolean isIndexed(Comparison comparison) {
    FieldType type = comparison.field().type();
    return comparison.operator() == Operator.EQUAL
        && (type == FieldType.TEXT || type == FieldType.WORD || type == FieldType.BOOLEAN);
  }
}
