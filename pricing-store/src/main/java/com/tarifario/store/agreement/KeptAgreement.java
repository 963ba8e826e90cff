package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.store.work.KeptWork;
import java.util.Objects;

/**
 * A maintenance agreement as it was read.
 *
 * @param id its identity in the database
 * @param work its number, client, state and who sees to it
 * @param place which of its terms these are, from 1
 * @param terms what was agreed last
 */
public record KeptAgreement(long id, KeptWork work, int place, AgreementTerms terms) {

  public KeptAgreement {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(terms, "terms");
  }

  /** Its number. */
  public String number() {
    return work.number();
  }

  /** The code of its client. */
  public String client() {
    return work.work().client();
  }
}
