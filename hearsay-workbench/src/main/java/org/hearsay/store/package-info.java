/**
 * Saves and searches: findings and decisions in SQLite, the search index in Lucene; both can be rebuilt from the originals.
 */
@NullMarked
package org.hearsay.store;

import org.jspecify.annotations.NullMarked;
