/** Whatever the commercial area follows from state to state, and the states themselves. */
@NullMarked
package com.tarifario.store.work;

import org.jspecify.annotations.NullMarked;
