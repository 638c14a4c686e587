/**
 * Saves and searches: findings and decisions in SQLite, the search index in Lucene.
 *
 * <p>Enter through {@link org.hearsay.store.CaseStore}: it opens or makes a case, answers every question of {@link
 * org.hearsay.store.CaseView}, and saves {@link org.hearsay.store.Entry entries}, all of a list or none. {@link
 * org.hearsay.store.Verification} checks a closed case and changes nothing.
 *
 * <p>Inside: {@code Recorder} writes one transaction and the custody records that belong to it; {@code CustodyLog} appends
 * these to the log after the commit; {@code Documents} loads exhibits; {@code IndexFeed} keeps {@code SearchIndex} in step
 * with the database, by revision. {@code DecisionRows} keeps what people decided, and {@code Ledger} makes a document's rows
 * from what was found and what was decided. {@code CaseLineage} hands out what is to be compared and takes what was found ({@code
 * ComparingRows}, {@code LineageWriting}); {@code LineageRows} answers {@link org.hearsay.store.LineageView}.
 * What stands where on disk, and why, is in {@code docs/reference/case-folder.md} and
 * {@code docs/decisions/0300-case-folder.md}.
 */
@NullMarked
package org.hearsay.store;

import org.jspecify.annotations.NullMarked;
