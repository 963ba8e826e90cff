/** Numbers of documents, given once and without gaps. */
@NullMarked
package com.tarifario.store.number;

import org.jspecify.annotations.NullMarked;
