package org.hearsay.planted.store;

import org.apache.tika.Tika;

record UsesTika(Tika tika) {}
