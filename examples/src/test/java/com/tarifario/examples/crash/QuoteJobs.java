package com.tarifario.examples.crash;

import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.quote.QuoteRequestReader;
import com.tarifario.store.Store;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.note.NoteRequest;
import com.tarifario.store.note.NoteRequest.OrderPart;
import com.tarifario.store.quote.Acceptance;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.request.PricedQuotes;
import com.tarifario.store.request.QuoteMaker;
import com.tarifario.store.request.Served;
import com.tarifario.store.request.Step;
import com.tarifario.store.work.KeptWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Jobs with quotes, which need a tariff. */
final class QuoteJobs {

  private final Tariff tariff;

  QuoteJobs(Tariff tariff) {
    this.tariff = tariff;
  }

  /** A request, its quote, what the client's yes makes, and the delivery note of the order. */
  void serve(Store store, int round) {
    KeptQuote quote = store.quotes().get(quoted(store, "Aviso " + round));
    KeptQuote sent = store.as("worker").make(change -> store.quotes().send(change, quote, null));
    KeptWork order =
        store
            .as("worker")
            .make(change -> store.quotes().accept(change, sent, Acceptance.on(Jobs.DAY)))
            .works()
            .get(0);
    NoteRequest all =
        NoteRequest.of(Jobs.CLIENT, Jobs.DAY)
            .withOrders(List.of(new OrderPart(order.number(), null, null)));
    store.as("worker").run(change -> store.notes().make(change, all));
  }

  /** A request with its quote; the number of the quote. */
  String quoted(Store store, String scope) {
    QuoteMaker maker = new PricedQuotes(store, tariff, Locale.ENGLISH);
    Served opened =
        store
            .as("worker")
            .make(
                change ->
                    store
                        .requests()
                        .open(
                            change,
                            "obra",
                            Jobs.CLIENT,
                            Jobs.DAY,
                            "worker",
                            Map.of("centro", "01", "alcance", scope, "splits", "2"),
                            maker));
    Step step = new Step("presupuestar", Jobs.DAY, Map.of("visitada", Jobs.DAY.toString()), null);
    return store
        .as("worker")
        .make(change -> store.requests().advance(change, opened.request(), step, maker))
        .made()
        .get(0)
        .number();
  }

  /** Adds an item of a person's own to the quote that all people revise. */
  void revise(Store store, String person, int round) {
    QuoteRequestReader reader = new QuoteRequestReader(tariff, catalogue(store), clients(store));
    boolean done = false;
    while (!done) {
      KeptQuote read = store.quotes().get("P-2026-0001");
      Quote before = store.quotes().content(read, store.quotes().newest(read), reader);
      Quote after = with(before, person + "-" + round);
      try {
        store
            .as(person)
            .run(
                change ->
                    store
                        .quotes()
                        .revise(change, read, after, valuer(store), null, Locale.ENGLISH));
        done = true;
      } catch (StaleChangeException stale) {
        done = false;
      }
    }
  }

  private static Quote with(Quote quote, String code) {
    Chapter chapter = quote.chapters().get(0);
    Item first = chapter.items().get(0);
    List<Item> items = new ArrayList<>(chapter.items());
    items.add(
        new Item(code, first.description(), first.quantity(), first.components(), first.use()));
    return quote.withChapters(List.of(new Chapter(chapter.code(), chapter.title(), items, null)));
  }

  private Catalogue catalogue(Store store) {
    return store.concepts().catalogue(tariff.currency(), tariff.vocabulary());
  }

  private ClientDirectory clients(Store store) {
    return store.directory(tariff.vocabulary());
  }

  private QuoteValuer valuer(Store store) {
    return new QuoteValuer(tariff, clients(store));
  }
}
