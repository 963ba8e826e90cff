/** Service requests: where a service starts, what is asked for, and what comes out of it. */
@NullMarked
package com.tarifario.core.request;

import org.jspecify.annotations.NullMarked;
