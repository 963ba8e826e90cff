package com.tarifario.rules.drl;

import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.TariffRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a DRL file into rules of our own. Drools' parser gives the tree and its places; what stands
 * in it is checked against the vocabulary, and no text of the file ever reaches a compiler.
 */
public final class DrlFile {

  /** What Drools' parser puts before its own words: {@code [ERR 102] Line 5:0 }. */
  private static final Pattern PARSER_PREFIX = Pattern.compile("^\\[ERR \\d+] Line -?\\d+:-?\\d+ ");

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
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr tree = parse(parser);
    if (parser.hasErrors() || tree == null) {
      parser.getErrors().forEach(this::report);
      return List.of();
    }
    refuseCode(tree);
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

  private PackageDescr parse(DrlParser parser) {
    try {
      return parser.parse(false, source.text());
    } catch (org.drools.drl.parser.DroolsParserException broken) {
      throw new IllegalStateException("Drools' parser gave up on " + source.file(), broken);
    }
  }

  private void report(DroolsError error) {
    if (error instanceof ParserError at && at.getRow() > 0) {
      int line = at.getRow();
      int column = Math.max(0, at.getCol()) + 1;
      Matcher prefix = PARSER_PREFIX.matcher(at.getMessage());
      problems.error(
          new SourceLocation(source.file(), line, column),
          RulesMessage.SYNTAX,
          prefix.replaceFirst("").strip());
    } else {
      String message = error.getMessage().toLowerCase(Locale.ROOT);
      if (!message.contains("null package")) {
        problems.error(
            SourceLocation.of(source.file()),
            RulesMessage.SYNTAX,
            PARSER_PREFIX.matcher(error.getMessage()).replaceFirst("").strip());
      }
    }
  }

  private void refuseCode(PackageDescr tree) {
    tree.getImports().forEach(each -> refuse(each, RulesMessage.CODE_IMPORT));
    tree.getFunctionImports().forEach(each -> refuse(each, RulesMessage.CODE_IMPORT));
    tree.getAccumulateImports().forEach(each -> refuse(each, RulesMessage.CODE_IMPORT));
    tree.getGlobals().forEach(each -> refuse(each, RulesMessage.CODE_GLOBAL));
    tree.getFunctions().forEach(each -> refuse(each, RulesMessage.CODE_FUNCTION));
    tree.getTypeDeclarations().forEach(each -> refuse(each, RulesMessage.CODE_DECLARE));
    tree.getEnumDeclarations().forEach(each -> refuse(each, RulesMessage.CODE_DECLARE));
    tree.getEntryPointDeclarations().forEach(each -> refuse(each, RulesMessage.CODE_DECLARE));
    tree.getWindowDeclarations().forEach(each -> refuse(each, RulesMessage.CODE_DECLARE));
  }

  private void refuse(BaseDescr what, RulesMessage kind) {
    SourceLocation where =
        what.getLine() > 0
            ? source.at(source.offset(what.getLine(), Math.max(0, what.getColumn())))
            : SourceLocation.of(source.file());
    problems.error(
        where,
        RulesMessage.CODE_NOT_TRUSTED,
        com.tarifario.core.text.Message.of(kind),
        context.layer().name());
  }
}
