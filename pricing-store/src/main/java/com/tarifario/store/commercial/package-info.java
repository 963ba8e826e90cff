/** What happens with clients: calls, incidents, expenses, and all of it in order of time. */
@NullMarked
package com.tarifario.store.commercial;

import org.jspecify.annotations.NullMarked;
