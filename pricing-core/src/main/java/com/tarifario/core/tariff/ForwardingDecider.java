package com.tarifario.core.tariff;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.text.Message;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Has another decider answer. Who extends it writes only what is to be otherwise. */
public abstract class ForwardingDecider implements Decider {

  /** The one that answers. */
  protected final Decider decider;

  /**
   * A decider that answers as another does.
   *
   * @param decider the one that answers
   */
  protected ForwardingDecider(Decider decider) {
    this.decider = Objects.requireNonNull(decider, "decider");
  }

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    return decider.decide(stage, unit);
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
