package com.tarifario.store.person;

import com.tarifario.store.database.Database;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The texts that stay when a client's personal data is erased: nobody wrote them about a person.
 * They are blank ones; numbers of the client's works, which the program wrote where a price was
 * agreed in one or a state follows from one, and which stay anyhow; and those of budget concepts
 * and the names of charges, which all clients have.
 */
final class StayingTexts {

  private final CatalogueTexts catalogue;
  private final Set<String> numbers;

  /** What the tariff calls the charges that were billed. */
  private final Set<String> charges;

  /** Those of a client, by the identity. */
  StayingTexts(Database database, Handle handle, long client) {
    this.catalogue = new CatalogueTexts(database);
    this.numbers =
        handle
            .createQuery("SELECT number FROM work WHERE client = :client")
            .bind("client", client)
            .mapTo(String.class)
            .collect(Collectors.toSet());
    this.charges =
        handle
            .createQuery(
                "SELECT DISTINCT source_charge FROM work_line"
                    + " WHERE client = :client AND source_charge IS NOT NULL")
            .bind("client", client)
            .mapTo(String.class)
            .collect(Collectors.toSet());
  }

  /** Whether a text in a column of a table is one of them. */
  boolean has(FreeText table, String column, String text) {
    return text.isBlank()
        || numbers.contains(text)
        || (table.isOfCatalogue(column) && (catalogue.has(text) || charges.contains(text)));
  }
}
