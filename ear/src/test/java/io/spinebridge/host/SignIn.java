package io.spinebridge.host;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;

/** A call as the user whose name and password come with the request; without them, as nobody. */
public final class SignIn {

    /** Header with the user's name. */
    public static final String USER = "Test-User";
    /** Header with the user's password. */
    public static final String PASSWORD = "Test-Password";

    private SignIn() {}

    /** Makes the call. */
    public static <T> T during(HttpServletRequest request, Supplier<T> call) throws ServletException {
        if (request.getHeader(USER) != null) {
            request.login(request.getHeader(USER), request.getHeader(PASSWORD));
        }
        try {
            return call.get();
        } finally {
            request.logout();
        }
    }
}
