/**
 * Reads a web page as a reader would: the article with its title, byline, outlet, date, quotations, lists and captions, without the
 * page around it.
 */
@NullMarked
package org.hearsay.extract.html;

import org.jspecify.annotations.NullMarked;
