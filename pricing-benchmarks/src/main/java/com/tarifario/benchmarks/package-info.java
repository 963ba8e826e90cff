/** Measures valuing against hand-written code and other engines, both sides in one run. */
@NullMarked
package com.tarifario.benchmarks;

import org.jspecify.annotations.NullMarked;
