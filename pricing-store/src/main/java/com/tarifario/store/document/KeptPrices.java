package com.tarifario.store.document;

import com.tarifario.core.correction.Corrections;
import com.tarifario.core.money.Money;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.store.change.Change;
import com.tarifario.store.correction.CorrectingValuations;
import com.tarifario.store.database.Database;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.WorkLines;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Standing;
import com.tarifario.store.work.Works;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keeps what documents were valued at, and what correcting ones charge of it. */
final class KeptPrices {

  private final Works works;
  private final WorkLines lines;
  private final Valuations valuations;
  private final CorrectingValuations correcting;
  private final Approval approval;

  KeptPrices(Database database, Approval approval) {
    this.works = new Works(database);
    this.lines = new WorkLines(database);
    this.valuations = new Valuations(database);
    this.correcting = new CorrectingValuations(database);
    this.approval = approval;
  }

  /** Keeps what documents were valued at; their prices can be changed. */
  void keep(Change change, Map<KeptWork, Valuation> valued, Locale locale) {
    Map<Long, List<KeptLine>> all = lines.of(valued.keySet().stream().map(KeptWork::id).toList());
    Map<Long, Valuation> byId = new LinkedHashMap<>();
    Map<KeptWork, Corrections> corrections = new LinkedHashMap<>();
    valued.forEach(
        (kept, valuation) -> {
          List<KeptLine> own = all.getOrDefault(kept.id(), List.of());
          correcting
              .of(kept, own, valuation)
              .ifPresent(differences -> corrections.put(kept, differences));
          Corrections differences = corrections.get(kept);
          Valuation flagged = differences == null ? valuation : differences.valuation();
          Money net =
              differences == null ? valuation.total().net() : differences.difference();
          byId.put(kept.id(), flagged);
          Standing standing =
              new Standing(
                  !valuation.unsettled().isEmpty(), approval.isToBill(kept, own), net);
          works.saveLines(
              change, kept, standing, "", "valued: " + net + " by " + valuation.tariff());
        });
    Map<Long, Long> ids = valuations.keep(change, byId, locale);
    corrections.forEach(
        (kept, differences) ->
            correcting.keep(change, ids.getOrDefault(kept.id(), 0L), kept, differences));
  }
}
