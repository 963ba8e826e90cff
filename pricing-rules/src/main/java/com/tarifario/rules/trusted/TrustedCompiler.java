package com.tarifario.rules.trusted;

import com.tarifario.core.calendar.Weekday;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.Kind;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.DrlSyntax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.compiler.compiler.DescrBuildError;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/**
 * Compiles one trusted layer, in the Java and the MVEL dialect. {@link Line}, {@link Kind}, {@link
 * Billing}, {@link DocumentType} and {@link BigDecimal} need no import.
 */
final class TrustedCompiler {

  /** Attributes by which a rule would depend on the day or the time of running. */
  private static final List<String> OF_THE_CLOCK =
      List.of("date-effective", "date-expires", "timer", "calendars", "duration");

  private static final List<String> ALLOWED =
      List.of(
          "salience", "no-loop", "lock-on-active", "agenda-group", "activation-group", "dialect");

  private static final List<Class<?>> IMPORTS =
      List.of(
          Line.class,
          Kind.class,
          Billing.class,
          DocumentType.class,
          Weekday.class,
          BigDecimal.class);

  private final Layer layer;
  private final Problems problems;
  private final Map<String, TrustedRule> rules = new LinkedHashMap<>();
  private final List<Source> sources = new ArrayList<>();

  TrustedCompiler(Layer layer, Problems problems) {
    this.layer = layer;
    this.problems = problems;
  }

  private record Source(String path, PackageDescr tree) {}

  /** The layer's rules by name. */
  Map<String, TrustedRule> rules() {
    return rules;
  }

  /** Adds a file. */
  void add(String path, String text) {
    DrlSyntax.parse(path, text, problems)
        .ifPresent(
            tree -> {
              tree.getRules().forEach(rule -> add(path, rule));
              sources.add(new Source(path, tree));
            });
  }

  private void add(String path, RuleDescr rule) {
    if (rule.isQuery()) {
      return;
    }
    SourceLocation where =
        new SourceLocation(path, rule.getLine(), Math.max(0, rule.getColumn()) + 1);
    for (AttributeDescr attribute : rule.getAttributes().values()) {
      if (OF_THE_CLOCK.contains(attribute.getName())) {
        problems.error(where, RulesMessage.RULE_ATTRIBUTE, attribute.getName(), ALLOWED, "");
      }
    }
    TrustedRule first =
        rules.putIfAbsent(
            rule.getName(),
            new TrustedRule(
                new RuleRef(layer.name(), rule.getName(), where),
                layer.rank(),
                salience(rule, where)));
    if (first != null) {
      problems.error(where, RulesMessage.RULE_TWICE, rule.getName(), first.ref().location());
    }
  }

  private int salience(RuleDescr rule, SourceLocation where) {
    AttributeDescr attribute = rule.getAttributes().get("salience");
    if (attribute == null) {
      return 0;
    }
    try {
      return Integer.parseInt(attribute.getValue().strip());
    } catch (NumberFormatException dynamic) {
      problems.error(where, RulesMessage.SALIENCE, attribute.getValue());
      return 0;
    }
  }

  /** What Drools decides with; nothing if something is wrong. */
  Optional<KieBase> build() {
    int before = problems.size();
    KnowledgeBuilderImpl builder =
        (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder();
    for (Source source : sources) {
      PackageDescr tree = source.tree();
      if (tree.getName() == null || tree.getName().isBlank()) {
        tree.setName("trusted");
      }
      IMPORTS.forEach(type -> tree.addImport(new ImportDescr(type.getName())));
      int known = builder.getErrors().size();
      builder.addPackage(tree);
      builder.getErrors().stream().skip(known).forEach(error -> report(source.path(), error));
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
    base.addPackages(builder.getKnowledgePackages());
    return Optional.of(base);
  }

  private void report(String path, KnowledgeBuilderError error) {
    int line = Arrays.stream(error.getLines()).filter(each -> each > 0).findFirst().orElse(0);
    if (line == 0
        && error instanceof DescrBuildError of
        && of.getParentDescr() instanceof RuleDescr rule) {
      line = rule.getLine();
    }
    problems.error(
        new SourceLocation(path, line, 0),
        RulesMessage.TRUSTED_COMPILE,
        error.getMessage().replaceAll("[\\s^]+", " ").strip());
  }
}
