package io.spinebridge.pointers;

import io.spinebridge.api.SpineUser;
import io.spinebridge.configuration.PointersSettings;
import io.spinebridge.configuration.PointersSettings.Access;
import java.util.Set;
import java.util.function.Function;

/**
 * Who may see which pointers, by the administrator's table. A type that the table does not know is nobody's. Thread safe.
 *
 * <p>Follows <em>National Record Locator API: Access controls</em>, and the pairs of activity codes of its record groups.
 */
public final class PointerAccess {

    private final PointersSettings settings;

    /** Decides by this table. */
    public PointerAccess(PointersSettings settings) {
        this.settings = settings;
    }

    /** Whether a user may see pointers of a type; whoever may open the record may. */
    public boolean maySee(SpineUser user, String typeCode) {
        return allowed(user, typeCode, Access::pointer) || mayOpen(user, typeCode);
    }

    /** Whether a user may open records of a type. */
    public boolean mayOpen(SpineUser user, String typeCode) {
        return allowed(user, typeCode, Access::record);
    }

    private boolean allowed(SpineUser user, String typeCode, Function<Access, Set<String>> kind) {
        return settings.access(typeCode)
                .map(kind)
                .filter(codes -> codes.contains(Access.EVERYONE) || user.hasOneOf(codes))
                .isPresent();
    }
}
