package io.spinebridge.environment;

/**
 * Someone who can sign in to the local environment; see {@code config/payara/local.asadmin}.
 *
 * @param name log-in name
 * @param password made up for this run
 * @param description who it is, and what they may do
 */
public record Account(String name, String password, String description) {

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
