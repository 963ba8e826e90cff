package com.tarifario.rules.profile;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Tells how long another decider took. */
final class TimedDecider implements Decider {

  private final Decider decider;
  private final LongSupplier clock;
  private final Clerk clerk;

  /** Notes what was decided. */
  interface Clerk {
    void note(Stage stage, long lines, long nanos);
  }

  TimedDecider(Decider decider, LongSupplier clock, Clerk clerk) {
    this.clock = clock;
    this.decider = decider;
    this.clerk = clerk;
  }

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    long start = clock.getAsLong();
    List<Decision> decisions = decider.decide(stage, unit);
    clerk.note(stage, unit.size(), clock.getAsLong() - start);
    return decisions;
  }

  @Override
  public boolean hasRules(Stage stage) {
    return decider.hasRules(stage);
  }

  @Override
  public boolean mayConsume() {
    return decider.mayConsume();
  }

  @Override
  public List<Message> nearMisses(Facts facts) {
    return decider.nearMisses(facts);
  }

  @Override
  public Optional<Set<String>> askedValues(String field) {
    return decider.askedValues(field);
  }
}
