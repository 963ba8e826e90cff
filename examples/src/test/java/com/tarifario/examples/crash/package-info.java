/** Processes that are killed, and processes that get in each other's way. */
@NullMarked
package com.tarifario.examples.crash;

import org.jspecify.annotations.NullMarked;
