package com.tarifario.core.pricing;

import com.tarifario.core.pricing.Coverage.OfPiece;
import com.tarifario.core.pricing.Coverage.Share;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Consume;
import com.tarifario.core.tariff.Cover;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.work.Billing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out which pieces of a line are covered, after waivers had their say. */
final class CoverPricing {

  private CoverPricing() {}

  /**
   * What of the line is covered.
   *
   * @param decisions the decisions for its pieces
   */
  static Coverage coverage(LineCase lineCase, List<Decision> decisions) {
    int pieces = lineCase.pieces().size();
    if (lineCase.line().billing() != Billing.CHARGEABLE
        || !Candidates.isAnyDecided(decisions, Cover.class)) {
      return Coverage.none(pieces);
    }
    List<OfPiece> covered = new ArrayList<>();
    try {
      for (Decision each : decisions) {
        Candidate cover = winner(each.ranked(), Trace.OFF);
        covered.add(cover == null ? OfPiece.NONE : whole(cover));
      }
    } catch (LineFailure tie) {
      return Coverage.failed(pieces, tie);
    }
    return new Coverage(covered, null);
  }

  private static OfPiece whole(Candidate cover) {
    String name = ((Cover) cover.proposal()).name();
    return new OfPiece(List.of(new Share(cover, name, null, null)), true);
  }

  /**
   * What covers a piece.
   *
   * @param ranked what rules propose for it, ranked
   * @return null if nothing does
   * @throws LineFailure if two covers, or a cover and its waiver, can't be told apart
   */
  static @Nullable Candidate winner(List<Candidate> ranked, Trace trace) {
    return winner(ranked, Cover.class, trace);
  }

  /** The same of covers, or of those that consume packs. */
  static @Nullable Candidate winner(
      List<Candidate> ranked, Class<? extends Proposal> type, Trace trace) {
    List<Candidate> covers = Candidates.only(ranked, type);
    if (covers.isEmpty()) {
      return null;
    }
    List<Candidate> mayWaive = Candidates.only(ranked, Waiver.class);
    Candidate winner = null;
    for (Candidate each : covers) {
      String name = name(each.proposal());
      Candidate waiver = AdjustmentPricing.waiverOf(name, each, mayWaive);
      if (waiver != null && !waiver.ties(each)) {
        trace.lost(each, CoreMessage.LOST_WAIVED, waiver.rule());
      } else if (winner != null && !winner.ties(each)) {
        Contest.lost(each, winner, trace);
      } else if (waiver != null) {
        trace.lost(each, CoreMessage.LOST_TIED, waiver.rule());
        throw LineFailure.tie(waiver, each);
      } else if (winner != null && !winner.proposal().equals(each.proposal())) {
        trace.lost(each, CoreMessage.LOST_TIED, winner.rule());
        throw LineFailure.tie(winner, each);
      } else {
        trace.applied(each, type == Cover.class ? CoreMessage.COVERS : CoreMessage.CONSUMES);
        winner = winner == null ? each : winner;
      }
    }
    return winner;
  }

  /** The name by which a cover, or a pack, is waived. */
  static String name(Proposal proposal) {
    return proposal instanceof Consume consume ? consume.pack() : ((Cover) proposal).name();
  }
}
