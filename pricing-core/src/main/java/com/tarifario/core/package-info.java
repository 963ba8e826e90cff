/** Pricing domain: immutable values and calculations, free of frameworks and of I/O. */
@NullMarked
package com.tarifario.core;

import org.jspecify.annotations.NullMarked;
