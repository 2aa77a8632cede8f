package io.spinebridge.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of the session that each form sends back, so that a page elsewhere cannot send one in the user's name (cross-site
 * request forgery). Safe for use by any thread.
 */
public final class FormToken {

    /** Name of the form field. */
    public static final String FIELD = "formToken";

    private static final String ATTRIBUTE = FormToken.class.getName();
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    /** The session's token, made at the first call. */
    public static String of(HttpSession session) {
        synchronized (FormToken.class) {
            String token = (String) session.getAttribute(ATTRIBUTE);
            if (token == null) {
                token = random();
                session.setAttribute(ATTRIBUTE, token);
            }
            return token;
        }
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a request carries the token of its own session. */
    static boolean isIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(ATTRIBUTE);
        String sent = request.getParameter(FIELD);
        return expected != null
                && sent != null
                && MessageDigest.isEqual(
                        expected.toString().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
