package com.tarifario.benchmarks.peers;

import com.tarifario.benchmarks.PriceRule.Layer;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.work.ChargeLine;
import org.jspecify.annotations.Nullable;

/** What rules ask of a line, in getters that every engine can call. */
public final class Asked {

  private final String client;
  private final @Nullable String centre;
  private final @Nullable String quote;
  private final @Nullable String group;
  private final String key;

  private Asked(ChargeLine line, ClientRegister clients) {
    this.client = line.assignment().client();
    this.centre = line.assignment().workCentre();
    this.quote = line.assignment().quoteTariff();
    Client card = clients.client(client);
    this.group = card == null ? null : card.rateGroup();
    String category = line.subject().category();
    this.key = category == null ? line.subject().kind().name() : category;
  }

  /** What is asked of this line. */
  static Asked of(ChargeLine line, ClientRegister clients) {
    return new Asked(line, clients);
  }

  /** What the rules of a layer are for. */
  @Nullable String of(Layer layer) {
    return switch (layer) {
      case RATE_GROUPS -> group;
      case QUOTE -> quote;
      case CLIENT, WORK_CENTRE -> client;
    };
  }

  /** The client's code. */
  public String getClient() {
    return client;
  }

  /** The work centre's code. */
  public @Nullable String getCentre() {
    return centre;
  }

  /** The named type of quote. */
  public @Nullable String getQuote() {
    return quote;
  }

  /** The client's rate group. */
  public @Nullable String getGroup() {
    return group;
  }

  /** The category of labour; of other kinds, the kind. */
  public String getKey() {
    return key;
  }
}
