package io.spinebridge.fhir;

import io.spinebridge.api.NotUnderstood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of an element is told, in order; the same place and reason together, and no more of either than can be shown. For one thread. */
final class ToldPlaces {

    /** Of one place, in characters; also of a whole resource. */
    static final int LONGEST = 16_384;
    /** Different places of one element; the rest are counted. */
    private static final int MOST = 100;

    private final Map<String, Place> places = new LinkedHashMap<>();
    private int more;

    void add(String where, String reason, boolean missing, Element element) {
        Place place = places.get(where + '\n' + reason);
        if (place == null) {
            if (places.size() == MOST) {
                more++;
                return;
            }
            place = new Place(where, reason, missing);
            places.put(where + '\n' + reason, place);
        }
        place.add(element);
    }

    List<NotUnderstood> told() {
        if (places.isEmpty()) {
            return List.of();
        }
        List<NotUnderstood> told = new ArrayList<>();
        places.values().forEach(place -> told.add(place.told()));
        if (more > 0) {
            told.add(more(more));
        }
        return told;
    }

    /** What stands for those that are counted alone. */
    static NotUnderstood more(int number) {
        return new NotUnderstood("", "and " + number + " more that were not understood", "", true);
    }

    /** One place. */
    private static final class Place {
        private final String where;
        private final String reason;
        private final boolean missing;
        private final StringBuilder raw = new StringBuilder();
        private int more;

        Place(String where, String reason, boolean missing) {
            this.where = where;
            this.reason = reason;
            this.missing = missing;
        }

        void add(Element element) {
            if (raw.length() >= LONGEST) {
                more++;
                return;
            }
            raw.append(raw.length() == 0 ? "" : " ").append(ElementText.shown(element, LONGEST - raw.length()));
        }

        NotUnderstood told() {
            return new NotUnderstood(where, reason, raw + (more > 0 ? " … and " + more + " more" : ""), missing);
        }
    }
}
