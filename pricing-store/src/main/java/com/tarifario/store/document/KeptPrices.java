package com.tarifario.store.document;

import com.tarifario.core.correction.Corrections;
import com.tarifario.core.money.Money;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.store.change.Change;
import com.tarifario.store.correction.CorrectingValuations;
import com.tarifario.store.database.Database;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Standing;
import com.tarifario.store.work.WorkBatch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Keeps what documents were valued at, and what correcting ones charge of it. */
final class KeptPrices {

  private final WorkBatch works;
  private final Valuations valuations;
  private final CorrectingValuations correcting;
  private final Approval approval;

  KeptPrices(Database database, Approval approval) {
    this.works = new WorkBatch(database);
    this.valuations = new Valuations(database);
    this.correcting = new CorrectingValuations(database);
    this.approval = approval;
  }

  /**
   * Keeps what documents were valued at, each in a state in which its prices can be changed. What
   * says the same as the valuation that holds is not kept again.
   */
  void keep(Change change, List<ValuedDocument> valued, Locale locale) {
    Map<Long, Valuation> byId = new LinkedHashMap<>();
    Map<Long, Corrections> corrections = new HashMap<>();
    for (ValuedDocument each : valued) {
      KeptWork kept = each.work();
      Corrections differences = correcting.of(kept, each.lines(), each.valuation()).orElse(null);
      if (differences != null) {
        corrections.put(kept.id(), differences);
      }
      byId.put(kept.id(), differences == null ? each.valuation() : differences.valuation());
    }
    Set<Long> same = valuations.keptAlready(change, byId, locale);
    for (ValuedDocument each : valued) {
      KeptWork kept = each.work();
      Corrections differences = corrections.get(kept.id());
      // Other lines may differ in other ways from the corrected ones, and come to the same.
      if (differences != null && kept.toValue()) {
        same.remove(kept.id());
      }
      Valuation valuation = Objects.requireNonNull(byId.get(kept.id()));
      Money net = differences == null ? valuation.total().net() : differences.difference();
      Standing standing =
          new Standing(
              !valuation.unsettled().isEmpty(), approval.isToBill(kept, each.lines()), net);
      String what = "valued: " + net + " by " + valuation.tariff();
      works.stand(change, kept, standing, same.contains(kept.id()) ? "" : what);
    }
    byId.keySet().removeAll(same);
    Map<Long, Long> ids = valuations.keep(change, byId, locale);
    for (ValuedDocument each : valued) {
      Long id = ids.get(each.work().id());
      Corrections differences = corrections.get(each.work().id());
      if (id != null && differences != null) {
        correcting.keep(change, id, each.work(), differences);
      }
    }
  }
}
