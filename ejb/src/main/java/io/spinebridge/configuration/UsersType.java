package io.spinebridge.configuration;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.SpineUser;
import io.spinebridge.configuration.value.ListType;
import io.spinebridge.configuration.value.ValueType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Users by their log-in names: {@code anna=555254240100/S8000:G8000:R8001/RXA/B0268+B0269}, comma-separated. Stateless. */
final class UsersType implements ValueType<Map<String, SpineUser>> {

    private static final Pattern USER = Pattern.compile(
            "(?<name>[^=]+)=(?<profile>[0-9]+)/(?<role>[A-Z0-9:]*)/(?<organisation>[0-9A-Za-z]+)(?:/(?<activities>B[0-9]{4}(?:\\+B[0-9]{4})*)?)?");

    @Override
    public Optional<Map<String, SpineUser>> parse(String text) {
        Map<String, SpineUser> users = new LinkedHashMap<>();
        for (String item : ListType.items(text)) {
            Optional<Map.Entry<String, SpineUser>> user = user(item);
            if (user.isEmpty() || users.put(user.get().getKey(), user.get().getValue()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(users);
    }

    private static Optional<Map.Entry<String, SpineUser>> user(String item) {
        Matcher user = USER.matcher(item);
        if (!user.matches()) {
            return Optional.empty();
        }
        try {
            String role = user.group("role");
            return Optional.of(Map.entry(
                    user.group("name").strip(),
                    new SpineUser(
                            user.group("profile"),
                            null,
                            role.isEmpty() ? null : role,
                            user.group("organisation"),
                            activities(user.group("activities")))));
        } catch (CallerRefusedException malformed) {
            return Optional.empty();
        }
    }

    private static Set<String> activities(String codes) {
        return codes == null ? Set.of() : new LinkedHashSet<>(List.of(codes.split("\\+")));
    }

    /** Which user it is stays untold: the names are the hospital's. */
    @Override
    public String problem(String text) {
        return "must be a comma-separated list of log-in name = role profile id / job role / ODS code / activity codes joined by +, each name once";
    }

    @Override
    public Map<String, SpineUser> standIn() {
        return Map.of();
    }
}
