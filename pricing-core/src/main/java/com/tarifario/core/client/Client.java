package com.tarifario.core.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is charged, or may be one day.
 *
 * @param code the company's own code for the client: {@code C-014}
 * @param name the client's name
 * @param status whether it has bought yet
 * @param rateGroup the group of clients that it shares base rates with; null if in none
 * @param classification what it is, for offers and rules
 * @param contacts the people to speak to
 * @param attributes the company's own attributes of clients, by name
 */
public record Client(
    String code,
    String name,
    Status status,
    @Nullable String rateGroup,
    Classification classification,
    List<Contact> contacts,
    Map<String, Object> attributes) {

  /** Whether a client has bought yet. */
  public enum Status {
    /** Has not bought yet (potencial). */
    PROSPECT,
    /** Has bought. */
    CLIENT
  }

  public Client {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(classification, "classification");
    contacts = List.copyOf(contacts);
    attributes = Map.copyOf(attributes);
  }

  /** A client of a rate group, with nothing else known. */
  public static Client of(String code, String name, @Nullable String rateGroup) {
    return new Client(
        code, name, Status.CLIENT, rateGroup, Classification.UNKNOWN, List.of(), Map.of());
  }
}
