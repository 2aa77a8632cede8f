package io.spinebridge.testing;

import io.spinebridge.api.SpineUser;
import java.util.Set;

/** Who is signed in. */
public final class Users {

    /** Of RXA, who may see pointers and open records. */
    public static final SpineUser NURSE =
            new SpineUser("555254240100", "555254240199", "S8000:G8000:R0620", "RXA", Set.of("B0269"));

    private Users() {}
}
