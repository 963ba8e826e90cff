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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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

  /** Keeps what documents were valued at, each in a state in which its prices can be changed. */
  void keep(Change change, List<ValuedDocument> valued, Locale locale) {
    Map<Long, Valuation> byId = new LinkedHashMap<>();
    Map<KeptWork, Corrections> corrections = new LinkedHashMap<>();
    for (ValuedDocument each : valued) {
      KeptWork kept = each.work();
      Valuation valuation = each.valuation();
      Money net = valuation.total().net();
      Corrections differences = correcting.of(kept, each.lines(), valuation).orElse(null);
      if (differences != null) {
        corrections.put(kept, differences);
        valuation = differences.valuation();
        net = differences.difference();
      }
      byId.put(kept.id(), valuation);
      Standing standing =
          new Standing(
              !valuation.unsettled().isEmpty(), approval.isToBill(kept, each.lines()), net);
      works.stand(change, kept, standing, "valued: " + net + " by " + valuation.tariff());
    }
    Map<Long, Long> ids = valuations.keep(change, byId, locale);
    corrections.forEach(
        (kept, differences) ->
            correcting.keep(change, Objects.requireNonNull(ids.get(kept.id())), kept, differences));
  }
}
