package com.tarifario.rules.drl;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Contests;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.ConsequenceParser.Proposed;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.TariffRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads one rule from its tree. */
final class RuleReader {

  private static final int THEN = "then".length();
  private static final int END = "end".length();

  private final RuleDescr rule;
  private final SourceText source;
  private final LayerContext context;
  private final Problems problems;
  private final int problemsBefore;
  private final List<FieldUse> uses = new ArrayList<>();

  RuleReader(RuleDescr rule, SourceText source, LayerContext context, Problems problems) {
    this.rule = rule;
    this.source = source;
    this.context = context;
    this.problems = problems;
    this.problemsBefore = problems.size();
  }

  /** The rule; nothing if something is wrong with it. */
  Optional<TariffRule> read() {
    SourceLocation where = source.at(rule.getStartCharacter());
    if (rule.getName().isBlank()) {
      problems.error(where, RulesMessage.RULE_UNNAMED);
    } else if (rule.getName().contains("\n")) {
      problems.error(where, RulesMessage.RULE_NAME_LINES);
    }
    RuleAttributes attributes = new RuleAttributes(rule, source, context.vocabulary(), problems);
    int priority = attributes.salience();
    List<Condition> conditions = new ArrayList<>(attributes.validity());
    conditions.addAll(conditions());
    List<Proposed> proposed = proposals();
    checkStages(proposed);
    checkTwice(proposed);
    if (problems.size() > problemsBefore) {
      return Optional.empty();
    }
    warnOfThousands();
    return Optional.of(
        new TariffRule(
            new RuleRef(context.layer().name(), rule.getName(), where),
            context.layer().rank(),
            priority,
            new Condition.All(conditions),
            proposed.stream().map(Proposed::proposal).toList()));
  }

  private List<Condition> conditions() {
    PatternDescr pattern = pattern();
    List<Condition> conditions = new ArrayList<>();
    if (pattern == null) {
      return conditions;
    }
    for (BaseDescr each : pattern.getConstraint().getDescrs()) {
      if (each instanceof ExprConstraintDescr constraint
          && constraint.getType() == ExprConstraintDescr.Type.NAMED) {
        condition(constraint.getStartCharacter(), constraint.getEndCharacter() + 1)
            .ifPresent(conditions::add);
      } else {
        refuseSemicolon(pattern);
      }
    }
    return conditions;
  }

  /** For Drools, what stands before a semicolon is something else than a condition. */
  private void refuseSemicolon(PatternDescr pattern) {
    Token semicolon = find(pattern, ";");
    problems.error(
        source.at(semicolon.offset()), RulesMessage.CONDITION_GOES_ON, semicolon.shown());
  }

  private Token find(PatternDescr pattern, String symbol) {
    int from = pattern.getStartCharacter();
    try {
      Tokens tokens = new Tokens(source, from, pattern.getEndCharacter() + 1);
      while (!tokens.peek().is(symbol) && !tokens.atEnd()) {
        tokens.take();
      }
      return tokens.peek();
    } catch (RuleSyntaxException unreadable) {
      return new Token(TokenType.SYMBOL, symbol, from, from + 1);
    }
  }

  private Optional<Condition> condition(int from, int to) {
    try {
      ConditionParser parser =
          new ConditionParser(new Tokens(source, from, to), context.vocabulary());
      Condition condition = parser.parse();
      uses.addAll(parser.uses());
      return Optional.of(condition);
    } catch (RuleSyntaxException wrong) {
      problems.add(wrong.problem());
      return Optional.empty();
    }
  }

  private @Nullable PatternDescr pattern() {
    List<? extends BaseDescr> parts = rule.getLhs().getDescrs();
    if (parts.size() != 1 || !(parts.get(0) instanceof PatternDescr pattern) || isMore(pattern)) {
      problems.error(
          surplus(parts), RulesMessage.ONE_PATTERN, rule.getName(), context.kind().pattern());
      return null;
    }
    if (!pattern.getObjectType().equals(context.kind().pattern())) {
      problems.error(
          source.at(pattern.getStartCharacter()),
          RulesMessage.PATTERN_TYPE,
          pattern.getObjectType(),
          context.kind().pattern());
      return null;
    }
    if (!pattern.getAnnotationNames().isEmpty()) {
      problems.error(source.at(find(pattern, "@").offset()), RulesMessage.ANNOTATION);
    }
    return pattern;
  }

  private static boolean isMore(PatternDescr pattern) {
    return pattern.isQuery() || pattern.getSource() != null || !pattern.getBehaviors().isEmpty();
  }

  /** Where the conditions are more, or less, than one pattern. */
  private SourceLocation surplus(List<? extends BaseDescr> parts) {
    if (parts.isEmpty()) {
      return source.at(source.offset(rule.getConsequenceLine(), rule.getConsequencePattern()));
    }
    BaseDescr part = parts.get(Math.min(1, parts.size() - 1));
    int offset =
        part.getStartCharacter() >= 0
            ? part.getStartCharacter()
            : source.offset(part.getLine(), Math.max(0, part.getColumn()));
    return source.at(Math.max(rule.getStartCharacter(), offset));
  }

  private List<Proposed> proposals() {
    int then = source.offset(rule.getConsequenceLine(), rule.getConsequencePattern());
    try {
      List<Proposed> proposed =
          new ConsequenceParser(
                  new Tokens(source, then + THEN, rule.getEndCharacter() - END),
                  context.verbs(),
                  context.vocabulary(),
                  context.currency())
              .parse();
      if (proposed.isEmpty()) {
        problems.error(source.at(then), RulesMessage.CONSEQUENCE_EMPTY, rule.getName());
      }
      return proposed;
    } catch (RuleSyntaxException wrong) {
      problems.add(wrong.problem());
      return List.of();
    }
  }

  /** Warns of prices such as {@code 1.250 EUR}. */
  private void warnOfThousands() {
    int then = source.offset(rule.getConsequenceLine(), rule.getConsequencePattern());
    try {
      Tokens tokens = new Tokens(source, then + THEN, rule.getEndCharacter() - END);
      while (!tokens.atEnd()) {
        Token token = tokens.take();
        if (token.type() == TokenType.STRING) {
          Amounts.doubtful(token.text())
              .ifPresent(
                  doubt ->
                      problems.warning(
                          source.at(token.offset()),
                          RulesMessage.AMOUNT_THOUSANDS,
                          token.text(),
                          Amounts.price(doubt.plain())
                              .map(price -> price.amount().stripTrailingZeros().toPlainString())
                              .orElse(doubt.plain()),
                          doubt.plain(),
                          doubt.thousands()));
        }
      }
    } catch (RuleSyntaxException read) {
      throw new IllegalStateException("What was read before can't be read.", read);
    }
  }

  private void checkStages(List<Proposed> proposed) {
    for (FieldUse use : uses) {
      for (Proposed each : proposed) {
        Stage stage = each.proposal().stage();
        if (!use.field().isKnownAt(stage)) {
          problems.add(
              use.tooLate(source.at(use.token().offset()), each.verb().text(), context.verbs()));
          break;
        }
      }
    }
  }

  private void checkTwice(List<Proposed> proposed) {
    for (int index = 0; index < proposed.size(); index++) {
      Proposal proposal = proposed.get(index).proposal();
      for (Proposed earlier : proposed.subList(0, index)) {
        if (earlier.proposal().equals(proposal)) {
          problems.error(
              source.at(proposed.get(index).verb().offset()),
              RulesMessage.PROPOSED_AGAIN,
              proposal.describe());
          break;
        }
        if (Contests.contradict(earlier.proposal(), proposal)) {
          problems.error(
              source.at(proposed.get(index).verb().offset()),
              Contests.isOfOrder(earlier.proposal(), proposal)
                  ? RulesMessage.PROPOSED_ORDER
                  : RulesMessage.PROPOSED_TWICE,
              earlier.proposal().describe(),
              proposal.describe());
        }
      }
    }
  }
}
