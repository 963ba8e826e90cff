package com.tarifario.rules.drools;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Consume;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.text.Message;
import com.tarifario.rules.model.RuleKind;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.near.AskedValues;
import com.tarifario.rules.near.NearMisses;
import com.tarifario.rules.profile.Profile;
import com.tarifario.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides with Drools: one knowledge base a stage, made once and shared by all threads. */
public final class DroolsDecider implements Decider {

  private final Map<Stage, SessionPool> pools = new EnumMap<>(Stage.class);
  private final boolean consumes;
  private final AskedValues asked;
  private final NearMisses nearMisses;

  /** A decider of prices without rate sheets. */
  public DroolsDecider(List<TariffRule> rules) {
    this(rules, List.of());
  }

  /** A decider of prices. */
  public DroolsDecider(List<TariffRule> rules, List<Sheet> sheets) {
    this(RuleKind.PRICES, rules, sheets);
  }

  /**
   * A decider.
   *
   * @param kind what the rules are about
   * @param rules all rules, of all layers, in any order
   * @param sheets all rate sheets, of all layers, in any order
   */
  public DroolsDecider(RuleKind kind, List<TariffRule> rules, List<Sheet> sheets) {
    this(kind, rules, sheets, null);
  }

  /**
   * The same, which is watched.
   *
   * @param profile counts and times what rules do; null if nobody wants to know
   */
  public DroolsDecider(
      RuleKind kind, List<TariffRule> rules, List<Sheet> sheets, @Nullable Profile profile) {
    this.asked = new AskedValues(rules, sheets);
    this.nearMisses = new NearMisses(kind, rules, sheets, asked);
    this.consumes =
        Stream.concat(
                rules.stream().map(TariffRule::proposals),
                sheets.stream().flatMap(sheet -> sheet.proposals().stream()))
            .flatMap(List::stream)
            .anyMatch(Consume.class::isInstance);
    for (Stage stage : Stage.values()) {
      if (rules.stream().anyMatch(rule -> rule.proposesAt(stage))
          || sheets.stream().anyMatch(sheet -> sheet.proposesAt(stage))) {
        pools.put(stage, new SessionPool(new KieBaseMaker(profile).make(rules, sheets, stage)));
      }
    }
  }

  @Override
  public boolean mayConsume() {
    return consumes;
  }

  @Override
  public List<Message> nearMisses(Facts facts) {
    return nearMisses.of(facts);
  }

  @Override
  public Optional<Set<String>> askedValues(String field) {
    return asked.of(field);
  }

  @Override
  public boolean hasRules(Stage stage) {
    return pools.containsKey(stage);
  }

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    SessionPool pool = pools.get(stage);
    if (pool == null) {
      return unit.stream().map(facts -> Decision.NONE).toList();
    }
    List<RuleMatch> matches = new ArrayList<>(unit.size());
    for (Facts facts : unit) {
      matches.add(new RuleMatch(facts));
    }
    pool.fire(matches);
    List<Decision> decisions = new ArrayList<>(unit.size());
    for (RuleMatch match : matches) {
      decisions.add(Decision.of(match.candidates()));
    }
    return decisions;
  }
}
