/** The register: clients and prospects, how they are found, and which may be one and the same. */
@NullMarked
package com.tarifario.store.client;

import org.jspecify.annotations.NullMarked;
