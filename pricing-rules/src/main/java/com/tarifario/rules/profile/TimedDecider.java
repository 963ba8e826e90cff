package com.tarifario.rules.profile;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.ForwardingDecider;
import java.util.List;
import java.util.function.LongSupplier;

/** Tells how long another decider took. */
final class TimedDecider extends ForwardingDecider {

  private final LongSupplier clock;
  private final Clerk clerk;

  /** Notes what was decided. */
  interface Clerk {
    void note(Stage stage, long lines, long nanos);
  }

  TimedDecider(Decider decider, LongSupplier clock, Clerk clerk) {
    super(decider);
    this.clock = clock;
    this.clerk = clerk;
  }

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    long start = clock.getAsLong();
    List<Decision> decisions = decider.decide(stage, unit);
    clerk.note(stage, unit.size(), clock.getAsLong() - start);
    return decisions;
  }
}
