/**
 * Decisions that were made once and are used again: a decision depends only on what rules ask about
 * the facts, so equal answers have one decision.
 */
@NullMarked
package com.tarifario.rules.cache;

import org.jspecify.annotations.NullMarked;
