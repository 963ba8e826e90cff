/** Personal data: all that is kept on somebody, and its erasure. */
@NullMarked
package com.tarifario.store.person;

import org.jspecify.annotations.NullMarked;
