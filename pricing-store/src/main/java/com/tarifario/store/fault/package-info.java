/** What can be wrong with a request to the store, said to people. */
@NullMarked
package com.tarifario.store.fault;

import org.jspecify.annotations.NullMarked;
