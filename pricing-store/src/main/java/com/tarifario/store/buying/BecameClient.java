package com.tarifario.store.buying;

import com.tarifario.store.change.Event;

/**
 * A prospect bought for the first time, and is a client now.
 *
 * @param code its code
 */
public record BecameClient(String code) implements Event {}
