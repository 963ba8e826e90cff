package com.tarifario.core.commercial;

import com.tarifario.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the commercial area needs to know of a request, a quote, an order, a work order, a work
 * report, a delivery note or an agreement: neither wages nor unit costs.
 *
 * @param type what it is
 * @param number its number; empty until it is given one
 * @param client the client's code
 * @param workCentre the code of the client's work centre; null if none is meant
 * @param title what it is about, in a line
 * @param state the name of its state in its lifecycle; empty for the one in which it begins
 * @param on its day: when it was asked for, offered, planned or done
 * @param dueOn by when it is to be done, or until when it stands; null if no day was set
 * @param amount what it comes to before tax; null if not known yet
 * @param nextStep what is to be done next; null if nothing was said
 * @param nextOn by when; null if no day was set
 * @param person who sees to it
 * @param links what it came from
 */
public record Work(
    WorkType type,
    String number,
    String client,
    @Nullable String workCentre,
    String title,
    String state,
    LocalDate on,
    @Nullable LocalDate dueOn,
    @Nullable Money amount,
    @Nullable String nextStep,
    @Nullable LocalDate nextOn,
    String person,
    WorkLinks links) {

  public Work {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(links, "links");
  }

  /** A piece of work that begins, with a number still to be given. */
  public static Work of(WorkType type, String client, String title, LocalDate on, String person) {
    return new Work(
        type, "", client, null, title, "", on, null, null, null, null, person, WorkLinks.NONE);
  }

  /**
   * Whether it is a work order that is billed at one price of its own; what carries out an order is
   * billed at the order's.
   */
  public boolean hasClosedPrice() {
    return type == WorkType.WORK_ORDER && amount != null && links.order() == null;
  }

  /** The same, to be changed part by part. */
  public WorkBuilder toBuilder() {
    return new WorkBuilder(this);
  }
}
