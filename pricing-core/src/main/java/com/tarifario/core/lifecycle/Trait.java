package com.tarifario.core.lifecycle;

/**
 * What a state means to the program. Names of states are the company's own; the program asks for
 * these.
 */
public enum Trait {
  /** What it says can be changed. */
  EDITABLE,
  /** The client has it. */
  SENT,
  /** The client said yes. */
  ACCEPTED,
  /** The client said no. */
  REJECTED,
  /** The client did not say anything in time. */
  EXPIRED,
  /** Somebody of ours looked at it and found it right. */
  APPROVED,
  /** It changes no more: it is corrected by another. */
  FROZEN,
  /** It was handed over to be invoiced. */
  INVOICED,
  /** It was left out on purpose. */
  SKIPPED
}
