package org.hearsay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a PDF's own table of contents is true: the cross-reference table (ISO 32000-1, 7.5.4) says at which byte each object begins. A
 * reader repairs what is wrong there without a word, and loses what it cannot find; so it is said here. Cross-reference streams are not
 * looked into.
 */
final class PdfStructure {
    private static final Pattern START = Pattern.compile("startxref\\s{1,9}(\\d{1,10})");
    private static final Pattern PREVIOUS = Pattern.compile("/Prev\\s{1,9}(\\d{1,10})");
    private static final Pattern SECTION = Pattern.compile("\\G\\s*(\\d{1,9})\\s(\\d{1,7})\\s{1,3}");
    private static final Pattern ENTRY = Pattern.compile("\\G(\\d{10}) (\\d{5}) ([nf])\\s{1,2}");
    private static final Pattern PARTS = Pattern.compile("\\b(endobj|obj|endstream|stream)\\b");
    private static final int MOST_SECTIONS = 1_000;

    private PdfStructure() {}

    /** What is wrong, in words; empty when nothing is. */
    static List<String> faults(String file) {
        List<String> faults = new ArrayList<>();
        Matcher start = START.matcher(file);
        long at = -1;
        while (start.find()) {
            at = Long.parseLong(start.group(1));
        }
        Set<Long> seen = new HashSet<>();
        while (at >= 0 && at < file.length() && seen.size() < MOST_SECTIONS) {
            if (!seen.add(at)) {
                faults.add("its list of objects points back at itself");
                break;
            }
            at = section(file, (int) at, faults);
        }
        if (at >= file.length()) {
            faults.add("its list of objects is not where it says");
        }
        if (isUnbalanced(file)) {
            faults.add("an object has no end");
        }
        return faults;
    }

    /** Checks one section and returns where the one before it stands, or -1. */
    private static long section(String file, int at, List<String> faults) {
        if (!file.startsWith("xref", at)) {
            boolean stream =
                    file.substring(at, Math.min(file.length(), at + 30)).matches("(?s)\\s*\\d+ \\d+ obj.*");
            if (!stream) {
                faults.add("its list of objects is not where it says");
            }
            return -1;
        }
        int end = entries(file, at + 4, faults);
        int trailer = file.indexOf("trailer", end);
        int close = file.indexOf("startxref", Math.max(end, trailer));
        if (trailer < 0 || trailer > end + 20) {
            faults.add("its list of objects is damaged");
            return -1;
        }
        Matcher previous = PREVIOUS.matcher(file.substring(trailer, close < 0 ? file.length() : close));
        return previous.find() ? Long.parseLong(previous.group(1)) : -1;
    }

    private static int entries(String file, int from, List<String> faults) {
        int at = from;
        Matcher section = SECTION.matcher(file);
        Matcher entry = ENTRY.matcher(file);
        while (section.find(at)) {
            int number = Integer.parseInt(section.group(1));
            int count = Integer.parseInt(section.group(2));
            at = section.end();
            for (int i = 0; i < count && entry.find(at); i++) {
                boolean used = entry.group(3).equals("n");
                long place = Long.parseLong(entry.group(1));
                if (used && !isObject(file, place, number + i, entry.group(2))) {
                    faults.add("object " + (number + i) + " is not where the file says");
                    return end(file, at);
                }
                at = entry.end();
            }
        }
        return at;
    }

    private static int end(String file, int at) {
        int trailer = file.indexOf("trailer", at);
        return trailer < 0 ? at : trailer;
    }

    private static boolean isObject(String file, long place, int number, String generation) {
        if (place <= 0 || place >= file.length()) {
            return false;
        }
        String there = file.substring((int) place, (int) Math.min(file.length(), place + 40));
        return there.matches("(?s)\\s{0,2}" + number + "\\s+" + Integer.parseInt(generation) + "\\s+obj\\b.*");
    }

    /** Whether an object or stream that begins does not end; what lies in streams is passed over. */
    private static boolean isUnbalanced(String file) {
        Matcher part = PARTS.matcher(file);
        boolean inObject = false;
        int at = 0;
        while (part.find(at)) {
            at = part.end();
            switch (part.group(1)) {
                case "obj" -> {
                    if (inObject) {
                        return true;
                    }
                    inObject = true;
                }
                case "endobj" -> {
                    if (!inObject) {
                        return true;
                    }
                    inObject = false;
                }
                case "stream" -> {
                    int end = file.indexOf("endstream", at);
                    if (end < 0) {
                        return true;
                    }
                    at = end + "endstream".length();
                }
                default -> {
                    // an end without its beginning: inside a string, perhaps
                }
            }
        }
        return inObject;
    }
}
