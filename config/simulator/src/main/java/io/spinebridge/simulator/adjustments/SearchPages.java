package io.spinebridge.simulator.adjustments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages of search results that were promised by a {@code next} link. Safe for several threads. */
final class SearchPages {
    static final String PARAMETER = "page";
    private static final int REMEMBERED = 1000;

    /**
     * A promised page.
     *
     * @param part what was searched
     * @param nhsNumber whose
     * @param offset number of results before this page
     */
    record Page(RecordPart part, String nhsNumber, int offset) {
        @Override
        public String toString() {
            return "Page[" + part + ", " + offset + "]";
        }
    }

    private final Map<String, Page> issued = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Page> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized String issue(Page page) {
        String token = UUID.randomUUID().toString();
        issued.put(token, page);
        return token;
    }

    synchronized Optional<Page> find(String token) {
        return Optional.ofNullable(issued.get(token));
    }

    synchronized void forget() {
        issued.clear();
    }
}
