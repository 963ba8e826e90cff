package com.tarifario.rules.drl;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.runtime.RecognitionException;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.drools.drl.parser.lang.DRLParser;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Parses DRL with Drools' own parser, at language level DRL6, the fastest by far. */
public final class DrlSyntax {

  /** What Drools' parser puts before its own words: {@code [ERR 102] Line 5:0 }. */
  private static final Pattern PREFIX = Pattern.compile("^\\[ERR \\d+] Line -?\\d+:-?\\d+ ");

  /** What it says of a word that it did not expect. */
  private static final Pattern UNEXPECTED = Pattern.compile("input '([^']*)'");

  private DrlSyntax() {}

  /** Whether a text can be parsed. */
  static boolean isReadable(String text) {
    return parse(plain(text)).isPresent();
  }

  /** The tree of a file; nothing if it can't be parsed, which is then among the problems. */
  public static Optional<PackageDescr> parse(String path, String text, Problems problems) {
    String plain = plain(text);
    return parse(plain).or(() -> refuse(path, plain, problems));
  }

  /** As long as before, so that all places stay. */
  private static String plain(String text) {
    return text.replace('\u00A0', ' ');
  }

  /** The tree of a text; nothing if something is wrong with it. */
  private static Optional<PackageDescr> parse(String text) {
    WordLexer lexer = new WordLexer(text);
    DRLParser parser = DRLFactory.buildParser(lexer, LanguageLevelOption.DRL6);
    try {
      PackageDescr tree = parser.compilationUnit();
      return lexer.getErrors().isEmpty() && !parser.hasErrors()
          ? Optional.ofNullable(tree)
          : Optional.empty();
    } catch (RecognitionException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  /** Has Drools say what is wrong with a text. */
  private static Optional<PackageDescr> refuse(String path, String text, Problems problems) {
    // A parser keeps its errors, so each file has its own.
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr tree = parser.parse(false, text);
      if (!parser.hasErrors() && tree != null) {
        return Optional.of(tree);
      }
    } catch (DroolsParserException broken) {
      problems.error(
          SourceLocation.of(path), RulesMessage.SYNTAX, String.valueOf(broken.getMessage()));
    }
    parser.getErrors().forEach(error -> report(path, error, problems));
    return Optional.empty();
  }

  private static void report(String path, DroolsError error, Problems problems) {
    SourceLocation where =
        error instanceof ParserError at && at.getRow() > 0
            ? new SourceLocation(path, at.getRow(), Math.max(0, at.getCol()) + 1)
            : SourceLocation.of(path);
    String words = PREFIX.matcher(error.getMessage()).replaceFirst("").strip();
    Matcher unexpected = UNEXPECTED.matcher(words);
    if (!unexpected.find()) {
      problems.error(where, RulesMessage.SYNTAX, words);
    } else if (unexpected.group(1).isEmpty() || unexpected.group(1).equals("<eof>")) {
      problems.error(where, RulesMessage.UNEXPECTED, Message.of(RulesMessage.END_OF_FILE));
    } else {
      problems.error(where, RulesMessage.UNEXPECTED, unexpected.group(1));
    }
  }
}
