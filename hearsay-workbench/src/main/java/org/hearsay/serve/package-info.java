/**
 * Shows a case in the browser: server-rendered pages and the HTTP API, on 127.0.0.1.
 */
@NullMarked
package org.hearsay.serve;

import org.jspecify.annotations.NullMarked;
