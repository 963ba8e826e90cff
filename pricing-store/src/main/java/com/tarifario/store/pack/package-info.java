/** What is left in packs that clients paid for beforehand. */
@NullMarked
package com.tarifario.store.pack;

import org.jspecify.annotations.NullMarked;
