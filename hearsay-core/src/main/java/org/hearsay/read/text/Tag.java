package org.hearsay.read.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A word's part of speech: the Penn Treebank's tags, folded to those the rules tell apart. */
public enum Tag {
    QUOTE("\""),
    MONEY("$"),
    OPEN("("),
    CLOSE(")"),
    COMMA(","),
    STOP("."),
    /** Colon, semicolon, dash, dots, bullet. */
    DASH(":"),
    CC("CC"),
    CD("CD"),
    DT("DT"),
    EX("EX"),
    /** A preposition. */
    IN("IN"),
    JJ("JJ"),
    MD("MD"),
    NN("NN"),
    NNP("NNP"),
    NNS("NNS"),
    POS("POS"),
    PRP("PRP"),
    PRPS("PRP$"),
    RB("RB"),
    RP("RP"),
    /** A subordinating conjunction ("that", "because"), which the Penn Treebank calls IN. */
    SC("SC"),
    TO("TO"),
    UH("UH"),
    VB("VB"),
    VBD("VBD"),
    VBG("VBG"),
    VBN("VBN"),
    VBP("VBP"),
    VBZ("VBZ"),
    WDT("WDT"),
    WP("WP"),
    WRB("WRB");

    private static final Map<String, Tag> BY_SIGN = new HashMap<>();
    private static final List<Tag> ALL = List.of(values());

    static {
        for (Tag tag : values()) {
            BY_SIGN.put(tag.sign, tag);
        }
    }

    private final String sign;

    Tag(String sign) {
        this.sign = sign;
    }

    static Tag of(String sign) {
        Tag tag = BY_SIGN.get(sign);
        return tag == null ? NN : tag;
    }

    /** A number from 0 for tables of counts; it means nothing outside one run and is never stored. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }

    /** The tag with this {@link #index}. */
    static Tag at(int index) {
        return ALL.get(index);
    }

    public boolean isVerb() {
        return switch (this) {
            case VB, VBD, VBG, VBN, VBP, VBZ, MD -> true;
            default -> false;
        };
    }

    /** A verb form that can carry a clause by itself: "says", "said", "must". */
    public boolean isFinite() {
        return this == VBD || this == VBP || this == VBZ || this == MD;
    }

    public boolean isNoun() {
        return this == NN || this == NNP || this == NNS;
    }

    /** A mark rather than a word. */
    public boolean isMark() {
        return compareTo(DASH) <= 0 && this != MONEY;
    }
}
