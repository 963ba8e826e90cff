package com.tarifario.store.change;

/** Something that came about in a change, and that may have consequences in the same change. */
public interface Event {}
