package io.spinebridge.testing;

/** An XML entity that multiplies itself, to be met by whoever reads XML. */
public final class EntityBomb {

    /** Stands for two to the power of 39 entities. */
    public static final String ENTITY = "&a39;";

    private EntityBomb() {}

    /** The document type that declares it, to be followed by an element that uses it. */
    public static String documentType() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            String before = "&a" + (i - 1) + ";";
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(before)
                    .append(before)
                    .append("\">");
        }
        return bomb.append("]>").toString();
    }
}
