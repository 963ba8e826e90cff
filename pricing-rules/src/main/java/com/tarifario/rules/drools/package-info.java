/** Decides with Drools through its canonical model. */
@NullMarked
package com.tarifario.rules.drools;

import org.jspecify.annotations.NullMarked;
