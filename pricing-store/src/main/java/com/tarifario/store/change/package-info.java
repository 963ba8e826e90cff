/** The one gate through which everything is written. */
@NullMarked
package com.tarifario.store.change;

import org.jspecify.annotations.NullMarked;
