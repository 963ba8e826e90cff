package com.tarifario.rules.drl;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.TariffRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Reads a DRL file into rules of our own. Drools' parser gives the tree and its places; what stands
 * in it is checked against the vocabulary, and no text of the file ever reaches a compiler.
 */
public final class DrlFile {

  private final SourceText source;
  private final LayerContext context;
  private final Problems problems;

  /**
   * A file to be read.
   *
   * @param path the file's path, as messages name it
   * @param text its content
   * @param problems takes what is wrong with it
   */
  public DrlFile(String path, String text, LayerContext context, Problems problems) {
    this.source = new SourceText(path, text);
    this.context = context;
    this.problems = problems;
  }

  /** The rules that could be read; what is wrong with the others is among the problems. */
  public List<TariffRule> read() {
    try {
      return readRules();
    } catch (StackOverflowError tooDeep) {
      // Drools' parser and ours go into brackets by recursion.
      problems.error(SourceLocation.of(source.file()), RulesMessage.TOO_DEEP);
      return List.of();
    }
  }

  private List<TariffRule> readRules() {
    Problems refusals = new Problems();
    return DrlSyntax.parse(source.file(), source.text(), refusals)
        .or(() -> parseRest(refusals))
        .map(this::rules)
        .orElse(List.of());
  }

  /** What can be read once the broken rules are named and left out. */
  private Optional<PackageDescr> parseRest(Problems refusals) {
    Optional<String> rest = new BrokenFile(source, context, problems).diagnose();
    if (rest.isEmpty()) {
      refusals.sorted().forEach(problems::add);
    }
    return rest.flatMap(text -> DrlSyntax.parse(source.file(), text, problems));
  }

  private List<TariffRule> rules(PackageDescr tree) {
    refuseCode(tree);
    checkAttributes(tree);
    List<TariffRule> rules = new ArrayList<>();
    for (RuleDescr rule : tree.getRules()) {
      if (rule.isQuery()) {
        refuse(rule, RulesMessage.CODE_QUERY);
      } else {
        new RuleReader(rule, source, context, problems).read().ifPresent(rules::add);
      }
    }
    return rules;
  }

  /** What stands before the first rule holds for all of them, unless one says otherwise. */
  private void checkAttributes(PackageDescr tree) {
    int first = tree.getRules().isEmpty() ? Integer.MAX_VALUE : tree.getRules().get(0).getLine();
    Set<String> names = new HashSet<>();
    for (AttributeDescr attribute : tree.getAttributes()) {
      String name = attribute.getName();
      SourceLocation where = source.at(source.lineBegin(attribute.getLine()));
      if (!RuleAttributes.ALLOWED.contains(name)) {
        problems.error(
            where,
            RulesMessage.FILE_ATTRIBUTE,
            name,
            RuleAttributes.ALLOWED,
            Suggestion.hint(name, RuleAttributes.ALLOWED));
      } else if (attribute.getLine() > first) {
        problems.error(where, RulesMessage.FILE_ATTRIBUTE_LATE, name);
      } else if (!names.add(name)) {
        problems.error(where, RulesMessage.RULE_ATTRIBUTE_TWICE, name);
      }
    }
  }

  private void refuseCode(PackageDescr tree) {
    tree.getImports().forEach(each -> refuse(each, RulesMessage.CODE_IMPORT));
    tree.getFunctionImports().forEach(each -> refuse(each, RulesMessage.CODE_IMPORT));
    tree.getAccumulateImports().forEach(each -> refuse(each, RulesMessage.CODE_IMPORT));
    tree.getGlobals().forEach(each -> refuse(each, RulesMessage.CODE_GLOBAL));
    tree.getFunctions().forEach(each -> refuse(each, RulesMessage.CODE_FUNCTION));
    tree.getTypeDeclarations().forEach(this::refuseDeclaration);
    tree.getEnumDeclarations().forEach(this::refuseDeclaration);
    tree.getEntryPointDeclarations().forEach(each -> refuse(each, RulesMessage.CODE_DECLARE));
    tree.getWindowDeclarations().forEach(each -> refuse(each, RulesMessage.CODE_DECLARE));
  }

  /** Drools knows the place of the declared name, on the line of the word that we refuse. */
  private void refuseDeclaration(BaseDescr what) {
    refuse(source.at(source.lineBegin(what.getLine())), RulesMessage.CODE_DECLARE);
  }

  private void refuse(BaseDescr what, RulesMessage kind) {
    refuse(
        what.getLine() > 0
            ? source.at(source.offset(what.getLine(), Math.max(0, what.getColumn())))
            : SourceLocation.of(source.file()),
        kind);
  }

  private void refuse(SourceLocation where, RulesMessage kind) {
    problems.error(where, RulesMessage.CODE_NOT_TRUSTED, Message.of(kind), context.layer().name());
  }
}
