package io.spinebridge.environment;

import java.util.List;

/**
 * The accounts of the local environment.
 *
 * @param viewer may read
 * @param editor may read and change
 * @param withoutRole has a role profile, but no role
 * @param withoutRoleProfile may read, but has no role profile
 */
public record Accounts(Account viewer, Account editor, Account withoutRole, Account withoutRoleProfile) {

    /** All with this password. */
    static Accounts with(String password) {
        return new Accounts(
                new Account("555254240100", password, "Nina Ashworth, staff nurse: may read"),
                new Account("555254240101", password, "Tunde Bello, consultant: may read and change"),
                new Account("555254240102", password, "Megan Carrow, nurse: has a role profile, but no role here"),
                new Account("receptionist", password, "a receptionist: may read, but has no smartcard role profile"));
    }

    /** All of them. */
    public List<Account> all() {
        return List.of(viewer, editor, withoutRole, withoutRoleProfile);
    }
}
