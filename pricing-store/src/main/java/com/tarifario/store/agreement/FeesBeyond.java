package com.tarifario.store.agreement;

import com.tarifario.core.agreement.FeeSchedule;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.money.Money;
import com.tarifario.store.database.Database;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.valuation.Valuations;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds what fees charge by now, and of it what is for days after the last of their agreement. A
 * correction counts by what it charges for the fee; one that is not valued yet changes nothing.
 */
final class FeesBeyond {

  private final Works works;
  private final Lifecycles lifecycles;
  private final Valuations valuations;

  FeesBeyond(Database database) {
    this.works = new Works(database);
    this.lifecycles = new Lifecycles(database);
    this.valuations = new Valuations(database);
  }

  /** The fees that pay for days after the end. */
  List<FeeBeyond> of(List<ChargedFee> fees, LocalDate end) {
    return fees.stream().filter(each -> each.isBeyond(end)).map(each -> of(each, end)).toList();
  }

  /** A fee, as the delivery notes say by now. */
  private FeeBeyond of(ChargedFee fee, LocalDate end) {
    Charged last = charged(fee);
    return new FeeBeyond(
        fee,
        last.note.number(),
        AgreementFees.LINE,
        lifecycles.of(WorkType.DELIVERY_NOTE).state(last.note.state()).is(Trait.FROZEN),
        last.amount,
        FeeSchedule.part(fee.amount(), fee.from(), end, fee.to()));
  }

  /** What a fee charges by now. */
  Money byNow(ChargedFee fee) {
    return charged(fee).amount;
  }

  /** The last delivery note of a fee, and what it charges for that. */
  private record Charged(KeptWork note, Money amount) {}

  private Charged charged(ChargedFee fee) {
    Lifecycle lifecycle = lifecycles.of(WorkType.DELIVERY_NOTE);
    KeptWork note = works.get(fee.note());
    Money charged = valued(note, fee.amount());
    for (Optional<KeptWork> next = correcting(lifecycle, note); next.isPresent(); ) {
      note = next.get();
      charged = valued(note, charged);
      next = correcting(lifecycle, note);
    }
    return new Charged(note, charged);
  }

  private Optional<KeptWork> correcting(Lifecycle lifecycle, KeptWork note) {
    return works.cameOf(note.number()).stream()
        .filter(each -> note.number().equals(each.work().links().corrects()))
        .filter(each -> !lifecycle.state(each.state()).isCancelled())
        .findFirst();
  }

  /** What a note charges for the fee; what was charged before, if it is still to be valued. */
  private Money valued(KeptWork note, Money before) {
    return note.toValue()
        ? before
        : valuations
            .newest(note)
            .map(
                each ->
                    valuations.lines(each).stream()
                        .filter(line -> line.line().equals(AgreementFees.LINE))
                        .map(ValuedLine::amount)
                        .filter(Objects::nonNull)
                        .reduce(Money.zero(before.currency()), Money::plus))
            .orElse(before);
  }
}
