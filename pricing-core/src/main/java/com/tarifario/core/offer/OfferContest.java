package com.tarifario.core.offer;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.offer.ServiceMatch.Reason;
import com.tarifario.core.offer.ServiceMatch.Status;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.OfferProposal.DueAgain;
import com.tarifario.core.tariff.OfferProposal.Exclude;
import com.tarifario.core.tariff.OfferProposal.Offer;
import com.tarifario.core.tariff.OfferProposal.Raise;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rules propose of one service, put together: one rhythm wins; then one offer does, unless an
 * exclusion stands in its layer or above; what raises or lowers the score all applies.
 */
final class OfferContest {

  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Message> problems = new ArrayList<>();
  private final Facts facts;
  private final @Nullable LocalDate dueOn;

  private OfferContest(Facts facts, Decision rhythms) {
    fail(rhythms);
    LocalDate last = OfferFacts.lastRendered(facts);
    if (last == null) {
      rhythms.ranked().forEach(each -> lost(each, OfferMessage.NEVER_RENDERED));
    }
    Candidate winner = last == null ? null : single(rhythms.ranked());
    if (last != null && winner != null && winner.proposal() instanceof DueAgain rhythm) {
      this.dueOn = rhythm.after(last);
      this.facts = OfferFacts.withDue(facts, dueOn);
    } else {
      this.dueOn = null;
      this.facts = facts;
    }
  }

  /** The contest of a service of these facts, of which rules have said when it is due again. */
  static OfferContest of(Facts facts, Decision rhythms) {
    return new OfferContest(facts, rhythms);
  }

  /** The facts, with when it is due again. */
  Facts facts() {
    return facts;
  }

  /** What comes of what rules have said of the offer. */
  ServiceMatch settle(Decision decision) {
    fail(decision);
    Candidate exclusion = first(decision.ranked(), Exclude.class);
    List<Candidate> offers =
        decision.ranked().stream().filter(each -> each.proposal() instanceof Offer).toList();
    if (exclusion != null
        && offers.stream().noneMatch(offer -> offer.layer() > exclusion.layer())) {
      return excluded(decision, exclusion);
    }
    Candidate winner = single(offers);
    List<Reason> reasons = new ArrayList<>();
    int score = 0;
    if (winner != null && winner.proposal() instanceof Offer offer) {
      score = offer.score();
      reasons.add(new Reason(offer.reason(), winner.rule()));
    }
    for (Candidate each : decision.ranked()) {
      if (each.proposal() instanceof Exclude && winner != null) {
        verdicts.add(Verdict.lost(each, winner));
      } else if (each.proposal() instanceof Raise raise) {
        if (winner == null) {
          lost(each, OfferMessage.WITHOUT_OFFER);
        } else {
          verdicts.add(new Verdict(each, true, Message.of(OfferMessage.APPLIED)));
          score += raise.score();
          reasons.add(new Reason(raise.reason(), each.rule()));
        }
      }
    }
    if (!problems.isEmpty()) {
      return match(Status.TIED, 0, List.of());
    }
    return winner == null
        ? match(Status.NOT_ASKED, 0, List.of())
        : match(Status.OFFERED, score, reasons);
  }

  private ServiceMatch excluded(Decision decision, Candidate exclusion) {
    List<Reason> reasons = new ArrayList<>();
    for (Candidate each : decision.ranked()) {
      if (each.proposal() instanceof Exclude exclude) {
        verdicts.add(new Verdict(each, true, Message.of(OfferMessage.EXCLUDES)));
        reasons.add(new Reason(exclude.reason(), each.rule()));
      } else {
        verdicts.add(
            new Verdict(each, false, Message.of(OfferMessage.LOST_TO_EXCLUSION, exclusion.rule())));
      }
    }
    return match(problems.isEmpty() ? Status.EXCLUDED : Status.TIED, 0, reasons);
  }

  private ServiceMatch match(Status status, int score, List<Reason> reasons) {
    Message problem = problems.isEmpty() ? null : problems.get(0);
    return new ServiceMatch(status, score, reasons, dueOn, verdicts, problem, facts);
  }

  /** The first by precedence; null if there is none, or if another can't be told from it. */
  private @Nullable Candidate single(List<Candidate> ranked) {
    if (ranked.isEmpty()) {
      return null;
    }
    Candidate winner = ranked.get(0);
    Candidate rival =
        ranked.stream()
            .filter(each -> each.ties(winner) && !each.proposal().equals(winner.proposal()))
            .findFirst()
            .orElse(null);
    if (rival != null) {
      verdicts.add(Verdict.tied(winner, rival));
      verdicts.add(Verdict.tied(rival, winner));
      problems.add(
          Message.of(
              OfferMessage.TIE,
              winner.rule(),
              winner.proposal().describe(),
              rival.rule(),
              rival.proposal().describe()));
      return null;
    }
    verdicts.add(Verdict.won(winner, ranked.size() == 1));
    ranked.stream()
        .skip(1)
        .map(
            loser ->
                loser.ties(winner)
                    ? new Verdict(
                        loser, true, Message.of(OfferMessage.SAYS_THE_SAME, winner.rule()))
                    : Verdict.lost(loser, winner))
        .forEach(verdicts::add);
    return winner;
  }

  private static @Nullable Candidate first(List<Candidate> ranked, Class<?> type) {
    Stream<Candidate> found = ranked.stream().filter(each -> type.isInstance(each.proposal()));
    return found.findFirst().orElse(null);
  }

  private void lost(Candidate candidate, OfferMessage why) {
    verdicts.add(new Verdict(candidate, false, Message.of(why)));
  }

  private void fail(Decision decision) {
    Problem failure = decision.failure();
    if (failure != null) {
      problems.add(failure.message());
    }
  }
}
