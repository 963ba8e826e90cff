package com.tarifario.io.work;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.text.Suggestion;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What codes of clients, work centres and agreements that do not exist were probably meant to be.
 * May be asked by several threads at once.
 */
final class Suggestions {

  private static final int MOST_KEPT = 10_000;

  private final ClientDirectory clients;
  private final Map<String, Object> made = new ConcurrentHashMap<>();

  Suggestions(ClientDirectory clients) {
    this.clients = clients;
  }

  /** " Did you mean ...?", or nothing. */
  Object client(String code) {
    return suggest("client\n" + code, code, clients::clientCodes);
  }

  /** " Did you mean ...?", or nothing. */
  Object workCentre(String client, String code) {
    return suggest("centre\n" + client + "\n" + code, code, () -> clients.workCentreCodes(client));
  }

  /** " Did you mean ...?", or nothing. */
  Object agreement(String number) {
    return suggest("agreement\n" + number, number, clients::agreementNumbers);
  }

  private Object suggest(String key, String typed, Supplier<Collection<String>> names) {
    Object kept = made.get(key);
    if (kept == null) {
      kept = Suggestion.hint(typed, names.get());
      if (made.size() < MOST_KEPT) {
        made.put(key, kept);
      }
    }
    return kept;
  }
}
