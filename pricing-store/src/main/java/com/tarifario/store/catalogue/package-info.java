/** Budget concepts, in all their versions. */
@NullMarked
package com.tarifario.store.catalogue;

import org.jspecify.annotations.NullMarked;
