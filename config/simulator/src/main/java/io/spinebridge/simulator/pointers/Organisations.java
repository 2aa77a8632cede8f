package io.spinebridge.simulator.pointers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The organisations that the locator knows, and which of them may own pointers. */
public final class Organisations {

    private static final Map<String, Boolean> PROVIDER = new LinkedHashMap<>();

    static {
        PROVIDER.put("RXA", true);
        PROVIDER.put("X09", false);
        PROVIDER.put("RR8", true);
        PROVIDER.put("RGD", true);
        PROVIDER.put("MHT01", true);
        PROVIDER.put("AMS01", false);
    }

    private Organisations() {}

    /** ODS codes, each with whether it is a provider, and so may be the custodian of pointers. */
    public static Map<String, Boolean> all() {
        return Map.copyOf(PROVIDER);
    }

    static boolean knows(String odsCode) {
        return PROVIDER.containsKey(odsCode);
    }

    static boolean isProvider(String odsCode) {
        return PROVIDER.getOrDefault(odsCode, false);
    }

    /** The ODS code of a reference to an organisation; empty when the reference has another form or no code. */
    static Optional<String> odsCode(String reference) {
        return reference != null
                        && reference.startsWith(Canonicals.ORGANISATION)
                        && reference.length() > Canonicals.ORGANISATION.length()
                ? Optional.of(reference.substring(Canonicals.ORGANISATION.length()))
                : Optional.empty();
    }
}
