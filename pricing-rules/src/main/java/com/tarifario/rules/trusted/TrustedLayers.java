package com.tarifario.rules.trusted;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.ProposalReader;
import com.tarifario.rules.profile.Profile;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiles the layers that may hold code, and puts their deciders beside that of the others. */
public final class TrustedLayers {

  /** A class of the library that compiles what trusted layers hold. */
  private static final String COMPILER = "org.drools.mvel.MVELConstraintBuilder";

  /** The verbs of stages that only a layer that names them is asked at. */
  private static final Map<Stage, Pattern> VERBS =
      Map.of(
          Stage.COST, Pattern.compile("\\b(cost|purchase)\\s*\\("),
          Stage.TOTAL, Pattern.compile("\\b(charge|minimumCharge|maximumCharge|waive)\\s*\\("),
          Stage.TAX, Pattern.compile("\\btax\\s*\\("));

  private static final Pattern CONSUME = Pattern.compile("\\bconsume\\s*\\(");

  private final Problems problems;
  private final @Nullable Profile profile;
  private final ProposalReader reader;
  private final List<Decider> deciders = new ArrayList<>();

  /**
   * No layer yet.
   *
   * @param vocabulary the fields of the tariff
   * @param currency the tariff's currency
   * @param problems takes what is wrong with the layers
   * @param profile times what their code takes; null if nobody wants to know
   */
  public TrustedLayers(
      Vocabulary vocabulary, Currency currency, Problems problems, @Nullable Profile profile) {
    this.profile = profile;
    this.problems = problems;
    this.reader = new ProposalReader(vocabulary, currency);
  }

  /**
   * Compiles a layer.
   *
   * @param texts its files by path
   * @return how many rules it holds
   */
  public int add(Layer layer, Map<String, String> texts, SourceLocation where) {
    if (!hasCompiler()) {
      problems.error(where, RulesMessage.TRUST_NO_COMPILER, layer.name());
      return 0;
    }
    TrustedCompiler compiler = new TrustedCompiler(layer, problems);
    texts.forEach(compiler::add);
    compiler
        .build()
        .ifPresent(
            base ->
                deciders.add(
                    timed(
                        layer,
                        new TrustedDecider(
                            base,
                            compiler.rules(),
                            reader,
                            silent(texts),
                            names(CONSUME, texts)))));
    int rules = compiler.rules().size();
    problems.warning(where, RulesMessage.TRUSTED_NOT_ANALYSED, layer.name(), String.valueOf(rules));
    return rules;
  }

  private Decider timed(Layer layer, Decider decider) {
    return profile == null ? decider : profile.code(layer.name(), decider);
  }

  /** The other decider and those of these layers, as one. */
  public Decider beside(Decider other) {
    if (deciders.isEmpty()) {
      return other;
    }
    List<Decider> all = new ArrayList<>(List.of(other));
    all.addAll(deciders);
    return new MergedDecider(all);
  }

  private static Set<Stage> silent(Map<String, String> texts) {
    Set<Stage> silent = EnumSet.noneOf(Stage.class);
    VERBS.forEach(
        (stage, verbs) -> {
          if (!names(verbs, texts)) {
            silent.add(stage);
          }
        });
    return silent;
  }

  private static boolean names(Pattern verbs, Map<String, String> texts) {
    return texts.values().stream().anyMatch(text -> verbs.matcher(text).find());
  }

  private static boolean hasCompiler() {
    try {
      Class.forName(COMPILER, false, Facts.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
