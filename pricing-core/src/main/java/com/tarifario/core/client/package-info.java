/**
 * Clients and prospects, their work centres and agreements, and the port through which they are
 * found.
 */
@NullMarked
package com.tarifario.core.client;

import org.jspecify.annotations.NullMarked;
