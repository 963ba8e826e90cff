package com.tarifario.benchmarks.peers;

import com.tarifario.benchmarks.Company;
import com.tarifario.benchmarks.Peer;
import com.tarifario.benchmarks.PriceRule;
import com.tarifario.benchmarks.PriceRule.Layer;
import com.tarifario.benchmarks.Side;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.BasicRule;
import org.jeasy.rules.core.DefaultRulesEngine;

/** Easy Rules: a rule for each price, the highest layer first, which stops at the first. */
public final class EasyRules implements Peer {

  private static final String LINE = "line";
  private static final String FOUND = "found";

  @Override
  public String name() {
    return "easy-rules";
  }

  @Override
  public Side of(Company company) {
    Rules rules = new Rules();
    List<PriceRule> all = company.rules();
    for (int number = 0; number < all.size(); number++) {
      rules.register(new PriceOf(all.get(number), number));
    }
    DefaultRulesEngine engine =
        new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));
    return new FindingSide(
        company,
        asked -> {
          Found found = new Found();
          Facts facts = new Facts();
          facts.put(LINE, asked);
          facts.put(FOUND, found);
          engine.fire(rules, facts);
          return found.rule;
        });
  }

  private static final class Found {
    private int rule = -1;
  }

  private static final class PriceOf extends BasicRule {

    private final PriceRule rule;
    private final int number;
    private final String key;

    PriceOf(PriceRule rule, int number) {
      super(rule.name(), rule.name(), Layer.values().length - rule.layer().ordinal());
      this.rule = rule;
      this.number = number;
      this.key = rule.category() == null ? rule.kind().name() : rule.category();
    }

    @Override
    public boolean evaluate(Facts facts) {
      Asked asked = facts.get(LINE);
      return rule.of().equals(asked.of(rule.layer()))
          && key.equals(asked.getKey())
          && (rule.centre() == null || rule.centre().equals(asked.getCentre()));
    }

    @Override
    public void execute(Facts facts) {
      Found found = facts.get(FOUND);
      found.rule = number;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }
}
