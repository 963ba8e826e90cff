package com.tarifario.store.revaluation;

import com.tarifario.core.client.Balances;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.Pack;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Document;
import com.tarifario.store.Store;
import com.tarifario.store.change.Changes;
import com.tarifario.store.document.DocumentBatch;
import com.tarifario.store.document.ValuedDocument;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkPages;
import com.tarifario.store.work.WorkSelection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Values documents of the database, some at a time: the memory that it takes does not grow with
 * their number. What was valued is kept batch by batch; whoever stops it and begins again with the
 * same selection goes on where it stopped, as documents that have their prices are not among those
 * that are still to be valued. Nobody waits while prices are made: a document that somebody changes
 * meanwhile is left for the next time.
 *
 * <p>If the tariff consumes packs, documents of a client that has some are valued together, in the
 * order of their days, from what approved documents left in the packs.
 */
public final class Revaluation {

  private static final int BATCH = 200;

  private final Store store;
  private final Changes changes;
  private final Tariff tariff;
  private final ClientDirectory directory;
  private final Valuer valuer;
  private final Locale locale;
  private final RevaluationListener listener;

  /**
   * A valuation.
   *
   * @param who who makes it
   * @param locale the language in which problems and steps are kept
   * @param listener is told how it goes
   */
  public Revaluation(
      Store store, String who, Tariff tariff, Locale locale, RevaluationListener listener) {
    this.store = store;
    this.changes = store.as(who);
    this.tariff = tariff;
    this.directory = store.directory(tariff.vocabulary());
    this.valuer = new Valuer(tariff, directory);
    this.locale = locale;
    this.listener = listener;
  }

  /**
   * Values all documents of a selection whose prices can be changed in their state.
   *
   * @param selection what states it says does not matter
   */
  public void run(WorkSelection selection) {
    WorkSelection editable = selection.inStates(store.documentBatch().editable());
    if (!tariff.decider().mayConsume()) {
      stream(editable);
      return;
    }
    store.packs().all().stream()
        .map(each -> each.client())
        .filter(each -> selection.client() == null || each.equals(selection.client()))
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(client -> value(all(editable.ofClient(client))));
    stream(editable.ofPacks(false));
  }

  private void stream(WorkSelection selection) {
    WorkPages pages = store.workBatch().pages(selection);
    for (List<KeptWork> page = pages.next(BATCH); !page.isEmpty(); page = pages.next(BATCH)) {
      value(page);
    }
  }

  private List<KeptWork> all(WorkSelection selection) {
    WorkPages pages = store.workBatch().pages(selection);
    List<KeptWork> all = new ArrayList<>();
    for (List<KeptWork> page = pages.next(BATCH); !page.isEmpty(); page = pages.next(BATCH)) {
      all.addAll(page);
    }
    return all;
  }

  /** Values documents that were read, each in a state in which its prices can be changed. */
  public void value(List<KeptWork> documents) {
    if (documents.isEmpty()) {
      return;
    }
    Map<Long, List<KeptLine>> lines =
        store.lines().of(documents.stream().map(KeptWork::id).toList());
    Map<KeptWork, Document> whole = new LinkedHashMap<>();
    for (KeptWork each : documents) {
      try {
        List<KeptLine> of = lines.getOrDefault(each.id(), List.of());
        whole.put(each, DocumentBatch.document(each, of, tariff.vocabulary()));
      } catch (StoreException refused) {
        listener.refused(each, refused.sentence());
      }
    }
    List<List<ValuedDocument>> units =
        units(whole).parallelStream().map(unit -> valued(unit, whole, lines)).toList();
    keep(units);
  }

  /** What is valued together: the documents of a client with packs, else each by itself. */
  private List<List<KeptWork>> units(Map<KeptWork, Document> documents) {
    Map<String, List<KeptWork>> together = new LinkedHashMap<>();
    for (KeptWork each : documents.keySet()) {
      String client = each.work().client();
      boolean packs = tariff.decider().mayConsume() && !directory.packs(client).isEmpty();
      together
          .computeIfAbsent(packs ? client : "/" + each.number(), key -> new ArrayList<>())
          .add(each);
    }
    return List.copyOf(together.values());
  }

  private List<ValuedDocument> valued(
      List<KeptWork> unit, Map<KeptWork, Document> documents, Map<Long, List<KeptLine>> lines) {
    List<Document> of = unit.stream().map(each -> known(documents, each)).toList();
    List<Valuation> valuations =
        tariff.decider().mayConsume()
            ? valuer.value(of, Balances.of(packs(unit))).valuations()
            : of.stream().map(valuer::value).toList();
    return IntStream.range(0, unit.size())
        .mapToObj(
            index ->
                new ValuedDocument(
                    unit.get(index),
                    lines.getOrDefault(unit.get(index).id(), List.of()),
                    valuations.get(index)))
        .toList();
  }

  /** What is left in the packs of the client of documents, as if they had taken nothing yet. */
  private List<Pack> packs(List<KeptWork> unit) {
    return store
        .packBalances()
        .before(unit.stream().map(KeptWork::id).toList())
        .of(unit.get(0).work().client());
  }

  private static Document known(Map<KeptWork, Document> documents, KeptWork work) {
    Document document = documents.get(work);
    if (document == null) {
      throw new IllegalArgumentException(work.number() + " was not read.");
    }
    return document;
  }

  /** What one unit consumes of packs depends on all of it: it is kept whole or left whole. */
  private void keep(List<List<ValuedDocument>> units) {
    List<ValuedDocument> kept = new ArrayList<>();
    List<ValuedDocument> left = new ArrayList<>();
    changes.run(
        change -> {
          List<Long> ids =
              units.stream().flatMap(List::stream).map(each -> each.work().id()).toList();
          store.works().hold(change, ids);
          Map<Long, KeptWork> now = store.workBatch().byId(ids);
          for (List<ValuedDocument> unit : units) {
            (unit.stream().allMatch(each -> isAsRead(each.work(), now)) ? kept : left).addAll(unit);
          }
          store.documentBatch().value(change, kept, locale);
        });
    kept.forEach(listener::valued);
    left.forEach(each -> listener.left(each.work()));
  }

  private static boolean isAsRead(KeptWork read, Map<Long, KeptWork> now) {
    KeptWork found = now.get(read.id());
    return found != null && found.version() == read.version();
  }
}
