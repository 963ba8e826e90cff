package com.tarifario.store.client;

import com.tarifario.core.client.Agreement;
import com.tarifario.store.change.Event;

/**
 * What prices ask of an agreement is other than it was.
 *
 * @param before as it was
 * @param after as it is now, under the same number
 */
public record AgreementChanged(Agreement before, Agreement after) implements Event {}
