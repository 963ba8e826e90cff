package com.tarifario.store.agreement;

import com.tarifario.store.change.Event;

/**
 * An agreement has other terms than it had.
 *
 * @param agreement as it is now
 */
public record TermsChanged(KeptAgreement agreement) implements Event {}
