package com.tarifario.core.commercial;

import com.tarifario.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes a piece of work out of another, part by part. */
public final class WorkBuilder {

  private final WorkType type;
  private String number;
  private final String client;
  private @Nullable String workCentre;
  private String title;
  private String state;
  private LocalDate on;
  private @Nullable LocalDate dueOn;
  private @Nullable Money amount;
  private @Nullable String nextStep;
  private @Nullable LocalDate nextOn;
  private String person;
  private WorkLinks links;

  WorkBuilder(Work work) {
    type = work.type();
    number = work.number();
    client = work.client();
    workCentre = work.workCentre();
    title = work.title();
    state = work.state();
    on = work.on();
    dueOn = work.dueOn();
    amount = work.amount();
    nextStep = work.nextStep();
    nextOn = work.nextOn();
    person = work.person();
    links = work.links();
  }

  /** With a number. */
  public WorkBuilder number(String given) {
    number = given;
    return this;
  }

  /** At a work centre of the client; null for none. */
  public WorkBuilder workCentre(@Nullable String code) {
    workCentre = code;
    return this;
  }

  /** With another title. */
  public WorkBuilder title(String text) {
    title = text;
    return this;
  }

  /** In another state. */
  public WorkBuilder state(String name) {
    state = name;
    return this;
  }

  /** On another day. */
  public WorkBuilder on(LocalDate day) {
    on = day;
    return this;
  }

  /** Due on a day; null for none. */
  public WorkBuilder dueOn(@Nullable LocalDate day) {
    dueOn = day;
    return this;
  }

  /** With an amount before tax; null if not known. */
  public WorkBuilder amount(@Nullable Money net) {
    amount = net;
    return this;
  }

  /** With a next step and its day; null for none. */
  public WorkBuilder next(@Nullable String step, @Nullable LocalDate day) {
    nextStep = step;
    nextOn = day;
    return this;
  }

  /** Seen to by another person. */
  public WorkBuilder person(String name) {
    person = name;
    return this;
  }

  /** From something else. */
  public WorkBuilder links(WorkLinks newLinks) {
    links = newLinks;
    return this;
  }

  /** The piece of work. */
  public Work build() {
    return new Work(
        type,
        number,
        client,
        workCentre,
        title,
        state,
        on,
        dueOn,
        amount,
        nextStep,
        nextOn,
        person,
        links);
  }
}
