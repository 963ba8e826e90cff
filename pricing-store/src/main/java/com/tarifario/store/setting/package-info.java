/** The company's own configuration, kept with the rest so that all who work have the same. */
@NullMarked
package com.tarifario.store.setting;

import org.jspecify.annotations.NullMarked;
