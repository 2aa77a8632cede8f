package io.spinebridge.api;

import java.io.Serializable;

/** On whose behalf a call is made: a person, or a system that works unattended. */
public sealed interface SpineCaller extends Serializable permits SpineUser, SpineSystem {

    /** ODS code of the organisation that the caller acts for. */
    String organisation();
}
