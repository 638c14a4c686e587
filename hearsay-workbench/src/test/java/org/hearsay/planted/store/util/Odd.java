package org.hearsay.planted.store.util;

record Odd() {}
