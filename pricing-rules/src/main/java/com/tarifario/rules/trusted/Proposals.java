package com.tarifario.rules.trusted;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.drl.ProposalReader;
import com.tarifario.rules.drl.ProposalReader.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Takes what rules propose while one session fires, with the rule that is firing. */
final class Proposals extends DefaultAgendaEventListener {

  private final Stage stage;
  private final Map<String, TrustedRule> rules;
  private final ProposalReader reader;
  private final Map<Line, List<Candidate>> candidates = new HashMap<>();
  private @Nullable TrustedRule firing;

  Proposals(Stage stage, Map<String, TrustedRule> rules, ProposalReader reader) {
    this.stage = stage;
    this.rules = rules;
    this.reader = reader;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    firing = rules.get(event.getMatch().getRule().getName());
  }

  /** The rule that fires, or fired last; null if none did. */
  @Nullable TrustedRule firing() {
    return firing;
  }

  void add(Line line, String verbs) {
    TrustedRule rule = firing;
    if (rule == null) {
      throw new IllegalStateException("Only a rule that is firing can propose: " + verbs);
    }
    Reading reading = reader.read(verbs);
    Problem problem = reading.problem();
    if (problem != null) {
      throw new InvalidProposalException(problem);
    }
    for (Proposal proposal : reading.proposals()) {
      Proposal here = atStage(proposal);
      if (here.stage() == stage) {
        candidates
            .computeIfAbsent(line, key -> new ArrayList<>())
            .add(new Candidate(rule.ref(), rule.layer(), rule.priority(), here));
      }
    }
  }

  /** A waiver is one of adjustments and of charges, since no one knows which group it names. */
  private Proposal atStage(Proposal proposal) {
    return proposal instanceof Waiver waiver && (stage == Stage.SCOPE || stage == Stage.TOTAL)
        ? new Waiver(waiver.group(), stage)
        : proposal;
  }

  Decision decision(Line line) {
    return Decision.of(candidates.getOrDefault(line, List.of()));
  }
}
