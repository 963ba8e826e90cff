/** Runnable examples of the public API. */
@NullMarked
package com.tarifario.examples;

import org.jspecify.annotations.NullMarked;
