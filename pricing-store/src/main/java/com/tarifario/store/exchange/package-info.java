/** The register from files and into files. */
@NullMarked
package com.tarifario.store.exchange;

import org.jspecify.annotations.NullMarked;
