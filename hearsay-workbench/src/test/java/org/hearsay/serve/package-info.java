/** Tests of the pages, over HTTP and in a browser, on a small case held in memory. */
@NullMarked
package org.hearsay.serve;

import org.jspecify.annotations.NullMarked;
