package com.tarifario.cli.command;

import static com.tarifario.cli.command.ClientFields.said;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a contact to a client, changes one, or takes one away. */
@Command(name = "contact", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientContactCommand extends CardCommand {

  @Parameters(index = "1", paramLabel = "${bundle:label.person}", descriptionKey = "contact.name")
  private String name;

  @Option(
      names = "--role",
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "contact.role")
  private @Nullable String role;

  @Option(
      names = "--phone",
      paramLabel = "${bundle:label.text}",
      order = 11,
      descriptionKey = "contact.phone")
  private @Nullable String phone;

  @Option(
      names = "--email",
      paramLabel = "${bundle:label.text}",
      order = 12,
      descriptionKey = "contact.email")
  private @Nullable String email;

  @Option(names = "--remove", order = 13, descriptionKey = "remove")
  private boolean remove;

  ClientContactCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ClientCard changed(ClientCard card) {
    List<Contact> contacts = new ArrayList<>(card.client().contacts());
    int at = contacts.stream().map(Contact::name).toList().indexOf(name);
    if (remove && at < 0) {
      throw nothingToRemove(name, card, contacts.stream().map(Contact::name).toList());
    }
    Contact known = at < 0 ? new Contact(name, null, null, null) : contacts.get(at);
    Contact contact =
        new Contact(
            name,
            said(role, known.role()),
            said(phone, known.phone()),
            said(
                email == null || email.isBlank() ? email : Contact.requireEmail(email),
                known.email()));
    if (remove) {
      contacts.remove(at);
    } else if (at >= 0) {
      contacts.set(at, contact);
    } else {
      contacts.add(contact);
    }
    return card.toBuilder().contacts(contacts).build();
  }
}
