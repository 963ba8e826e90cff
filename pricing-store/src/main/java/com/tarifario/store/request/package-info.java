/** Service requests and their types, and what comes out of them. */
@NullMarked
package com.tarifario.store.request;

import org.jspecify.annotations.NullMarked;
