package com.tarifario.store.setting;

import com.tarifario.store.change.Event;

/** The states of works are other than they were; in which of them a work stands, is as before. */
public record StatesChanged() implements Event {}
