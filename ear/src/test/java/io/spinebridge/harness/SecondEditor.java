package io.spinebridge.harness;

import io.spinebridge.environment.Account;

/** A general practitioner who may change records too: the local environment has one editor alone, some tests need two. */
public final class SecondEditor {

    private SecondEditor() {}

    /** The account, made when it is first asked for. */
    public static Account account() {
        return FurtherAccounts.member(
                "555254240103", "Arjan Dhillon, general practitioner: may read and change", "spine-adjustments-editor");
    }
}
