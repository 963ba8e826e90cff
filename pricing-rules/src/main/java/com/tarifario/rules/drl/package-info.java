/**
 * Reads rule files: Drools' parser for their shape, a small grammar of ours for what stands in it.
 */
@NullMarked
package com.tarifario.rules.drl;

import org.jspecify.annotations.NullMarked;
