package com.tarifario.store.person;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.commercial.ClientExpense;
import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.core.commercial.Incident;
import com.tarifario.core.commercial.Work;
import com.tarifario.store.audit.AuditEntry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept on somebody.
 *
 * @param client whose card it stands on
 * @param contact the person, of a client that is none; null if it is the client itself
 * @param card the client's card; null if only a contact is asked about
 * @param visits the calls on the client; of a contact, those that name it
 * @param incidents the same of incidents
 * @param expenses the same of expenses
 * @param agreements the client's agreements; empty of a contact
 * @param works the works of the client; of a contact, those that name it
 * @param texts what else was written; of a contact, what names it
 * @param changes the entries of the audit trail, the last first; of a contact, those that name it
 */
public record PersonalData(
    String client,
    @Nullable Contact contact,
    @Nullable ClientCard card,
    List<CommercialVisit> visits,
    List<Incident> incidents,
    List<ClientExpense> expenses,
    List<Agreement> agreements,
    List<Work> works,
    List<WrittenText> texts,
    List<AuditEntry> changes) {

  public PersonalData {
    Objects.requireNonNull(client, "client");
    visits = List.copyOf(visits);
    incidents = List.copyOf(incidents);
    expenses = List.copyOf(expenses);
    agreements = List.copyOf(agreements);
    works = List.copyOf(works);
    texts = List.copyOf(texts);
    changes = List.copyOf(changes);
  }
}
