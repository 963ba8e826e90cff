package com.tarifario.store.client;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.agreement.TermsFile;
import com.tarifario.io.yaml.ReadResult;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The last terms of an agreement, as they are kept.
 *
 * @param agreement the agreement's identity
 * @param client the client's code
 * @param place how many terms it has had
 * @param content the text of a file of terms
 */
public record LastTerms(long agreement, String client, int place, String content) {

  /** Those of the agreement of that number; empty if there is none, or it has no terms. */
  public static Optional<LastTerms> find(Handle handle, String number) {
    return handle
        .createQuery(
            "SELECT t.agreement, c.code, t.place, t.content FROM agreement_terms t"
                + " JOIN agreement a ON a.id = t.agreement JOIN client c ON c.id = a.client"
                + " WHERE a.number = :number ORDER BY t.place DESC LIMIT 1")
        .bind("number", number)
        .map(
            (row, context) ->
                new LastTerms(
                    row.getLong("agreement"),
                    row.getString("code"),
                    row.getInt("place"),
                    row.getString("content")))
        .findOne();
  }

  /**
   * Reads terms.
   *
   * @param name what messages call the text
   * @throws InvalidDataException if the text is not one of terms; has all that is wrong
   */
  public static AgreementTerms read(String name, String text) {
    ReadResult<AgreementTerms> result = TermsFile.parse(name, text);
    return result.value().orElseThrow(() -> new InvalidDataException(result.problems()));
  }
}
