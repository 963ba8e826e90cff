package com.tarifario.store.request;

import com.tarifario.core.client.ClientCard;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.request.Product;
import com.tarifario.core.request.RequestForm;
import com.tarifario.core.request.ServiceRequest;
import com.tarifario.store.agreement.AgreementsInForce;
import com.tarifario.store.catalogue.Concepts;
import com.tarifario.store.change.Change;
import com.tarifario.store.client.Clients;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.StateChange;
import com.tarifario.store.work.StateSteps;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.store.work.Works;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Service requests: where a service starts. What comes out of a request comes about in the same
 * transaction as the step that makes it.
 *
 * <pre>{@code
 * Served opened = store.as("Ana").make(change ->
 *     store.requests().open(change, "averia", "C-003", day, "Ana",
 *         Map.of("centro", "01", "descripcion", "No enfría"), QuoteMaker.NONE));
 * opened.made();                                  // the work order
 * }</pre>
 */
public final class Requests {

  /** The table's name, which is the subject of its entries in the audit trail. */
  public static final String SUBJECT = "request";

  private final Database database;
  private final Works works;
  private final RequestTypes types;
  private final Concepts concepts;
  private final AgreementsInForce agreements;

  /** The requests of the database. */
  public Requests(Database database) {
    this.database = database;
    this.works = new Works(database);
    this.types = new RequestTypes(database);
    this.concepts = new Concepts(database);
    this.agreements = new AgreementsInForce(database);
  }

  /**
   * Opens a request, and makes what comes out of it at once.
   *
   * @param type the code of its type, whose newest edition holds for it
   * @param on the day on which it is asked for
   * @param person who sees to it
   * @param entered what was entered, by field
   * @throws StoreException if there is no such type or client, or something would come of it on a
   *     day before its own
   * @throws com.tarifario.core.request.RequestRefusedException if what was entered can't be, or
   *     does not suffice
   */
  public Served open(
      Change change,
      String type,
      String client,
      LocalDate on,
      String person,
      Map<String, String> entered,
      QuoteMaker quotes) {
    KeptRequestType kept = types.get(type);
    KeptClient of = new Clients(database).get(client);
    Map<String, Object> values = form(kept, of.card()).opened(entered);
    Lifecycle lifecycle = kept.type().lifecycle();
    Work blank = Work.of(WorkType.REQUEST, of.code(), kept.code(), on, person);
    ServiceRequest request = new ServiceRequest(kept.type(), blank, Map.of()).with(values);
    KeptWork work = works.add(change, request.work(), lifecycle);
    KeptRequest added = RequestRows.add(change, work, of.id(), kept, request);
    return new Served(added, make(change, added, null, on, quotes));
  }

  /**
   * Fills in fields.
   *
   * @param before as it was read
   * @param entered what was entered, by field; a blank text takes away what was there
   * @return the request as it is now
   * @throws com.tarifario.core.request.RequestRefusedException if what was entered can't be, or
   *     would leave out what its state needs
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   */
  public KeptRequest set(Change change, KeptRequest before, Map<String, String> entered) {
    return fill(change, before, entered, before.state());
  }

  private KeptRequest fill(
      Change change, KeptRequest before, Map<String, String> entered, String state) {
    ClientCard card = new Clients(database).get(before.work().work().client()).card();
    Map<String, Object> values = form(before.type(), card).filled(before.values(), entered, state);
    ServiceRequest after = before.request().with(values);
    if (!RequestRows.save(change, before, after)) {
      return before;
    }
    works.save(change, before.work(), after.work());
    return get(before.number());
  }

  /**
   * Does what leads to another state, and makes what comes out of the request by that.
   *
   * @param before as it was read
   * @throws StoreException if something would come of it on a day before the request's
   * @throws com.tarifario.core.lifecycle.TransitionRefusedException if that can't be done in its
   *     state
   * @throws com.tarifario.core.request.RequestRefusedException if what was entered can't be, or the
   *     next state needs more; tells which fields
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   */
  public Served advance(Change change, KeptRequest before, Step step, QuoteMaker quotes) {
    Lifecycle lifecycle = before.says().lifecycle();
    String next = lifecycle.after(before.state(), step.action()).name();
    KeptRequest filled = fill(change, before, step.entered(), next);
    if (!filled.says().products(step.action(), filled.values()).isEmpty()) {
      requireNotBefore(filled.request(), step.on());
    }
    new StateSteps(database).take(change, filled.work(), lifecycle, step.action(), step.note());
    KeptRequest advanced = get(before.number());
    return new Served(advanced, make(change, advanced, step.action(), step.on(), quotes));
  }

  private List<KeptWork> make(
      Change change, KeptRequest kept, @Nullable String action, LocalDate on, QuoteMaker quotes) {
    ServiceRequest request = kept.request();
    List<KeptWork> made = new ArrayList<>();
    for (Product product : kept.says().products(action, request.values())) {
      if (product instanceof Product.WorkOrder order) {
        made.add(works.add(change, workOrder(request, order, on)));
      } else if (product instanceof Product.Quote quote) {
        made.add(quotes.make(change, request.quote(quote, on)));
      } else if (product instanceof Product.AgreementQuote quote) {
        made.add(quotes.make(change, request.quote(quote, on)));
      }
    }
    return made;
  }

  private Work workOrder(ServiceRequest request, Product.WorkOrder product, LocalDate on) {
    Work order = request.workOrder(product, on, request.work().person());
    requireNotBefore(request, order.on());
    return product.inAgreement()
        ? agreements
            .of(order.client(), order.workCentre(), order.on())
            .map(number -> order.toBuilder().links(order.links().withAgreement(number)).build())
            .orElse(order)
        : order;
  }

  /** Refuses that something comes of a request before it was made. */
  private static void requireNotBefore(ServiceRequest request, LocalDate on) {
    LocalDate asked = request.work().on();
    if (on.isBefore(asked)) {
      throw new StoreException(StoreMessage.BEFORE_REQUEST, request.number(), asked, on);
    }
  }

  /**
   * The form of a type for a client, by which what is entered can be looked at before it is kept.
   *
   * @param client the client's code
   * @throws StoreException if there is no such client
   */
  public RequestForm form(KeptRequestType type, String client) {
    return form(type, new Clients(database).get(client).card());
  }

  private RequestForm form(KeptRequestType type, ClientCard client) {
    return new RequestForm(type.type(), client, this::isConcept);
  }

  private boolean isConcept(String code) {
    return concepts.list().stream().anyMatch(each -> each.code().equals(code));
  }

  /** The request of that number. */
  public Optional<KeptRequest> find(String number) {
    return works
        .find(number)
        .filter(each -> each.type() == WorkType.REQUEST)
        .flatMap(each -> RequestRows.find(database, each));
  }

  /**
   * The request of that number.
   *
   * @throws StoreException if there is none
   */
  public KeptRequest get(String number) {
    KeptWork work = works.get(number, WorkType.REQUEST);
    return RequestRows.find(database, work)
        .orElseThrow(() -> new StoreException(StoreMessage.NUMBER_UNKNOWN, number, "request"));
  }

  /** Requests, the last day first; the filter's type of work does not matter. */
  public List<ListedRequest> list(WorkFilter filter) {
    List<KeptWork> found = works.list(filter.ofType(WorkType.REQUEST));
    Map<Long, String> codes = RequestRows.types(database, found);
    return found.stream()
        .flatMap(
            each ->
                Stream.ofNullable(codes.get(each.id())).map(code -> new ListedRequest(each, code)))
        .toList();
  }

  /** The states that a request went through, the first first. */
  public List<StateChange> history(KeptRequest request) {
    return works.history(request.work());
  }
}
