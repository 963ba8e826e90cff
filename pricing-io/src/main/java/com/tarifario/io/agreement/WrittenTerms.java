package com.tarifario.io.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Terms as somebody wrote them.
 *
 * @param version which of the terms of the agreement the file was made of, from 1; null if it does
 *     not say so
 */
public record WrittenTerms(AgreementTerms terms, @Nullable Integer version) {

  public WrittenTerms {
    Objects.requireNonNull(terms, "terms");
  }
}
