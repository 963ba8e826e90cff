package com.tarifario.io.lifecycle;

import com.tarifario.core.text.MessageKey;

/** What can be wrong with lifecycles in files. */
enum LifecycleMessage implements MessageKey {
  UNKNOWN_WORK_TYPE,
  UNKNOWN_STATE,
  UNKNOWN_PHASE,
  UNKNOWN_TRAIT,
  TWICE_FROM,
  TRAIT_MISSING,
  UNREACHABLE;

  @Override
  public String bundle() {
    return "com.tarifario.io.lifecycle.lifecycle-messages";
  }
}
