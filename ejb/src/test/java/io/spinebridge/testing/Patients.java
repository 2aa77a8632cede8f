package io.spinebridge.testing;

import io.spinebridge.api.NhsNumber;

/** Patients that exist nowhere: numbers from the range set aside for tests. */
public final class Patients {

    public static final NhsNumber ADA = new NhsNumber("9990000018");
    public static final NhsNumber BEN = new NhsNumber("9990000026");

    private Patients() {}
}
