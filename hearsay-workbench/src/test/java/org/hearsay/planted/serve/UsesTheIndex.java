package org.hearsay.planted.serve;

import org.apache.lucene.index.IndexReader;

record UsesTheIndex(IndexReader reader) {}
