/** Which work is paid already by what was agreed for its work order. */
@NullMarked
package com.tarifario.store.agreed;

import org.jspecify.annotations.NullMarked;
