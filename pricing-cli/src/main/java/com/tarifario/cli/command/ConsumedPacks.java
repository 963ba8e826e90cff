package com.tarifario.cli.command;

import com.tarifario.core.client.Balances;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.Pack;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.valuation.PackValuation;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.io.work.WorkDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Documents of one run whose clients' packs are consumed: those of a client are valued together, in
 * the order of their dates, and come out in the order in which they were read.
 */
final class ConsumedPacks {

  private final Valuer valuer;
  private final ClientDirectory clients;
  private final Map<String, Valuation> valuations = new HashMap<>();
  private final Map<String, Pack> opening = new LinkedHashMap<>();
  private final Map<String, BigDecimal> left = new HashMap<>();

  ConsumedPacks(Valuer valuer, ClientDirectory clients) {
    this.valuer = valuer;
    this.clients = clients;
  }

  /** Values all documents of a run, on so many threads. */
  void value(List<WorkDocument> documents, int threads) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<PackValuation>> underWay = new ArrayList<>();
      for (List<WorkDocument> group : groups(documents)) {
        underWay.add(workers.submit(() -> together(group)));
      }
      for (Future<PackValuation> each : underWay) {
        add(each.get());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private void add(PackValuation group) {
    group.valuations().forEach(each -> valuations.put(each.document(), each));
    group.opening().packs().forEach(pack -> opening.put(pack.id(), pack));
    group.closing().packs().forEach(pack -> left.put(pack.id(), pack.units()));
  }

  private PackValuation together(List<WorkDocument> group) {
    Set<String> incomplete =
        group.stream()
            .filter(each -> !each.isComplete())
            .map(each -> each.document().id())
            .collect(Collectors.toSet());
    List<Document> documents = group.stream().map(WorkDocument::document).toList();
    Set<String> codes = new TreeSet<>();
    group.forEach(each -> codes.addAll(clients(each)));
    return valuer.value(documents, incomplete, Balances.of(clients, codes));
  }

  /** The documents parted so that those of one client are in one group. */
  static List<List<WorkDocument>> groups(List<WorkDocument> documents) {
    Map<String, String> joined = new HashMap<>();
    for (WorkDocument document : documents) {
      List<String> codes = List.copyOf(clients(document));
      codes.forEach(code -> joined.putIfAbsent(code, code));
      codes.forEach(code -> joined.put(root(code, joined), root(codes.get(0), joined)));
    }
    Map<String, List<WorkDocument>> groups = new LinkedHashMap<>();
    for (WorkDocument document : documents) {
      String any = clients(document).stream().findFirst().orElse("");
      groups.computeIfAbsent(root(any, joined), key -> new ArrayList<>()).add(document);
    }
    return List.copyOf(groups.values());
  }

  private static String root(String code, Map<String, String> joined) {
    String root = code;
    while (!joined.getOrDefault(root, root).equals(root)) {
      root = joined.getOrDefault(root, root);
    }
    return root;
  }

  private static Set<String> clients(WorkDocument document) {
    Set<String> codes = new TreeSet<>();
    for (ChargeLine line : document.document().lines()) {
      codes.add(line.assignment().client());
    }
    return codes;
  }

  /** The document with its prices. */
  Valuation valuation(String document) {
    Valuation valuation = valuations.get(document);
    if (valuation == null) {
      throw new IllegalArgumentException(document + " was not valued.");
    }
    return valuation;
  }

  /** The packs of the clients that were met, as they were before. */
  List<Pack> opening() {
    return List.copyOf(opening.values());
  }

  /** The packs of all clients, with what is left of each. */
  List<Pack> closing() {
    return clients.packs().stream()
        .map(pack -> pack.withUnits(left.getOrDefault(pack.id(), pack.units())))
        .toList();
  }
}
