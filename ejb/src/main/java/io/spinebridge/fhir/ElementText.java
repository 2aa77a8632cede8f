package io.spinebridge.fhir;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.spinebridge.fhir.ElementNode.Kind;

/** Elements as JSON. Thread safe. */
final class ElementText {

    private static final JsonStringEncoder STRINGS = JsonStringEncoder.getInstance();

    private ElementText() {}

    /** All of it, as it is sent back. */
    static String whole(Element element) {
        StringBuilder text = new StringBuilder();
        append(element, text, Integer.MAX_VALUE, false);
        return text.toString();
    }

    /** For people to see what is there, not longer than a number of characters; damaged bytes in hexadecimal. */
    static String shown(Element element, int longest) {
        if (element.kind() == Kind.TEXT) {
            return cut(withDamage(start(element.received(), longest)), longest);
        }
        StringBuilder text = new StringBuilder();
        append(element, text, longest, true);
        return cut(text.toString(), longest);
    }

    /** No more than will be shown, and one character by which it is seen to be cut. */
    private static String start(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest + 1);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean withinPair = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        int end = withinPair ? longest - 1 : longest;
        return text.substring(0, end) + " …";
    }

    private static void append(Element element, StringBuilder to, int longest, boolean damageShown) {
        if (to.length() > longest) {
            // The rest is cut away anyway.
            return;
        }
        switch (element.kind()) {
            case OBJECT -> {
                to.append('{');
                for (int i = 0; i < element.children().size() && to.length() <= longest; i++) {
                    Element child = element.children().get(i);
                    to.append(i == 0 ? "" : ",");
                    quoted(start(child.name(), longest), to, damageShown);
                    to.append(':');
                    append(child, to, longest, damageShown);
                }
                to.append('}');
            }
            case ARRAY -> {
                to.append('[');
                for (int i = 0; i < element.children().size() && to.length() <= longest; i++) {
                    to.append(i == 0 ? "" : ",");
                    append(element.children().get(i), to, longest, damageShown);
                }
                to.append(']');
            }
            case TEXT -> quoted(start(element.received(), longest), to, damageShown);
            case NULL -> to.append("null");
            case NOTHING -> to.append("");
            default -> {
                String text = start(element.received(), longest);
                to.append(damageShown ? withDamage(text) : text);
            }
        }
    }

    private static void quoted(String text, StringBuilder to, boolean damageShown) {
        to.append('"');
        STRINGS.quoteAsString(damageShown ? withDamage(text) : text, to);
        to.append('"');
    }

    /** A text with damaged bytes in hexadecimal. */
    static String withDamage(String text) {
        if (!BodyText.isDamaged(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean pair = Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                shown.append(character).append(text.charAt(++i));
            } else if (Character.isSurrogate(character)) {
                shown.append(
                        character >= 0xDC80 && character <= 0xDCFF
                                ? String.format("\\x%02X", character & 0xff)
                                : String.format("\\u%04X", (int) character));
            } else {
                shown.append(character);
            }
        }
        return shown.toString();
    }
}
