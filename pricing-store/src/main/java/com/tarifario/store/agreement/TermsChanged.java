package com.tarifario.store.agreement;

import com.tarifario.store.change.Event;

/**
 * An agreement has other terms than it had.
 *
 * @param before as it was
 * @param after as it is now
 */
public record TermsChanged(KeptAgreement before, KeptAgreement after) implements Event {}
