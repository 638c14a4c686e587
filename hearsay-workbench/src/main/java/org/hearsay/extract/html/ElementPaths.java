package org.hearsay.extract.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Spells where an element stands as a CSS path by position, as in {@code html > body:nth-child(2) > p:nth-child(3)}. */
final class ElementPaths {
    private final Map<Element, String> known = new HashMap<>();
    private final Map<Element, Map<Element, Integer>> places = new HashMap<>();

    String of(Element element) {
        Element parent = element.parent();
        if (parent == null || parent.normalName().equals("#root")) {
            return element.normalName();
        }
        String path = known.get(element);
        if (path == null) {
            path = of(parent) + " > " + element.normalName() + ":nth-child(" + place(parent, element) + ")";
            known.put(element, path);
        }
        return path;
    }

    private int place(Element parent, Element child) {
        Map<Element, Integer> numbers = places.computeIfAbsent(parent, p -> {
            Map<Element, Integer> counted = new HashMap<>();
            for (Element one : p.children()) {
                counted.put(one, counted.size() + 1);
            }
            return counted;
        });
        return numbers.getOrDefault(child, 1);
    }
}
