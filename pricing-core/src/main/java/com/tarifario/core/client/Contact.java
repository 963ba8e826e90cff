package com.tarifario.core.client;

import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person to speak to at a client's.
 *
 * @param name the person's name
 * @param role what the person does there; null if not known
 * @param phone a telephone number; null if not known
 * @param email an e-mail address; null if not known
 */
public record Contact(
    String name, @Nullable String role, @Nullable String phone, @Nullable String email) {

  /** More can't be told without writing to it. */
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  public Contact {
    Objects.requireNonNull(name, "name");
  }

  /**
   * Looks at an e-mail address that a person typed.
   *
   * @return the address
   * @throws InvalidEntryException if it has not the form of one
   */
  public static String requireEmail(String text) {
    String address = text.strip();
    if (!EMAIL.matcher(address).matches()) {
      throw new InvalidEntryException(Message.of(CoreMessage.EMAIL_INVALID, text));
    }
    return address;
  }
}
