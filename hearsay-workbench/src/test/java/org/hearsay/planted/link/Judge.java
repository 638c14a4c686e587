package org.hearsay.planted.link;

record Judge(double truthScore) {
    static final String LIAR = "nobody";
}
