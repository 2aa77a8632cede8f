package io.spinebridge.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Proves that name and password come from our own sign-in page, so that no page elsewhere can sign a user out, or in as somebody else: the page
 * bears what a cookie bears that another site can neither read nor set. No session is needed: the page may stand open for longer than any. Stateless.
 */
final class SignInToken {

    /** Name of form field and cookie. */
    static final String NAME = "signInToken";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private SignInToken() {}

    /** The browser's token; it gets one when it has none. */
    static String of(HttpServletRequest request, HttpServletResponse response) {
        return inCookie(request).orElseGet(() -> {
            String token = FormToken.random();
            response.addCookie(cookie(request, token));
            return token;
        });
    }

    /** Takes the browser's token back: the user has signed in, and the next one gets another. */
    static void end(HttpServletRequest request, HttpServletResponse response) {
        Cookie none = cookie(request, "");
        none.setMaxAge(0);
        response.addCookie(none);
    }

    private static Cookie cookie(HttpServletRequest request, String value) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    /** Whether a request comes from the page that the browser was given. */
    static boolean isIn(HttpServletRequest request) {
        String sent = request.getParameter(NAME);
        return sent != null
                && inCookie(request)
                        .filter(token -> MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    private static Optional<String> inCookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(FORM.asMatchPredicate())
                .findFirst();
    }
}
