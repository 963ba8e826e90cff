package com.tarifario.store.work;

import com.tarifario.core.commercial.WorkType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces of work are listed, the last day first; what is null does not matter.
 *
 * @param client the client's code
 * @param type what they are
 * @param state the name of their state
 * @param requestType the code of the type of requests that they are of
 * @param person who sees to them
 * @param need what is still to be done with them
 * @param from their first day
 * @param to their last day
 * @param most how many at most, above 0
 */
public record WorkFilter(
    @Nullable String client,
    @Nullable WorkType type,
    @Nullable String state,
    @Nullable String requestType,
    @Nullable String person,
    @Nullable Need need,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int most) {

  public WorkFilter {
    if (most < 1) {
      throw new IllegalArgumentException("At least one is to be listed, not " + most + ".");
    }
  }

  /** All, so many at most. */
  public static WorkFilter all(int most) {
    return new WorkFilter(null, null, null, null, null, null, null, null, most);
  }

  /** The same, of one client. */
  public WorkFilter ofClient(@Nullable String code) {
    return new WorkFilter(code, type, state, requestType, person, need, from, to, most);
  }

  /** The same, of one type. */
  public WorkFilter ofType(@Nullable WorkType wanted) {
    return new WorkFilter(client, wanted, state, requestType, person, need, from, to, most);
  }

  /** The same, in one state. */
  public WorkFilter inState(@Nullable String name) {
    return new WorkFilter(client, type, name, requestType, person, need, from, to, most);
  }

  /** The same, of one type of requests. */
  public WorkFilter ofRequestType(@Nullable String code) {
    return new WorkFilter(client, type, state, code, person, need, from, to, most);
  }

  /** The same, of one person. */
  public WorkFilter of(@Nullable String name) {
    return new WorkFilter(client, type, state, requestType, name, need, from, to, most);
  }

  /** The same, with something still to be done. */
  public WorkFilter needing(@Nullable Need wanted) {
    return new WorkFilter(client, type, state, requestType, person, wanted, from, to, most);
  }

  /** The same, between two days. */
  public WorkFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new WorkFilter(client, type, state, requestType, person, need, first, last, most);
  }
}
