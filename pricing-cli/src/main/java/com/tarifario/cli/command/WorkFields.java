package com.tarifario.cli.command;

import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkBuilder;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.Store;
import com.tarifario.store.document.WorkDocuments;
import com.tarifario.store.work.KeptWork;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of a piece of work. A blank text takes away what was there. */
final class WorkFields {

  @Option(
      names = "--title",
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "w.title")
  private @Nullable String title;

  @Option(
      names = "--centre",
      paramLabel = "${bundle:label.centre}",
      order = 11,
      descriptionKey = "centre")
  private @Nullable String centre;

  @Option(names = "--on", paramLabel = "${bundle:label.day}", order = 12, descriptionKey = "w.on")
  private @Nullable String on;

  @Option(names = "--due", paramLabel = "${bundle:label.day}", order = 13, descriptionKey = "w.due")
  private @Nullable String due;

  @Option(
      names = "--closed-price",
      paramLabel = "${bundle:label.amount}",
      order = 14,
      descriptionKey = "w.closed-price")
  private @Nullable String closedPrice;

  @Option(
      names = "--person",
      paramLabel = "${bundle:label.name}",
      order = 15,
      descriptionKey = "w.person")
  private @Nullable String person;

  @Option(
      names = "--next",
      paramLabel = "${bundle:label.text}",
      order = 16,
      descriptionKey = "visit.next")
  private @Nullable String next;

  @Option(
      names = "--next-on",
      paramLabel = "${bundle:label.day}",
      order = 17,
      descriptionKey = "visit.next-on")
  private @Nullable String nextOn;

  @Option(
      names = "--request",
      paramLabel = "${bundle:label.work-number}",
      order = 20,
      descriptionKey = "w.request")
  private @Nullable String request;

  @Option(
      names = "--quote",
      paramLabel = "${bundle:label.work-number}",
      order = 21,
      descriptionKey = "w.quote")
  private @Nullable String quote;

  @Option(
      names = "--order",
      paramLabel = "${bundle:label.work-number}",
      order = 22,
      descriptionKey = "w.order")
  private @Nullable String order;

  @Option(
      names = "--work-order",
      paramLabel = "${bundle:label.work-number}",
      order = 23,
      descriptionKey = "w.work-order")
  private @Nullable String workOrder;

  @Option(
      names = "--agreement",
      paramLabel = "${bundle:label.work-number}",
      order = 24,
      descriptionKey = "w.agreement")
  private @Nullable String agreement;

  @Nullable String title() {
    return title;
  }

  /**
   * The code of the client of what it is to come from; null if it is to come from nothing.
   *
   * @throws com.tarifario.store.fault.StoreException if that is not there
   */
  @Nullable String clientOfParent(Store store) {
    Optional<String> parent =
        Stream.of(workOrder, order, quote, request)
            .filter(each -> each != null && !each.isBlank())
            .map(Objects::requireNonNull)
            .findFirst();
    if (parent.isPresent()) {
      return store.works().get(parent.get().strip()).work().client();
    }
    if (agreement == null || agreement.isBlank()) {
      return null;
    }
    String given = agreement.strip();
    Optional<Agreement> known = store.agreements().find(given);
    return known.isPresent() ? known.get().client() : store.works().get(given).work().client();
  }

  /** Whether anything is said that a document says itself, and that stays once it is approved. */
  boolean ofDocument() {
    return Stream.of(title, centre, on, request, quote, order, workOrder, agreement)
        .anyMatch(Objects::nonNull);
  }

  /**
   * The piece of work with what was said.
   *
   * @throws com.tarifario.store.fault.StoreException if it is to come from what is not there
   */
  Work onto(Work work, Store store) {
    WorkBuilder builder =
        work.toBuilder()
            .title(title == null || title.isBlank() ? work.title() : title.strip())
            .workCentre(said(centre, work.workCentre()))
            .person(person == null || person.isBlank() ? work.person() : person.strip())
            .next(
                said(next, work.nextStep()),
                nextOn == null ? work.nextOn() : StoreCommand.dayOrNull(nextOn))
            .dueOn(due == null ? work.dueOn() : StoreCommand.dayOrNull(due))
            .links(links(work, store));
    if (on != null) {
      builder.on(StoreCommand.day(on));
    }
    if (closedPrice != null) {
      if (WorkDocuments.isDocument(work.type())) {
        throw new CannotRunException(
            LineMessage.CLOSED_PRICE_OF_ORDERS, name(work), work.type().word());
      }
      builder.amount(Amounts.moneyOrNull(closedPrice));
    }
    return builder.build();
  }

  /** What a piece of work is called; one that is added has no number yet. */
  private static String name(Work work) {
    return work.number().isEmpty() ? work.title() : work.number();
  }

  private WorkLinks links(Work work, Store store) {
    WorkLinks links = work.links();
    if (workOrder != null) {
      String number = number(workOrder, WorkType.WORK_ORDER, work, store);
      links =
          number == null
              ? links.withWorkOrder(null)
              : inherited(links, from(work, store), store.works().get(number).work().links())
                  .withWorkOrder(number);
    }
    if (request != null) {
      links = links.withRequest(number(request, WorkType.REQUEST, work, store));
    }
    if (quote != null) {
      links = links.withQuote(number(quote, WorkType.QUOTE, work, store));
    }
    if (order != null) {
      links = links.withOrder(number(order, WorkType.ORDER, work, store));
    }
    if (agreement != null) {
      boolean priced =
          store
              .agreements()
              .find(agreement)
              .filter(each -> each.client().equals(work.client()))
              .isPresent();
      links =
          links.withAgreement(
              priced ? agreement : number(agreement, WorkType.AGREEMENT, work, store));
    }
    return links;
  }

  /** What the work order came from under which it was; nothing if it was under none. */
  private static WorkLinks from(Work work, Store store) {
    String workOrder = work.links().workOrder();
    return workOrder == null ? WorkLinks.NONE : store.works().get(workOrder).work().links();
  }

  /**
   * What a work order came from, its reports come from, too; what they came from with the one
   * before they come from no more.
   */
  private static WorkLinks inherited(WorkLinks links, WorkLinks before, WorkLinks from) {
    return new WorkLinks(
        inherited(links.request(), before.request(), from.request()),
        inherited(links.quote(), before.quote(), from.quote()),
        inherited(links.order(), before.order(), from.order()),
        links.workOrder(),
        inherited(links.agreement(), before.agreement(), from.agreement()),
        links.corrects());
  }

  private static @Nullable String inherited(
      @Nullable String own, @Nullable String before, @Nullable String from) {
    return own == null || own.equals(before) ? from : own;
  }

  private static @Nullable String number(String given, WorkType type, Work work, Store store) {
    if (given.isBlank()) {
      return null;
    }
    KeptWork found = store.works().get(given.strip(), type);
    if (!found.work().client().equals(work.client())) {
      throw new CannotRunException(
          LineMessage.LINK_OF_OTHER, found.number(), found.work().client(), work.client());
    }
    return found.number();
  }

  private static @Nullable String said(@Nullable String given, @Nullable String before) {
    return given == null ? before : given.isBlank() ? null : given.strip();
  }
}
