/** What happens with a client: calls, incidents, expenses, and all of it in order of time. */
@NullMarked
package com.tarifario.core.commercial;

import org.jspecify.annotations.NullMarked;
